import { keyring } from './encryption';
import { maskAddress, maskIdNumber, maskName, maskPhone } from './masking';

/** The kinds of personal data the product keeps; a kind decides how a value is written, checked, masked and looked up. */
export type PersonalKind = 'phone' | 'id-number' | 'address' | 'name' | 'recipient' | 'email';

interface KindRules {
  mask(plain: string): string;
  /** One spelling per value, so that equal values have equal blind indexes. */
  normalize(typed: string): string;
  /** A Chinese sentence when the normalized value cannot be right. */
  problem(normalized: string): string | null;
}

const kinds: Record<PersonalKind, KindRules> = {
  phone: {
    mask: maskPhone,
    normalize: normalizePhone,
    problem: (value) => (isPhone(value) ? null : '请填写正确的电话号码，例如 13812345678 或 0312-2312345'),
  },
  'id-number': {
    mask: maskIdNumber,
    normalize: (typed) => halfWidth(typed).replace(/\s/g, '').toUpperCase(),
    problem: (value) => (isIdNumber(value) ? null : '身份证号码不正确，请核对 18 位号码'),
  },
  address: { mask: maskAddress, normalize: (typed) => typed.trim(), problem: () => null },
  name: { mask: maskName, normalize: (typed) => typed.trim(), problem: () => null },
  recipient: {
    mask: (plain) => (plain.includes('@') ? maskMail(plain) : maskPhone(plain)),
    normalize: (typed) => typed.trim(),
    problem: () => null,
  },
  email: {
    mask: maskMail,
    normalize: (typed) => halfWidth(typed).trim().toLowerCase(),
    problem: (value) =>
      /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,180}\.[^\s@<>,;".]{2,24}$/.test(value)
        ? null
        : '请填写正确的邮箱，例如 name@example.com',
  },
};

/** Whether this names a kind of personal data. */
export function isPersonalKind(value: unknown): value is PersonalKind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

/** The masked form of a value of this kind. */
export function maskAs(kind: PersonalKind, plain: string): string {
  return kinds[kind].mask(plain);
}

/** The one spelling under which a value of this kind is stored and looked up. */
export function normalizeAs(kind: PersonalKind, typed: string): string {
  return kinds[kind].normalize(typed);
}

/** What is wrong with a normalized value of this kind, as a Chinese sentence; null when nothing is. */
export function problemWith(kind: PersonalKind, normalized: string): string | null {
  return kinds[kind].problem(normalized);
}

/** The blind indexes under which a value typed by a person may be stored: `{ phoneIndex: { in: lookupIndexes('phone', typed) } }`. */
export function lookupIndexes(kind: PersonalKind, typed: string): string[] {
  return keyring().blindIndexes(normalizeAs(kind, typed), kind);
}

/** The stored columns of one personal value, for writers that go past hooks (imports, verbs on the adapter). */
export function personalColumns(
  name: string,
  kind: PersonalKind,
  typed: string,
  lookup = false,
): Record<string, string> {
  const plain = normalizeAs(kind, typed);
  const ring = keyring();
  const [index = ''] = lookup ? ring.blindIndexes(plain, kind) : [];
  return { [`${name}Cipher`]: ring.encrypt(plain, kind), ...(lookup ? { [`${name}Index`]: index } : {}) };
}

/** Digits only, without spaces, hyphens, full-width forms and the country code of the mainland. */
export function normalizePhone(typed: string): string {
  const digits = halfWidth(typed).replace(/[\s()-]/g, '');
  return digits.replace(/^(\+86|0086|86)(?=1\d{10}$)/, '');
}

/** Whether a normalized number is a mainland mobile number. */
export function isMobilePhone(normalized: string): boolean {
  return /^1[3-9]\d{9}$/.test(normalized);
}

function maskMail(address: string): string {
  return address.replace(/^(.)[^@]*/u, '$1***');
}

function isPhone(normalized: string): boolean {
  // A local number never begins with 0 or 1: what does is a mobile number cut short.
  return (
    isMobilePhone(normalized) || /^0[1-9]\d{8,10}$/.test(normalized) || /^[2-9]\d{6,7}$/.test(normalized)
  );
}

/** Check digit of GB 11643-1999: weights 2^(17-i) mod 11. */
function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ');
}
