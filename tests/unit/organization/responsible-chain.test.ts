import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrganizationNode, organizationLevels } from '@/domain/organization/rules/organization-tree';
import { responsibleChain } from '@/domain/organization/rules/responsible-chain';

const base = {
  parent: null,
  status: 'active' as const,
  community: 'c',
  grid: null,
  building: null,
  household: null,
};
const community: OrganizationNode = { ...base, id: 'community', level: 'community' };
const branch: OrganizationNode = { ...base, id: 'branch', level: 'grid', grid: 'g' };
const group: OrganizationNode = { ...base, id: 'group', level: 'building', grid: 'g', building: 'b' };
const host: OrganizationNode = {
  ...base,
  id: 'host',
  level: 'household',
  grid: 'g',
  building: 'b',
  household: 'h',
};
const neighbour: OrganizationNode = { ...host, id: 'neighbour', household: 'h2' };
const home = { community: 'c', grid: 'g', building: 'b', household: 'h' };

const ids = (nodes: OrganizationNode[], where = home) =>
  responsibleChain(where, nodes).map(
    (link) => link.node?.id ?? (link.standIn ? `(${link.standIn.id})` : '-'),
  );

describe('who answers for a home', () => {
  it.each([
    ['all four', [community, branch, group, host], ['community', 'branch', 'group', 'host']],
    [
      'no group: the branch stands in',
      [community, branch, host],
      ['community', 'branch', '(branch)', 'host'],
    ],
    ['only the community', [community], ['community', '(community)', '(community)', '(community)']],
    ['nobody at all', [], ['-', '-', '-', '-']],
    ['no community organisation, a branch below', [branch], ['-', 'branch', '(branch)', '(branch)']],
    [
      'a closed group counts as a gap',
      [community, branch, { ...group, status: 'closed' as const }],
      ['community', 'branch', '(branch)', '(branch)'],
    ],
  ])('%s', (_what, nodes, expected) => expect(ids(nodes)).toEqual(expected));

  it('puts the own Party-member household first and keeps the others', () => {
    const chain = responsibleChain(home, [community, branch, group, neighbour, host]);
    expect(chain[3]?.node?.id).toBe('host');
    expect(chain[3]?.others.map((node) => node.id)).toEqual(['neighbour']);
  });

  it('ignores organisations of other places', () => {
    expect(
      ids([community, branch, group, host], {
        ...home,
        community: 'x',
        grid: 'x',
        building: 'x',
        household: 'x',
      }),
    ).toEqual(['-', '-', '-', '-']);
  });

  it('always gives four links, each with a node or the nearest node above', () => {
    const nodes = fc.subarray([community, branch, group, host, neighbour]);
    fc.assert(
      fc.property(nodes, (given) => {
        const chain = responsibleChain(home, given);
        expect(chain.map((link) => link.level)).toEqual(organizationLevels);
        chain.forEach((link, index) => {
          const above = chain.slice(0, index).findLast((upper) => upper.node)?.node ?? null;
          expect(link.node ? link.standIn : above).toBe(link.node ? null : link.standIn);
        });
      }),
    );
  });
});
