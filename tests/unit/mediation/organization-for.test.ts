import { describe, expect, it } from 'vitest';
import { type OrganizationRow, organizationFor } from '@/domain/mediation/organization-row';

const row = (id: string, over: Partial<OrganizationRow> = {}): OrganizationRow => ({
  id,
  name: id,
  kind: 'people',
  type: 'committee',
  parent: null,
  township: null,
  community: null,
  address: null,
  phone: null,
  hours: null,
  active: true,
  takesApplications: true,
  ...over,
});
const all = [
  row('city', { type: 'centre' }),
  row('town', { township: 't1' }),
  row('town-centre', { township: 't1', type: 'centre' }),
  row('village', { township: 't1', community: 'c1' }),
  row('court', { kind: 'judicial' }),
  row('closed', { community: 'c2', active: false }),
  row('station', { township: 't2', kind: 'administrative', takesApplications: false }),
];

describe('who takes a case that names nobody', () => {
  it.each([
    ['the committee of the community', { township: 't1', community: 'c1' }, 'village'],
    ['the centre of the township before its committee', { township: 't1', community: 'c9' }, 'town-centre'],
    ['whoever takes for the city, not one that is closed', { township: 't3', community: 'c2' }, 'city'],
    ['whoever takes applications', { township: 't2' }, 'city'],
    ['the city where no place is known', {}, 'city'],
  ])('%s', (_what, place, expected) => {
    expect(organizationFor(all, place)?.id).toBe(expected);
  });

  it('nobody where nobody takes any', () => expect(organizationFor([], { community: 'c1' })).toBeNull());
});
