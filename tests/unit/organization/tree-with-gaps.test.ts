import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationNode } from '@/domain/organization/rules/organization-tree';
import { type StaffBranch, treeWithGaps } from '@/domain/organization/rules/tree-with-gaps';

const base = {
  parent: null,
  status: 'active' as const,
  community: 'c',
  grid: null,
  building: null,
  household: null,
};
const committee: OrganizationNode = { ...base, id: 'committee', level: 'community' };
const branch: OrganizationNode = { ...base, id: 'branch', level: 'grid', grid: 'g1', parent: 'committee' };
const group: OrganizationNode = {
  ...base,
  id: 'group',
  level: 'building',
  grid: 'g1',
  building: 'b1',
  parent: 'branch',
};
const host: OrganizationNode = {
  ...base,
  id: 'host',
  level: 'household',
  grid: 'g1',
  building: 'b1',
  household: 'h',
  parent: 'group',
};
const grids = [
  { id: 'g1', name: '第一网格' },
  { id: 'g2', name: '第二网格' },
];
const buildings = [
  { id: 'b1', name: '1号楼', grid: 'g1' },
  { id: 'b2', name: '2号楼', grid: 'g1' },
  { id: 'b3', name: '3号楼', grid: 'g2' },
  { id: 'b4', name: '4号楼', grid: null },
];

const outline = (branches: StaffBranch<OrganizationNode>[]): unknown[] =>
  branches.map((one) => [one.kind === 'gap' ? `缺 ${one.place.id}` : one.node.id, outline(one.children)]);

describe('the tree staff see', () => {
  it('has the gaps where the missing branches and groups would stand', () => {
    expect(outline(treeWithGaps({ nodes: [committee, branch, group, host], grids, buildings }))).toEqual([
      [
        'committee',
        [
          [
            'branch',
            [
              ['group', [['host', []]]],
              ['缺 b2', []],
            ],
          ],
          ['缺 g2', [['缺 b3', []]]],
          ['缺 b4', []],
        ],
      ],
    ]);
  });

  it('stands without a community organisation too', () => {
    expect(
      outline(treeWithGaps({ nodes: [branch], grids: [{ id: 'g1', name: '' }], buildings: [] })),
    ).toEqual([['branch', []]]);
  });

  it('shows every active node exactly once, whatever places exist', () => {
    const nodes = [committee, branch, group, host];
    fc.assert(
      fc.property(
        fc.subarray(nodes),
        fc.subarray(grids),
        fc.subarray(buildings),
        (some, someGrids, someBuildings) => {
          const shown = JSON.stringify(
            outline(treeWithGaps({ nodes: some, grids: someGrids, buildings: someBuildings })),
          );
          for (const { id } of some) expect(shown.split(`"${id}"`)).toHaveLength(2);
        },
      ),
    );
  });
});
