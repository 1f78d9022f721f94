import type { FlattenedField } from 'payload';
import { fail } from '@/shared/errors';

/** What the panel and our pages compare with; the geometric and list operators of the adapters break on our columns. */
const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
];

/** Fields whose stored form is a tree, not a value. */
const trees = ['richText', 'json', 'blocks', 'array', 'group', 'tab'];

/**
 * Refuses conditions that a database adapter would break on: unknown operators, dates that are none, looking inside trees.
 * Whether a field exists and may be asked for is Payload's to say.
 * @throws DomainError validation
 */
export function checkConditions(parameters: URLSearchParams, fields: readonly FlattenedField[]): void {
  for (const [name, value] of parameters) {
    const condition = conditionOf(name);
    if (!condition) continue;
    const { path, operator } = condition;
    if (!operators.includes(operator)) fail('validation', { message: `不支持“${operator}”这种查询条件。` });
    const [first = ''] = path.split('.');
    const field = fields.find((one) => one.name === first);
    if (field && trees.includes(field.type))
      fail('validation', { message: `不能按“${first}”的内容查询，请用搜索。` });
    if (field?.type === 'date' && operator !== 'exists' && !isDate(value))
      fail('validation', { message: `“${first}”要填日期，例如 2026-11-01。` });
  }
}

/** `where[and][0][field][operator]` taken apart; null for other parameters and for shapes Payload refuses itself. */
function conditionOf(name: string): { path: string; operator: string } | null {
  if (!name.startsWith('where[')) return null;
  const keys = [...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  const inner = keys.filter((key) => !['and', 'or', 'AND', 'OR'].includes(key) && !/^\d*$/.test(key));
  const [path, operator] = inner;
  return path !== undefined && operator !== undefined ? { path, operator } : null;
}

/** An empty value asks for rows without a date. */
function isDate(value: string): boolean {
  return value === '' || value === 'null' || value.split(',').every((one) => !Number.isNaN(Date.parse(one)));
}
