import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageGaps, type LedNode, loadPerLeader } from '@/domain/organization/rules/coverage';

const node = (overrides: Partial<LedNode>): LedNode => ({
  id: 'n',
  name: 'n',
  level: 'grid',
  parent: null,
  status: 'active',
  community: 'c',
  grid: null,
  building: null,
  household: null,
  secretary: 'm1',
  secretaryName: null,
  contactPhone: '0312-2580001',
  ...overrides,
});

describe('coverage gaps', () => {
  it('names grids without a branch, buildings without a group and leaders nobody can call', () => {
    const gaps = coverageGaps({
      grids: [{ id: 'g1' }, { id: 'g2' }, { id: 'g3' }],
      buildings: [{ id: 'b1' }, { id: 'b2' }],
      organizations: [
        node({ id: 'branch', grid: 'g1' }),
        node({ id: 'closed', grid: 'g2', status: 'closed' }),
        node({ id: 'group', level: 'building', building: 'b1', contactPhone: ' ' }),
        node({ id: 'vacant', level: 'grid', grid: 'g3', secretary: null, secretaryName: '' }),
      ],
    });
    expect(gaps.gridsWithoutBranch).toEqual([{ id: 'g2' }]);
    expect(gaps.buildingsWithoutGroup).toEqual([{ id: 'b2' }]);
    expect(gaps.leadersWithoutContact.map(({ id }) => id)).toEqual(['group', 'vacant']);
  });

  it('finds every grid either covered or a gap, never both', () => {
    const gridIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(gridIds, gridIds, (grids, led) => {
        const gaps = coverageGaps({
          grids: grids.map((id) => ({ id })),
          buildings: [],
          organizations: led.map((grid) => node({ id: grid, grid })),
        });
        expect(gaps.gridsWithoutBranch.map(({ id }) => id)).toEqual(grids.filter((id) => !led.includes(id)));
      }),
    );
  });
});

describe('load per leader', () => {
  const buildings = [
    { id: 'b1', grid: 'g1', community: 'c', households: 40 },
    { id: 'b2', grid: 'g1', community: 'c', households: 30 },
    { id: 'b3', grid: 'g2', community: 'c', households: 20 },
  ];

  it('adds what the nodes of one leader cover, each building once', () => {
    const loads = loadPerLeader({
      organizations: [
        node({ id: 'branch', grid: 'g1', secretary: 'm1' }),
        node({ id: 'group', level: 'building', grid: 'g1', building: 'b1', secretary: 'm1' }),
        node({ id: 'other', grid: 'g2', secretary: 'm2' }),
        node({ id: 'closed', grid: 'g2', secretary: 'm2', status: 'closed' }),
        node({ id: 'vacant', grid: 'g2', secretary: null }),
      ],
      buildings,
      members: new Map([
        ['branch', 12],
        ['group', 3],
        ['other', 5],
      ]),
    });
    expect(
      loads.map(({ leader, buildings: n, households, members }) => [leader, n, households, members]),
    ).toEqual([
      ['m1', 2, 70, 15],
      ['m2', 1, 20, 5],
    ]);
  });

  it('keeps two leaders of the same name apart when they are not in the register', () => {
    const named = { secretary: null, secretaryName: '张伟' };
    const organizations = [
      node({ id: 'one', grid: 'g1', ...named }),
      node({ id: 'two', grid: 'g2', ...named }),
    ];
    expect(loadPerLeader({ organizations, buildings, members: new Map() })).toHaveLength(2);
  });
});
