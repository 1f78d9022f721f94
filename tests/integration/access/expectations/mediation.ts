import { buildUser } from '../../../factories/accounts';
import {
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from '../../../factories/mediation';
import type { City } from '../city';
import { closed, type Expectation, everybody } from '../expectation';

let serial = 0;
const next = () => {
  serial += 1;
  return serial;
};

const organization = async ({ payload }: City, place?: City['here']) =>
  String((await buildMediationOrganization(payload, place ? { community: place.community } : {})).id);

/** A case in each community, of which no role reads anything: whoever does keeps a desk, and no person of the city does. */
const cases = async (all: City) => ({
  same: (await buildDispute(all.payload, await organization(all, all.here))).id,
  other: (await buildDispute(all.payload, await organization(all, all.there))).id,
});

const ofCase = (collection: 'dispute-parties' | 'dispute-events') => async (all: City) => {
  const { same, other } = await cases(all);
  const rowOf = async (dispute: string) =>
    String(
      (await all.payload.db.findOne<{ id: string }>({ collection, where: { dispute: { equals: dispute } } }))
        ?.id,
    );
  return { same: await rowOf(same), other: await rowOf(other) };
};

const sealed = { read: {}, create: {}, update: {}, delete: {} } as const;

export const mediation: Expectation[] = [
  {
    slug: 'disputes',
    ...sealed,
    documents: cases,
    change: { facts: '改写' },
    hidden: ['registerKey', 'slotKey', 'holdKey'],
  },
  {
    slug: 'dispute-parties',
    ...sealed,
    documents: ofCase('dispute-parties'),
    change: { note: '改写' },
    hidden: ['nameCipher', 'phoneCipher', 'tokenHash', 'user'],
  },
  { slug: 'dispute-events', ...sealed, documents: ofCase('dispute-events'), change: { label: '改写' } },
  closed('dispute-choices'),
  {
    slug: 'mediation-organizations',
    read: { all: everybody },
    create: { all: ['administrator'] },
    update: { all: ['administrator'] },
    delete: {},
    documents: async (all) => ({
      same: await organization(all, all.here),
      other: await organization(all, all.there),
    }),
    body: async (_all, whose) => ({
      name: `${whose}调委会${next()}`,
      kind: 'people',
      type: 'committee',
    }),
    change: { hours: '改写' },
  },
  {
    slug: 'mediators',
    read: { all: ['administrator'] },
    create: { all: ['administrator'] },
    update: { all: ['administrator'] },
    delete: {},
    documents: async (all) => ({
      same: (await buildMediator(all.payload, await organization(all))).id,
      other: (await buildMediator(all.payload, await organization(all))).id,
    }),
    body: async (all) => ({ name: '王调解', organization: await organization(all), kind: 'mediator' }),
    change: { about: '改写' },
    hidden: ['holdKey'],
  },
  {
    slug: 'mediation-duties',
    read: { all: everybody },
    create: { all: ['administrator'] },
    update: { all: ['administrator'] },
    delete: { all: ['administrator'] },
    documents: async (all) => ({ same: await duty(all), other: await duty(all) }),
    body: async (all) => dutyOf(await organization(all)),
    change: { personName: '改写' },
  },
  {
    slug: 'mediation-methods',
    read: { all: everybody },
    create: { all: ['administrator'] },
    update: { all: ['administrator'] },
    delete: {},
    documents: async ({ payload }) => ({
      same: await buildMethod(payload),
      other: await buildMethod(payload),
    }),
    body: async () => ({ name: `方法${next()}`, sentence: '各让一步。', order: 1 }),
    change: { sentence: '改写' },
  },
  {
    slug: 'mediation-desks',
    read: { all: ['administrator'] },
    create: {},
    update: {},
    delete: {},
    documents: async (all) => ({ same: await desk(all), other: await desk(all) }),
    change: { userName: '改写' },
    hidden: ['deskKey'],
  },
  closed('mediator-events'),
];

const dutyOf = (place: string) => ({
  organization: place,
  day: '2026-11-23T00:00:00.000Z',
  from: '9:00',
  until: '11:00',
  personName: '赵律师',
});

async function duty(all: City): Promise<string> {
  const data = dutyOf(await organization(all));
  const made = await all.payload.create({
    collection: 'mediation-duties',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  });
  return String(made.id);
}

async function desk(all: City): Promise<string> {
  const place = await organization(all);
  const made = await all.payload.create({
    collection: 'mediation-desks',
    data: {
      organization: place,
      user: (await buildUser(all.payload)).id,
      userName: '测试',
      active: false,
      since: '2026-01-01T00:00:00.000Z',
      appointedByName: '测试',
      deskKey: `${place}:${next()}`,
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  return String(made.id);
}
