import type { Field, FieldHook, FlattenedField, TextField, TextFieldSingleValidation } from 'payload';
import { nobody, type RoleName } from '@/access';
import { keyring } from '@/shared/encryption';
import { isPersonalKind, maskAs, normalizeAs, type PersonalKind, problemWith } from '@/shared/personal-data';

export interface PersonalFieldOptions {
  name: string;
  label: string;
  kind: PersonalKind;
  required?: boolean;
  /** Keeps a keyed blind index in `<name>Index`, for lookup by exact value. */
  lookup?: 'index' | 'unique';
  /** Who may ask for the plain value (with a reason, logged). Default: administrators. */
  revealTo?: readonly RoleName[];
  description?: string;
}

/**
 * A field of personal data. What is written to `<name>` is encrypted into `<name>Cipher`; what is read from `<name>` is masked.
 * Writing back the masked value changes nothing, an empty value clears. The collection must add {@link personalSelect} as `forceSelect`, or lists with
 * `select` show nothing. The plain value leaves only through the verb `revealPersonalField`.
 */
export function personalField(options: PersonalFieldOptions): Field[] {
  const { name, label, kind, required = false, lookup, description, revealTo = ['administrator'] } = options;
  const stored = {
    type: 'text',
    access: { create: nobody, read: nobody, update: nobody },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  } as const;
  const virtual: TextField = {
    name,
    label,
    type: 'text',
    virtual: true,
    required,
    validate: checkPersonal(kind, label, required),
    admin: {
      description,
      disableListFilter: true,
      ...(revealTo.length > 0
        ? { components: { Field: '/src/admin/accounts/PersonalInput#PersonalInput' } }
        : {}),
    },
    custom: { personal: { kind, revealTo } },
  };
  const cipher: TextField = {
    ...stored,
    name: `${name}Cipher`,
    hooks: {
      beforeChange: [storeFrom(name, kind, (plain) => keyring().encrypt(plain, kind))],
      afterRead: [showMasked(name, kind)],
    },
  };
  if (!lookup) return [virtual, cipher];
  const index: TextField = {
    ...stored,
    name: `${name}Index`,
    ...(lookup === 'unique' ? { unique: true } : { index: true }),
    hooks: {
      beforeChange: [storeFrom(name, kind, (plain) => keyring().blindIndexes(plain, kind)[0] ?? null)],
    },
  };
  return [virtual, cipher, index];
}

/** The stored columns that must be read for masked values to appear, for a collection's `forceSelect`. */
export function personalSelect(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [`${name}Cipher`, true]));
}

/** Computes a stored column from the typed value; an absent or still masked value keeps what is stored. */
function storeFrom(name: string, kind: PersonalKind, compute: (plain: string) => string | null): FieldHook {
  return ({ siblingData, previousValue }) => {
    const typed: unknown = siblingData[name];
    if (typed === undefined || isMasked(typed)) return previousValue ?? null;
    const plain = typeof typed === 'string' ? normalizeAs(kind, typed) : '';
    return plain === '' ? null : compute(plain);
  };
}

function checkPersonal(kind: PersonalKind, label: string, required: boolean): TextFieldSingleValidation {
  return (value, { operation }) => {
    if (typeof value !== 'string' || value.trim() === '') return required ? `请填写${label}` : true;
    if (isMasked(value)) return operation === 'create' ? `请填写完整的${label}` : true;
    return problemWith(kind, normalizeAs(kind, value)) ?? true;
  };
}

/** What {@link personalField} noted on its field; null for any other field. */
export function personalRules(field: FlattenedField): { kind: PersonalKind } | null {
  const rules: unknown = field.custom?.personal;
  if (typeof rules !== 'object' || rules === null || !('kind' in rules)) return null;
  const { kind } = rules;
  return isPersonalKind(kind) ? { kind } : null;
}

/** Masked text always has a star, and no phone, ID number or name has one. */
export function isMasked(value: unknown): boolean {
  return typeof value === 'string' && value.includes('*');
}

function showMasked(name: string, kind: PersonalKind): FieldHook {
  return ({ value, siblingData }) => {
    if (typeof value === 'string' && value !== '')
      siblingData[name] = maskAs(kind, keyring().decrypt(value, kind));
    return value;
  };
}
