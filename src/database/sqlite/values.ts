import type { Statement } from './types';

/** Values libsql binds; anything else would abort the process inside the native module. */
export type BoundValue = string | number | bigint | Buffer | null;

/**
 * The arguments of a statement in the form libsql binds: booleans as 0 and 1, dates as milliseconds.
 * @throws TypeError for a value SQLite cannot store (an object, `undefined`), RangeError for NaN and Infinity.
 */
export function boundArguments(args: Statement['args']): BoundValue[] | Record<string, BoundValue> {
  if (args === undefined) return [];
  if (Array.isArray(args)) return args.map(boundValue);
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name.replace(/^[@$:]/, ''), boundValue(value)]),
  );
}

function boundValue(value: unknown): BoundValue {
  switch (typeof value) {
    case 'string':
    case 'bigint':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('only finite numbers can be stored');
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return boundObject(value);
  }
}

function boundObject(value: unknown): BoundValue {
  if (value === null) return null;
  if (value instanceof Date) return value.valueOf();
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError(`a value of type ${typeof value} cannot be stored`);
}

/** A value as libsql returns it, in the form of the libsql client: blobs are ArrayBuffers. */
export function returnedValue(value: unknown): unknown {
  if (!Buffer.isBuffer(value)) return value;
  return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
}
