import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { bulkInsert, inTransaction } from '@/database';
import { creditHours, pairAdviser, recordLegalVisit } from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { personalColumns } from '@/shared/personal-data';
import { seedConsultations } from './law-consultations';
import { adviserPlans, stationPlans, townshipStations } from './law-plan';
import { seedTrainings } from './law-trainings';
import { day } from './moments';
import type { SeededOrganization } from './organization';
import { madeUpName } from './people';
import { type Dice, diceOf } from './random';
import { demoActor } from './service-people';

const actor = systemActor('演示数据');

/** What the other parts of law hang on. */
export interface SeededLaw {
  /** Ids of advisers in the order of their plans. */
  advisers: string[];
  /** The helpers with an account, by community. */
  answering: Record<string, { id: string; actor: Actor }>;
  /** Helpers of the first community, for trainings. */
  helpers: { id: string; name: string; phone: string }[];
}

/**
 * Law at the doorstep: three advisers, some sixty helpers in two dozen villages, stations, pairings, this month's and last month's visits,
 * trainings with hours, consultations in every state and published answers.
 */
export async function seedLaw(payload: Payload, city: SeededOrganization): Promise<void> {
  const advisers = await seedAdvisers(payload);
  const law = { advisers, ...(await seedHelpers(payload, city)) };
  await seedPairings(payload, city, advisers);
  await seedStations(payload, city);
  await seedOffice(payload, city);
  await seedVisits(payload, city, advisers);
  await seedTrainings(payload, city, law);
  await seedCredits(payload, law);
  await seedConsultations(payload, city, law);
}

async function seedAdvisers(payload: Payload): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { account, ...plan }] of adviserPlans.entries()) {
    const who = account ? await demoActor(payload, account) : null;
    const { id } = await payload.create({
      collection: 'legal-advisers',
      data: {
        ...plan,
        licenceUntil: startOfDay('2028-06-30').toISOString(),
        phone: `1390000070${index}`,
        user: who?.userId ?? null,
        state: 'active',
      },
      depth: 0,
      overrideAccess: true,
    });
    ids.push(String(id));
  }
  return ids;
}

async function seedHelpers(
  payload: Payload,
  city: SeededOrganization,
): Promise<Pick<SeededLaw, 'answering' | 'helpers'>> {
  const dice = diceOf(148);
  const places = await villagesOf(payload, city);
  const rows = places.flatMap(({ community, township, count }) =>
    Array.from({ length: count }, () => ({ id: newId(), community, township, name: madeUpName(dice) })),
  );
  const helpers: SeededLaw['helpers'] = [];
  const answering: SeededLaw['answering'] = {};
  const accounts = {
    [city.mingyue.id]: await demoActor(payload, 'member-mingyue'),
    [city.village.id]: await demoActor(payload, 'resident-village'),
  };
  const member = await memberOf(payload, accounts[city.mingyue.id]?.userId ?? null);
  const today = toIsoDay(now());
  const stored = rows.map((row, index) => {
    const phone = `139000${String(71_000 + index)}`;
    const account = answering[row.community] ? null : (accounts[row.community] ?? null);
    const name = account?.name ?? row.name;
    if (account) answering[row.community] = { id: row.id, actor: account };
    if (row.community === city.mingyue.id && !account) helpers.push({ id: row.id, name, phone });
    return {
      ...row,
      name,
      certificateNumber: `DZFM${today.slice(0, 4)}-${String(index + 1).padStart(4, '0')}`,
      certificateUntil: expiry(today, index, dice),
      ...personalColumns('phone', 'phone', phone, true),
      publicConsent: index % 3 !== 2,
      consentNote: index % 3 !== 2 ? '纸质同意书' : null,
      user: account?.userId ?? null,
      member: row.community === city.mingyue.id && account ? member : null,
      state: 'active',
    };
  });
  await inTransaction({ payload, actor }, (req) => bulkInsert(payload, req, 'legal-helpers', stored));
  return { answering, helpers };
}

/** A few certificates end within weeks, one has ended. */
function expiry(today: string, index: number, dice: Dice): string {
  const days = index % 19 === 4 ? 25 : index % 31 === 7 ? -10 : 300 + dice.below(900);
  return startOfDay(toIsoDay(new Date(startOfDay(today).getTime() + days * day))).toISOString();
}

/** The demo's three communities, and twenty others of which some have too few or none. */
async function villagesOf(payload: Payload, city: SeededOrganization) {
  const own = [
    { ...city.mingyue, count: 5 },
    { ...city.oldTown, count: 4 },
    { ...city.village, count: 6 },
  ];
  const { docs } = await payload.db.find<{ id: string; township: string }>({
    collection: 'divisions',
    where: {
      and: [{ level: { equals: 'community' } }, { id: { not_in: own.map(({ id }) => id) } }],
    },
    sort: 'code',
    limit: 22,
    pagination: false,
  });
  return [
    ...own.map(({ id, township, count }) => ({ community: id, township, count })),
    ...docs.map(({ id, township }, index) => ({
      community: String(id),
      township: String(township),
      count: [3, 2, 3, 1, 0][index % 5] ?? 0,
    })),
  ];
}

