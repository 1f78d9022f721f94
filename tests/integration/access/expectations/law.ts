import type { CollectionSlug } from 'payload';
import { type RoleName, roleNames } from '@/access';
import { insertRow, inTransaction } from '@/database';
import { newId } from '@/shared/ids';
import type { City, Person } from '../city';
import type { Expectation } from '../expectation';
import { byVerbs } from './property-places';

const at = '2026-11-20T16:00:00.000Z';
let serial = 0;
const next = (name: string) => {
  serial += 1;
  return `${name}${serial}-${process.pid}`;
};

const create = async ({ payload }: City, collection: CollectionSlug, data: object): Promise<string> =>
  String((await payload.create({ collection, data: data as never, depth: 0, overrideAccess: true })).id);
const insert = ({ payload }: City, slug: CollectionSlug, row: object): Promise<string> =>
  inTransaction({ payload }, (req) => insertRow(req, slug, row));

type Where = City['here'];
const placeOf = ({ township, community }: Where) => ({ township, community });
const adviserData = () => ({ name: '王律师', firm: '明理所', licenceNumber: next('L') });
const helperData = (place: Where) => ({
  name: '张明白',
  certificateNumber: next('C'),
  community: place.community,
});
const stationData = (place: Where) => ({
  name: next('工作站'),
  community: place.community,
  address: '为民街1号',
  phone: '0312-2300001',
  holidays: 'closed',
});

// Rows: an account answers for one entry of the registers at a time, and here for one of each.
const adviser = (all: City, _place: Where, user?: string) =>
  insert(all, 'legal-advisers', {
    ...adviserData(),
    state: 'active',
    user: user ?? null,
    accountKey: newId(),
  });
const helper = (all: City, place: Where, user?: string) =>
  insert(all, 'legal-helpers', {
    ...helperData(place),
    state: 'active',
    ...placeOf(place),
    user: user ?? null,
    accountKey: newId(),
  });
/** One who serves the place, and so is kept by it. */
const pairedAdviser = async (all: City, place: Where, user?: string) => {
  const id = await adviser(all, place, user);
  await insert(all, 'legal-pairings', {
    title: '结对',
    adviser: id,
    adviserName: '王律师',
    ...placeOf(place),
    from: at,
    until: '2099-12-31T16:00:00.000Z',
    state: 'active',
    pairKey: newId(),
  });
  return id;
};
const station = (all: City, place: Where) => create(all, 'legal-stations', stationData(place));
const credit = async (all: City, place: Where, user?: string) =>
  insert(all, 'legal-training-credits', {
    helper: await helper(all, place, user),
    ...placeOf(place),
    year: '2026',
    quarters: 4,
    on: at,
    title: '培训',
    source: 'credited',
    creditKey: newId(),
  });
const pairing = async (all: City, place: Where, user?: string) =>
  insert(all, 'legal-pairings', {
    title: '结对',
    adviser: await adviser(all, place, user),
    adviserName: '王律师',
    ...placeOf(place),
    from: at,
    until: at,
    state: 'ended',
    pairKey: newId(),
  });
const visit = async (all: City, place: Where, user?: string) =>
  insert(all, 'legal-visits', {
    title: '坐班',
    adviser: await adviser(all, place, user),
    adviserName: '王律师',
    ...placeOf(place),
    on: at,
    month: '2026-11',
    kind: 'on-duty',
    quarters: 4,
    people: 1,
    state: 'recorded',
    formKey: newId(),
  });
const consultation = (all: City, place: Where, user?: string) =>
  insert(all, 'legal-consultations', {
    number: next('ZX'),
    topic: 'debt',
    question: '借条没写利息怎么办',
    state: 'waiting',
    ...placeOf(place),
    askedAt: at,
    door: 'web',
    user: user ?? null,
    formKey: newId(),
  });
const message = async (all: City, place: Where, user?: string) =>
  insert(all, 'legal-consultation-messages', {
    consultation: await consultation(all, place, user),
    kind: 'answer',
    party: 'helper',
    text: '可以起诉',
    authorName: '张明白',
    at,
  });
