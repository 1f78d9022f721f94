import type { CollectionBeforeOperationHook, FlattenedField, SanitizedConfig } from 'payload';
import { type FieldMessages, fail } from './errors';

/** Fields that hold one piece of text; Payload measures the length of whatever it is given and lets lists pass. */
const ofText: ReadonlySet<string> = new Set(['text', 'textarea', 'email', 'code', 'date']);

/**
 * What somebody sends through the API as a list or an object where text belongs, by path: hooks and the database take it for text and fail.
 * Values of nested groups and rows are looked into as well.
 */
export function shapelessText(fields: readonly FlattenedField[], data: unknown, above = ''): FieldMessages {
  if (typeof data !== 'object' || data === null) return {};
  const values = new Map<string, unknown>(Object.entries(data));
  const found: FieldMessages = {};
  for (const field of fields) {
    const value = values.get(field.name);
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    const path = `${above}${field.name}`;
    if (ofText.has(field.type) && !('hasMany' in field && field.hasMany)) found[path] = '请填文字';
    else if (field.type === 'array' && Array.isArray(value))
      for (const [row, item] of value.entries())
        Object.assign(found, shapelessText(field.flattenedFields, item, `${path}.${row}.`));
    else if (field.type === 'group' || field.type === 'tab')
      Object.assign(found, shapelessText(field.flattenedFields, value, `${path}.`));
  }
  return found;
}

/** Refuses such values before any access, hook or validation looks at them: `buildConfig({ … }).then(refuseShapelessText)`. */
export function refuseShapelessText(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const check: CollectionBeforeOperationHook = ({ args, operation, req }) => {
      if (req.payloadAPI !== 'REST' || (operation !== 'create' && operation !== 'update')) return args;
      const fields = shapelessText(collection.flattenedFields, 'data' in args ? args.data : null);
      if (Object.keys(fields).length > 0) fail('validation', { fields });
      return args;
    };
    collection.hooks.beforeOperation = [check, ...(collection.hooks.beforeOperation ?? [])];
  }
  return config;
}