async function memberOf(payload: Payload, user: string | null): Promise<string | null> {
  if (!user) return null;
  const row = await payload.db.findOne<{ id: string }>({
    collection: 'party-members',
    where: { user: { equals: user } },
  });
  return row ? String(row.id) : null;
}

async function seedPairings(
  payload: Payload,
  city: SeededOrganization,
  [first = '', second = '', third = '']: string[],
): Promise<void> {
  const today = toIsoDay(now());
  const from = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const until = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const pair = (adviser: string, community: string) =>
    pairAdviser({ payload, actor, adviser, community, from, until });
  // The village had another one before.
  await pair(third, city.village.id);
  await pair(first, city.village.id);
  await pair(first, city.mingyue.id);
  await pair(second, city.oldTown.id);
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'divisions',
    where: {
      and: [
        { level: { equals: 'community' } },
        { id: { not_in: [city.mingyue.id, city.oldTown.id, city.village.id] } },
      ],
    },
    sort: 'code',
    limit: 16,
    pagination: false,
  });
  for (const [index, { id }] of docs.entries())
    if (index % 4 !== 3) await pair(index % 2 === 0 ? second : third, String(id));
}

async function seedStations(payload: Payload, city: SeededOrganization): Promise<void> {
  const week = (weekdays: string, saturday: string, sunday: string) => ({
    monday: weekdays,
    tuesday: weekdays,
    wednesday: weekdays,
    thursday: weekdays,
    friday: weekdays,
    saturday,
    sunday,
  });
  const write = (data: object) =>
    payload.create({
      collection: 'legal-stations',
      data: { shown: true, ...data } as never,
      depth: 0,
      overrideAccess: true,
    });
  const tomorrow = toIsoDay(new Date(now().getTime() + day));
  for (const { where, weekdays, saturday, ...plan } of stationPlans)
    await write({
      ...plan,
      community: city[where].id,
      ...week(weekdays, saturday, ''),
      holidays: 'closed',
      exceptions:
        where === 'village'
          ? [{ day: startOfDay(tomorrow).toISOString(), hours: '9:00-11:00', note: '律师坐班' }]
          : [],
    });
  for (const { township, weekdays, weekend, ...plan } of townshipStations)
    await write({
      ...plan,
      township: city.townships[township],
      ...week(weekdays, weekend, weekend),
    });
}

/** The judicial office of the demo's township; who handles for it keeps the law registers of the township. */
async function seedOffice(payload: Payload, city: SeededOrganization): Promise<void> {
  const township = city.townships.北城区街道;
  await payload.create({
    collection: 'units',
    data: {
      name: '北城区司法所',
      kind: 'justice',
      phone: '0312-2350100',
      active: true,
      division: township,
      township,
    } as never,
    depth: 0,
    overrideAccess: true,
  });
}

async function seedVisits(
  payload: Payload,
  city: SeededOrganization,
  [first = '', second = '']: string[],
): Promise<void> {
  const at = now();
  const today = toIsoDay(at);
  const thisMonth = `${today.slice(0, 7)}-01`;
  const before = (days: number) => toIsoDay(new Date(at.getTime() - days * day));
  const visits = [
    [city.mingyue.id, first, thisMonth, 'on-duty', 12, 6],
    [city.mingyue.id, first, before(35), 'lecture', 6, 48],
    [city.mingyue.id, first, before(42), 'advice', 8, 9],
    [city.village.id, first, before(38), 'on-duty', 12, 4],
    [city.village.id, first, before(70), 'drafting', 6, 2],
    [city.oldTown.id, second, thisMonth, 'advice', 8, 5],
    [city.oldTown.id, second, before(33), 'lecture', 8, 36],
  ] as const;
  for (const [community, adviser, on, kind, quarters, people] of visits)
    await recordLegalVisit({ payload, actor, community, adviser, on, kind, quarters, people });
  // What the community entered for the adviser waits for their word.
  const staff = await demoActor(payload, 'staff-mingyue');
  if (staff)
    await recordLegalVisit({
      payload,
      actor: staff,
      community: city.mingyue.id,
      adviser: first,
      on: before(4),
      kind: 'drafting',
      quarters: 4,
      people: 1,
    });
}

async function seedCredits(payload: Payload, { answering }: SeededLaw): Promise<void> {
  const year = toIsoDay(now()).slice(0, 4);
  for (const { id } of Object.values(answering))
    await creditHours({
      payload,
      actor,
      id,
      quarters: 16,
      // The first day of the year is never later than today.
      on: `${year}-01-01`,
      title: '全市法律明白人集中培训',
      basis: '市司法局培训班签到表',
    });
}
