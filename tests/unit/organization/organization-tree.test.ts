import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationLevel } from '@/domain/organization/labels';
import {
  activePlaceKey,
  checkPlacement,
  levelAbove,
  type OrganizationNode,
  organizationLevels,
  strandedChildren,
  wouldMakeCycle,
} from '@/domain/organization/rules/organization-tree';

const nowhere = { community: null, grid: null, building: null, household: null };
const places = { community: 'c1', grid: 'g1', building: 'b1', household: 'h1' };

/** A node rightly bound at `level`, its columns filled down to that level. */
function nodeAt(level: OrganizationLevel, overrides: Partial<OrganizationNode> = {}): OrganizationNode {
  const filled = organizationLevels.slice(0, organizationLevels.indexOf(level) + 1);
  const above = levelAbove(level);
  return {
    id: level,
    level,
    parent: above,
    status: 'active',
    ...nowhere,
    ...Object.fromEntries(filled.map((name) => [name, places[name]])),
    ...overrides,
  };
}

describe('placement in the four-level tree', () => {
  it.each(organizationLevels)('accepts a %s node directly under the level above, in its place', (level) => {
    const above = levelAbove(level);
    expect(checkPlacement(nodeAt(level), above ? nodeAt(above) : null)).toEqual({});
  });

  it.each([
    [
      'a top node with a parent',
      nodeAt('community', { parent: 'x' }),
      nodeAt('community', { id: 'x' }),
      'parent',
    ],
    ['a branch without a parent', nodeAt('grid', { parent: null }), null, 'parent'],
    ['a branch whose parent does not exist', nodeAt('grid'), null, 'parent'],
    ['a group under the community, skipping the branch', nodeAt('building'), nodeAt('community'), 'parent'],
    ['a household under a branch, skipping the group', nodeAt('household'), nodeAt('grid'), 'parent'],
    ['a branch under a branch', nodeAt('grid', { id: 'other' }), nodeAt('grid'), 'parent'],
    ['a branch under a group below it', nodeAt('grid'), nodeAt('building'), 'parent'],
    ['a node under itself', nodeAt('grid', { id: 'grid' }), nodeAt('grid'), 'parent'],
    ['a parent that is closed', nodeAt('grid'), nodeAt('community', { status: 'closed' }), 'parent'],
    ['a branch in another community', nodeAt('grid', { community: 'c2' }), nodeAt('community'), 'parent'],
    ['a group in another grid', nodeAt('building', { grid: 'g2' }), nodeAt('grid'), 'parent'],
    [
      'a household in another building',
      nodeAt('household', { building: 'b2' }),
      nodeAt('building'),
      'parent',
    ],
    ['a branch without a grid', nodeAt('grid', { grid: null }), nodeAt('community'), 'grid'],
    ['a branch bound to a building', nodeAt('grid', { building: 'b1' }), nodeAt('community'), 'building'],
    ['a community organisation bound to a grid', nodeAt('community', { grid: 'g1' }), null, 'grid'],
  ] as const)('refuses %s', (_what, node, parent, field) => {
    expect(Object.keys(checkPlacement(node, parent))).toContain(field);
  });

  it('accepts exactly the level below, whatever the pair of levels', () => {
    const level = fc.constantFrom(...organizationLevels);
    fc.assert(
      fc.property(level, level, (child, parent) => {
        const node = nodeAt(child, { id: 'child', parent: 'parent' });
        const right = levelAbove(child) === parent;
        const problems = checkPlacement(node, nodeAt(parent, { id: 'parent' }));
        expect(Object.keys(problems).length === 0).toBe(right);
      }),
    );
  });
});

describe('rings', () => {
  it('sees a ring of any length and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), (length, at) => {
        const chain = Array.from({ length }, (_, index) => `n${index}`);
        const parentOf = (id: string) => chain[chain.indexOf(id) + 1] ?? null;
        const target = chain[at % length] ?? 'n0';
        expect(
          wouldMakeCycle(chain[0] ?? '', target, (id) => (id === target ? (chain[0] ?? null) : parentOf(id))),
        ).toBe(true);
        expect(wouldMakeCycle('new', target, parentOf)).toBe(false);
      }),
    );
  });

  it('stops in a ring that does not contain the node', () => {
    expect(wouldMakeCycle('new', 'a', (id) => (id === 'a' ? 'b' : 'a'))).toBe(true);
  });
});

describe('one active organisation per place', () => {
  it('gives two active nodes the same key exactly when they are bound to the same place', () => {
    const level = fc.constantFrom(...organizationLevels);
    const place = fc.constantFrom('p1', 'p2');
    fc.assert(
      fc.property(level, place, level, place, (levelA, placeA, levelB, placeB) => {
        const keyA = activePlaceKey(nodeAt(levelA, { [levelA]: placeA }));
        const keyB = activePlaceKey(nodeAt(levelB, { [levelB]: placeB }));
        expect(keyA === keyB).toBe(levelA === levelB && placeA === placeB);
      }),
    );
  });

  it('frees the place when the organisation closes', () => {
    expect(activePlaceKey(nodeAt('grid', { status: 'closed' }))).toBeNull();
  });
});

describe('children when a node moves', () => {
  it('names the active children left outside the new place, not the closed ones', () => {
    const moved = nodeAt('grid', { grid: 'g2' });
    const inside = nodeAt('building', { id: 'in', grid: 'g2' });
    const outside = nodeAt('building', { id: 'out' });
    const closed = nodeAt('building', { id: 'closed', status: 'closed' });
    expect(strandedChildren(moved, [inside, outside, closed]).map((child) => child.id)).toEqual(['out']);
  });
});
