import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { DatabaseError } from './errors';

/** One value of a row: where it stands in the document and what it is called in the table. */
export interface BulkColumn {
  /** Names from the document's root: `['contact', 'phone']`. */
  path: string[];
  /** Key of the drizzle table: `contact_phone`. */
  key: string;
  field: FlattenedField;
}

/** A row as it is written: values by column key. */
export type BulkValues = Record<string, unknown>;

/** Fields that are one column in SQLite and one value in MongoDB. */
const flatTypes = [
  'text',
  'textarea',
  'email',
  'number',
  'date',
  'checkbox',
  'select',
  'radio',
  'relationship',
  'upload',
  'code',
  'json',
];

const columnsKnown = new WeakMap<SanitizedCollectionConfig, BulkColumn[]>();

/**
 * The columns a bulk insert of `collection` may fill.
 * @throws DatabaseError `unsupported` for a collection whose documents are more than a row (accounts, files, versions).
 */
export function bulkColumns(collection: SanitizedCollectionConfig): BulkColumn[] {
  const known = columnsKnown.get(collection);
  if (known) return known;
  if (collection.auth || collection.upload || collection.versions) {
    throw new DatabaseError(
      'unsupported',
      `${collection.slug} has accounts, files or versions: create its documents one by one`,
    );
  }
  const columns = columnsOf(collection.flattenedFields, []);
  columnsKnown.set(collection, columns);
  return columns;
}

function columnsOf(fields: FlattenedField[], above: string[]): BulkColumn[] {
  return fields.flatMap((field): BulkColumn[] => {
    if (field.name === 'id' && above.length === 0) return [];
    const path = [...above, field.name];
    if (field.type === 'group' || field.type === 'tab') return columnsOf(field.flattenedFields, path);
    return isFlat(field) ? [{ path, key: path.join('_'), field }] : [];
  });
}

function isFlat(field: FlattenedField): boolean {
  if (('virtual' in field && field.virtual) || ('localized' in field && field.localized)) return false;
  if ('hasMany' in field && field.hasMany) return false;
  if ('relationTo' in field && Array.isArray(field.relationTo)) return false;
  return flatTypes.includes(field.type);
}

/**
 * The values of `row` by column, with id, times and default values filled in.
 * @throws DatabaseError `unsupported` for a value that has no column (an array, a virtual field, a misspelt name) and for
 * a missing required value. Nothing else is validated and no hook runs: the caller has checked the row.
 */
export async function bulkValues(
  columns: BulkColumn[],
  row: object,
  req: PayloadRequest,
): Promise<BulkValues> {
  const { id, ...given } = flattened(row, []);
  const values: BulkValues = { id: id ?? newId() };
  for (const { key, field } of columns) {
    const value = given[key] ?? defaultOf(key, field, req);
    // Awaiting every value would make 10,000 rows wait a hundred thousand times.
    values[key] = stored(key, field, value instanceof Promise ? await value : value);
    delete given[key];
  }
  const [unknown] = Object.keys(given).filter((key) => given[key] !== undefined);
  if (unknown !== undefined)
    throw new DatabaseError('unsupported', `${unknown} is not one column: a bulk insert cannot fill it`);
  return values;
}

function flattened(row: object, above: string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const path = [...above, name];
    if (isPlainObject(value)) Object.assign(values, flattened(value, path));
    else values[path.join('_')] = value;
  }
  return values;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function defaultOf(key: string, field: FlattenedField, req: PayloadRequest): unknown {
  if (key === 'createdAt' || key === 'updatedAt') return now();
  const given: unknown = 'defaultValue' in field ? field.defaultValue : undefined;
  return typeof given === 'function' ? given({ locale: req.locale, req, user: req.user }) : given;
}

function stored(key: string, field: FlattenedField, value: unknown): unknown {
  if (value === undefined || value === null) {
    if (!('required' in field && field.required)) return null;
    throw new DatabaseError('unsupported', `${key} is required and missing in a row of a bulk insert`);
  }
  if (field.type !== 'date') return value;
  const date = new Date(value as string | number | Date); // an invalid one fails in toISOString
  return date.toISOString();
}
