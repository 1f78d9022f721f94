import type { CollectionBeforeChangeHook } from 'payload';
import { actorOf } from '@/access';
import { fail } from '@/shared/errors';

/** What a stored grant keeps for ever: a grant is ended and a new one made, so that history stays true. */
const fixed = ['user', 'role', 'scopeKind', 'scopeId'] as const;

/**
 * A grant's term must run forwards; once stored, only the reason can change, and its end by `endRole`; the granter is whoever acts.
 * @throws DomainError validation, invalid-state
 */
export const keepGrantHonest: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const merged = { ...originalDoc, ...data };
  if (merged.until && instant(merged.until) < instant(merged.from)) {
    fail('validation', { fields: { until: '结束时间不能早于生效时间' } });
  }
  if (operation === 'create') {
    const actor = await actorOf(req);
    return { ...data, grantedBy: data.grantedBy ?? actor.userId };
  }
  const moved = fixed.some((name) => name in data && same(data[name]) !== same(originalDoc?.[name]));
  if (moved || instant(merged.from) !== instant(originalDoc?.from)) {
    fail('invalid-state', { message: '已授予的角色不能改动，请结束它并重新授权。' });
  }
  return data;
};

function instant(value: unknown): number {
  return new Date(String(value instanceof Date ? value.toISOString() : value)).getTime();
}

function same(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return value === null || value === undefined ? '' : String(value);
}
