import fc from 'fast-check';
import type { Where } from 'payload';
import { describe, expect, it } from 'vitest';
import { type Actor, coversPlace, type Grant, placeCondition, type ScopeKind } from '@/access';

const actorWith = (...grants: Grant[]): Actor => ({ userId: 'u', name: 'u', grants, via: 'portal' });
const staffAt = (kind: ScopeKind, id: string): Grant => ({ role: 'community-staff', scope: { kind, id } });
const roles = ['community-staff'] as const;

describe('place subtree ∩ role', () => {
  it('sees all with a city-wide grant, nothing without a grant of the role', () => {
    expect(placeCondition(actorWith(staffAt('city', '')), { roles })).toBe(true);
    expect(placeCondition(actorWith({ role: 'resident', scope: { kind: 'city', id: '' } }), { roles })).toBe(
      false,
    );
    expect(placeCondition(actorWith(), { roles })).toBe(false);
  });

  it('is one column for one node, several joined by or, several ids of a kind in one list', () => {
    expect(placeCondition(actorWith(staffAt('community', 'c1')), { roles })).toEqual({
      community: { in: ['c1'] },
    });
    expect(
      placeCondition(
        actorWith(staffAt('community', 'c1'), staffAt('community', 'c2'), staffAt('grid', 'g1')),
        { roles },
      ),
    ).toEqual({ or: [{ community: { in: ['c1', 'c2'] } }, { grid: { in: ['g1'] } }] });
  });

  it('gives nothing for a node below the collection’s lowest column, and nothing for a unit', () => {
    expect(placeCondition(actorWith(staffAt('building', 'b1')), { roles, lowest: 'community' })).toBe(false);
    expect(placeCondition(actorWith(staffAt('unit', 'x')), { roles })).toBe(false);
  });

  it('uses the name a collection has for a column', () => {
    const where = placeCondition(actorWith(staffAt('community', 'c1')), {
      roles,
      field: { community: 'id' },
    });
    expect(where).toEqual({ id: { in: ['c1'] } });
  });

  it('agrees with the yes-or-no question on every document', () => {
    const kind = fc.constantFrom<ScopeKind>('township', 'community', 'grid', 'compound', 'building');
    const id = fc.constantFrom('1', '2', '3');
    const grants = fc.array(
      fc.tuple(kind, id).map(([k, i]) => staffAt(k, i)),
      { maxLength: 4 },
    );
    const place = fc.record({ township: id, community: id, grid: id, compound: id, building: id });
    fc.assert(
      fc.property(grants, place, (held, document) => {
        const actor = actorWith(...held);
        expect(matches(placeCondition(actor, { roles }), document)).toBe(coversPlace(actor, roles, document));
      }),
    );
  });
});

function matches(condition: boolean | Where, document: Record<string, string>): boolean {
  if (typeof condition === 'boolean') return condition;
  if (condition.or) return condition.or.some((part) => matches(part, document));
  return Object.entries(condition).every(([column, test]) => {
    const wanted = typeof test === 'object' && 'in' in test ? test.in : [];
    return Array.isArray(wanted) && wanted.includes(document[column]);
  });
}