const event = async (all: City, place: Where, user?: string) =>
  insert(all, 'legal-consultation-events', {
    consultation: await consultation(all, place, user),
    at,
    verb: 'ask',
    label: '提出咨询',
    state: 'waiting',
    actorName: '访客',
  });
const answer = (all: City, place: Where) =>
  insert(all, 'legal-answers', {
    title: '借条没写利息',
    topic: 'debt',
    question: '怎么办',
    answer: '按无息',
    answeredBy: 'helper',
    state: 'proposed',
    ...placeOf(place),
    proposedAt: at,
    consultation: newId(),
  });

type Make = (all: City, place: Where, user?: string) => Promise<string>;
const both = (make: Make) => async (all: City) => ({
  same: await make(all, all.here),
  other: await make(all, all.there),
});
const ownOf = (make: Make) => (all: City, person: Person) => make(all, all.there, person.id);
const placeFor = (all: City, whose: 'same' | 'other') => (whose === 'same' ? all.here : all.there);

const city: readonly RoleName[] = ['administrator', 'operator', 'supervisor', 'city-leader'];
const place: readonly RoleName[] = ['township-leader', 'community-staff', 'legal-adviser', 'mediator'];
const keeps = { all: ['administrator'], same: ['community-staff'] } as const;
const registers = { all: city, same: place, own: roleNames } as const;

/** Law at the doorstep: registers for the staff of the place; a consultation for its parties alone, whatever somebody's role. */
export const law: Expectation[] = [
  {
    slug: 'legal-advisers',
    read: { all: [...city, ...place], own: roleNames },
    create: { all: ['administrator', 'community-staff'] },
    update: keeps,
    delete: {},
    documents: both(pairedAdviser),
    ownOf: (all, person) => pairedAdviser(all, all.here, person.id),
    body: async () => adviserData(),
    change: { firm: '改名所' },
    hidden: ['phoneCipher', 'phoneIndex'],
  },
  {
    slug: 'legal-helpers',
    read: registers,
    create: keeps,
    update: keeps,
    delete: {},
    documents: both(helper),
    ownOf: (all, person) => helper(all, all.here, person.id),
    body: async (all, whose) => helperData(placeFor(all, whose)),
    change: { consentNote: '纸质同意书' },
    hidden: ['phoneCipher', 'phoneIndex'],
  },
  {
    slug: 'legal-stations',
    read: { all: city, same: place },
    create: keeps,
    update: keeps,
    delete: {},
    documents: both(station),
    body: async (all, whose) => stationData(placeFor(all, whose)),
    change: { services: '法律咨询' },
  },
  {
    slug: 'legal-training-credits',
    read: registers,
    ...byVerbs,
    documents: both(credit),
    ownOf: ownOf(credit),
    change: { quarters: 400 },
    hidden: ['creditKey'],
  },
  {
    slug: 'legal-pairings',
    read: registers,
    ...byVerbs,
    documents: both(pairing),
    ownOf: ownOf(pairing),
    change: { state: 'active' },
    hidden: ['pairKey'],
  },
  {
    slug: 'legal-visits',
    read: registers,
    ...byVerbs,
    documents: both(visit),
    ownOf: ownOf(visit),
    change: { people: 500 },
    hidden: ['formKey'],
  },
  {
    slug: 'legal-consultations',
    read: { own: roleNames },
    ...byVerbs,
    documents: both(consultation),
    ownOf: ownOf(consultation),
    change: { question: '改写' },
    hidden: ['phoneCipher', 'phoneIndex', 'tokenHash', 'formKey'],
  },
  {
    slug: 'legal-consultation-messages',
    read: { own: roleNames },
    ...byVerbs,
    documents: both(message),
    ownOf: ownOf(message),
    change: { text: '改写' },
  },
  {
    slug: 'legal-consultation-events',
    read: { own: roleNames },
    ...byVerbs,
    documents: both(event),
    ownOf: ownOf(event),
    change: { label: '改写' },
  },
  {
    slug: 'legal-answers',
    read: keeps,
    ...byVerbs,
    documents: both(answer),
    change: { state: 'published' },
    hidden: ['consultation', 'answerer'],
  },
];
