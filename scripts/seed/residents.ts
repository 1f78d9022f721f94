import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { inTransaction } from '@/database';
import { accountForPhone, demoAccounts } from '@/domain/accounts';
import {
  addHouseholdMember,
  endResidency,
  issueHouseholdCodes,
  type ResidencyKind,
  setRepresentative,
  verifyAtCounter,
  verifyByCode,
} from '@/domain/organization';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededCommunity, SeededOrganization } from './organization';
import { madeUpName } from './people';
import { type Dice, diceOf } from './random';

const day = 86_400_000;
const seedActor = systemActor('演示数据');

/** What residents of one building of the demo made of their letters, in the order of the doors. */
const answered: readonly ResidencyKind[][] = [
  ['owner'],
  ['owner', 'family'],
  [],
  ['tenant'],
  ['owner'],
  [],
  ['owner'],
  ['owner'],
  [],
  ['tenant'],
  ['owner'],
  [],
  ['owner'],
  ['family'],
  [],
  ['owner'],
];

/**
 * Residents as a community has them some weeks after the first letters: one building answered half, one has its letters lying
 * in the boxes, the old and those without a phone came to the counter, one has moved out again.
 */
export async function seedResidents(payload: Payload, city: SeededOrganization): Promise<void> {
  const dice = diceOf(20261106);
  const today = now();
  const clock = fixedClock(today);
  const at = (days: number, minutes = 0) =>
    clock.set(new Date(today.getTime() - days * day + minutes * 60_000));
  setClock(clock);
  try {
    const staff = await staffOf(payload, 'staff-mingyue', city.mingyue.id);
    at(24);
    const codes = await print(payload, staff, city.mingyue, '明月豪苑/2号楼');
    let minutes = 0;
    for (const [index, kinds] of answered.entries())
      for (const kind of kinds) {
        minutes += 37;
        // Days before the first matter hears them, whatever hour of the day the city is built at.
        at(23, minutes * 9);
        await answerLetter(payload, {
          code: codes[index] ?? '',
          kind,
          name: madeUpName(dice),
          serial: minutes,
        });
      }
    await comeToTheCounter(payload, { staff, city: city.mingyue, at, dice });
    at(9);
    const village = await staffOf(payload, 'staff-village', city.village.id);
    await registerDemoAccount(payload, village, 'resident-village');
    await registerDemoAccount(payload, village, 'family-village');
    at(4);
    await print(payload, staff, city.mingyue, '明月豪苑/3号楼');
  } finally {
    setClock(null);
  }
}

async function print(
  payload: Payload,
  actor: Actor,
  { buildings }: SeededCommunity,
  name: string,
): Promise<string[]> {
  const building = buildings[name] ?? '';
  const { letters } = await issueHouseholdCodes({ payload, actor, building, batch: `demo ${name}` });
  return letters.map(({ code }) => code);
}

/** One person with a phone of the block that belongs to nobody, and the letter of their household. */
async function answerLetter(
  payload: Payload,
  { code, kind, name, serial }: { code: string; kind: ResidencyKind; name: string; serial: number },
): Promise<void> {
  const phone = `1390000${7000 + serial}`;
  const userId = await inTransaction({ payload, actor: seedActor }, (req) =>
    accountForPhone({ req, actor: seedActor, phone, realName: name }),
  );
  const actor: Actor = { userId, name, grants: [], via: 'portal' };
  await verifyByCode({ payload, actor, code, kind });
}

interface Counter {
  staff: Actor;
  city: SeededCommunity;
  at: (days: number, minutes?: number) => void;
  dice: Dice;
}

async function comeToTheCounter(payload: Payload, { staff, city, at, dice }: Counter): Promise<void> {
  const call = { payload, actor: staff };
  at(16);
  const { id, household } = await registerDemoAccount(payload, staff, 'resident-mingyue');
  await setRepresentative({ ...call, id, basis: '唯一产权人，看过房产证' });
  at(15);
  const person = (name: string, home: string) => ({ household: home, name, agreed: true as const });
  await addHouseholdMember({
    ...call,
    ...person('刘志强', household),
    phone: '13900007001',
    kind: 'family',
    document: 'register',
    broughtBy: '母亲刘玉芬',
  });
  const inHouse = (index: number) =>
    city.households.filter(({ building }) => building === city.buildings['明月豪苑/1号楼'])[index]?.id ?? '';
  at(12);
  await verifyAtCounter({
    ...call,
    ...person(madeUpName(dice), inHouse(5)),
    kind: 'owner',
    document: 'title',
  });
  at(11);
  const tenant = await verifyAtCounter({
    ...call,
    ...person(madeUpName(dice), inHouse(8)),
    phone: '13900007002',
    kind: 'tenant',
    document: 'lease',
  });
  at(3);
  await endResidency({ ...call, id: tenant.id, reason: 'lease-over', readBackTo: '本人' });
}

/** The person of a demo account comes to the counter of their community, for the household their account was made for. */
async function registerDemoAccount(
  payload: Payload,
  actor: Actor,
  username: string,
): Promise<{ id: string; household: string }> {
  const account = demoAccounts.find((one) => one.username === username);
  const user = await payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { username: { equals: username } },
  });
  const grant = await payload.db.findOne<{ id: string; scopeId?: string }>({
    collection: 'role-assignments',
    where: { and: [{ user: { equals: user?.id } }, { scopeKind: { equals: 'household' } }] },
  });
  if (!account || !grant?.scopeId) throw new Error(`The demo city has no household for ${username}`);
  const { name, phone } = account;
  const { id } = await verifyAtCounter({
    payload,
    actor,
    household: grant.scopeId,
    name,
    phone,
    kind: 'owner',
    document: 'title',
    agreed: true,
  });
  return { id, household: grant.scopeId };
}

async function staffOf(payload: Payload, username: string, community: string): Promise<Actor> {
  const user = await payload.db.findOne<{ id: string; name: string }>({
    collection: 'users',
    where: { username: { equals: username } },
  });
  if (!user) throw new Error(`The demo city has no account ${username}`);
  return {
    userId: user.id,
    name: user.name,
    grants: [{ role: 'community-staff', scope: { kind: 'community', id: community } }],
    via: 'counter',
  };
}

/** Somebody registered in a compound as an owner, but not in the household `not`. */
export async function residentIn(
  payload: Payload,
  compound: string,
  not: string | null,
): Promise<(Actor & { userId: string }) | null> {
  const row = await payload.db.findOne<{ id: string; user: string; personName: string }>({
    collection: 'residencies',
    where: {
      and: [
        { compound: { equals: compound } },
        { kind: { equals: 'owner' } },
        { until: { exists: false } },
        { household: { not_equals: not ?? '' } },
      ],
    },
  });
  return row ? { userId: row.user, name: row.personName, grants: [], via: 'portal' } : null;
}
