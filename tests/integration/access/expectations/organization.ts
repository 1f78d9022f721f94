import type { CollectionSlug } from 'payload';
import { roleNames } from '@/access';
import {
  buildBuilding,
  buildCompound,
  buildGrid,
  buildHousehold,
  buildMember,
  buildUnit,
} from '../../../factories/organization';
import { buildLetter, buildResidency } from '../../../factories/residents';
import type { City } from '../city';
import { closed, type Expectation, everybody } from '../expectation';

const keeps = { all: ['administrator'], same: ['community-staff'] } as const;
const sees = {
  all: ['administrator', 'operator', 'supervisor', 'city-leader'],
  same: ['township-leader', 'community-staff', 'branch-secretary'],
} as const;
const administrator = { all: ['administrator'] } as const;
let serial = 0;
const next = (name: string) => {
  serial += 1;
  return `${name}${serial}`;
};

type Build = (city: City, place: City['here']) => Promise<{ id: unknown }>;
const both = (build: Build) => async (city: City) => ({
  same: String((await build(city, city.here)).id),
  other: String((await build(city, city.there)).id),
});
const at = (city: City, whose: 'same' | 'other') => (whose === 'same' ? city.here : city.there);

/** A document made past access. */
const make = (collection: CollectionSlug, city: City, data: Record<string, unknown>) =>
  city.payload.create({ collection, data: data as never, depth: 0, overrideAccess: true });

const dualPost = (place: City['here']) => ({
  direction: 'cadre-to-property',
  personName: next('双向'),
  communityPost: '社区副书记',
  propertyPost: '物业项目经理',
  startsOn: '2026-01-01T00:00:00.000Z',
  community: place.community,
});
const linkage = (place: City['here']) => ({
  title: next('联建协议'),
  kind: 'organization',
  parties: [
    { relationTo: 'party-organizations', value: place.committee },
    { relationTo: 'party-organizations', value: place.branch },
  ],
  agreedOn: '2026-01-01T00:00:00.000Z',
  promised: '每月一次义诊',
  dueOn: '2026-12-01T00:00:00.000Z',
  community: place.community,
});

export const organization: Expectation[] = [
  {
    slug: 'divisions',
    read: { all: everybody },
    create: administrator,
    update: keeps,
    delete: {},
    documents: async ({ here, there }) => ({ same: here.community, other: there.community }),
    body: async (city, whose) => {
      const name = next('新建');
      const { township } = at(city, whose);
      return {
        code: String(800000000000 + serial),
        name: `${name}社区居民委员会`,
        shortName: `${name}社区`,
        level: 'community',
        kind: 'community',
        parent: township,
        township,
      };
    },
    change: { officeHours: '工作日 8:30—17:30' },
  },
  {
    slug: 'grids',
    read: { all: everybody },
    create: keeps,
    update: keeps,
    delete: administrator,
    documents: both((city, { community }) => buildGrid(city.payload, { community })),
    body: async (city, whose) => ({ name: next('网格'), community: at(city, whose).community }),
    change: { name: '改名网格' },
  },
  {
    slug: 'compounds',
    read: { all: everybody },
    create: keeps,
    update: keeps,
    delete: administrator,
    documents: both((city, { community }) => buildCompound(city.payload, { community })),
    body: async (city, whose) => ({ name: next('小区'), community: at(city, whose).community }),
    change: { name: '改名小区' },
  },
  {
    slug: 'buildings',
    read: { all: everybody },
    create: keeps,
    update: keeps,
    delete: administrator,
    documents: both((city, { grid, compound }) => buildBuilding(city.payload, { grid, compound })),
    body: async (city, whose) => {
      const { grid, compound } = at(city, whose);
      return { name: next('楼'), kind: 'building', grid, compound };
    },
    change: { name: '改名楼' },
  },
  {
    slug: 'households',
    read: sees,
    create: keeps,
    update: keeps,
    delete: administrator,
    documents: both((city, { building }) => buildHousehold(city.payload, { building, room: next('9') })),
    body: async (city, whose) => ({ room: next('8'), tenure: 'owner', building: at(city, whose).building }),
    change: { floorArea: 8050 },
  },
  {
    slug: 'residencies',
    read: { all: ['administrator'], same: ['community-staff'], own: roleNames },
    create: {},
    update: {},
    delete: {},
    documents: both((city, { household }) => buildResidency(city.payload, { household })),
    ownOf: async (city, { id }) =>
      (await buildResidency(city.payload, { household: String(city.here.household), user: id })).id,
    change: { kind: 'family' },
  },
  {
    slug: 'household-codes',
    read: { all: ['administrator'], same: ['community-staff'] },
    create: {},
    update: {},
    delete: {},
    documents: both((city, { building }) => buildLetter(city.payload, { building })),
    change: { usesMost: 99 },
    hidden: ['codeDigest', 'batch'],
  },
  {
    slug: 'units',
    read: { all: everybody },
    create: keeps,
    update: keeps,
    delete: {},
    documents: both((city, { community }) => buildUnit(city.payload, { community })),
    body: async (city, whose) => ({
      name: next('单位'),
      kind: 'department',
      community: at(city, whose).community,
    }),
    change: { phone: '0312-2300000' },
  },
  {
    slug: 'party-organizations',
    read: sees,
    create: keeps,
    update: keeps,
    delete: {},
    documents: async ({ here, there }) => ({ same: String(here.branch), other: String(there.branch) }),
    body: async (city, whose) => {
      const { committee, community } = at(city, whose);
      const grid = (await buildGrid(city.payload, { community })).id;
      return { name: next('网格党支部'), level: 'grid', grid, parent: committee };
    },
    change: { contactHours: '工作日 9:00—17:00' },
  },
  {
    slug: 'party-members',
    read: sees,
    create: keeps,
    update: keeps,
    delete: {},
    documents: both((city, { branch }) => buildMember(city.payload, { organization: branch })),
    body: async (city, whose) => ({
      name: next('党员'),
      role: 'member',
      organization: at(city, whose).branch,
    }),
    change: { skills: ['electric'] },
  },
  {
    slug: 'dual-posts',
    read: { ...sees, same: ['township-leader', 'community-staff'] },
    create: keeps,
    update: keeps,
    delete: {},
    documents: both((city, place) => make('dual-posts', city, dualPost(place))),
    body: async (city, whose) => dualPost(at(city, whose)),
    change: { propertyPost: '物业经理' },
  },
  {
    slug: 'linkages',
    read: { ...sees, same: ['township-leader', 'community-staff'] },
    create: keeps,
    update: keeps,
    delete: {},
    documents: both((city, place) => make('linkages', city, linkage(place))),
    body: async (city, whose) => linkage(at(city, whose)),
    change: { promised: '每月两次义诊' },
  },
  {
    slug: 'party-organization-events',
    read: sees,
    create: {},
    update: {},
    delete: {},
    change: { reason: '改写' },
  },
  {
    slug: 'import-runs',
    read: { own: [], all: ['administrator'] },
    create: {},
    update: {},
    delete: {},
    change: { message: '改写' },
  },
  closed('residency-claims'),
  closed('import-issues'),
  closed('import-chunks'),
  closed('party-organization-places'),
];
