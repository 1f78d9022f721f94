import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  addLine,
  addMember,
  type Fund,
  foundCommittee,
  type Office,
  openBook,
  publishBook,
} from '@/domain/property';
import { buildUser } from './accounts';
import { buildHousehold, buildNeighbourhood } from './organization';
import { staffActor } from './property';
import { buildResidency, residentActor } from './residents';

export { monthAfter } from '@/shared/months';

/** A compound with a building, and one resident with an account. */
export async function buildSelfManaged(payload: Payload) {
  const place = await buildNeighbourhood(payload);
  const [community, compound, building] = [place.community, place.compound, place.building].map(String);
  const resident = await buildCompoundResident(payload, building ?? '');
  return { community: community ?? '', compound: compound ?? '', building: building ?? '', resident };
}

/** Somebody who lives in a building, with an account. */
export async function buildCompoundResident(payload: Payload, building: string) {
  const household = String((await buildHousehold(payload, { building })).id);
  const { id: residency, user } = await buildResidency(payload, { household });
  return { user, residency, household, actor: residentActor(user) };
}

/** Staff of a community with an account of their own. */
export async function buildKeeper(payload: Payload, community: string): Promise<Actor & { userId: string }> {
  const { id } = await buildUser(payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: community }],
  });
  const grants = [{ role: 'community-staff' as const, scope: { kind: 'community' as const, id: community } }];
  return { userId: id, name: '社区干部', grants, via: 'admin' };
}

/** A committee with one member, a treasurer unless told otherwise. @returns both ids */
export async function buildCommittee(
  payload: Payload,
  compound: string,
  {
    residency,
    office = 'treasurer',
    from = '2024-03-18',
    until = '2030-03-17',
  }: { residency?: string; office?: Office; from?: string; until?: string } = {},
): Promise<{ id: string; member: string }> {
  const call = { payload, actor: staffActor };
  const { id } = await foundCommittee({
    ...call,
    compound,
    kind: 'self-management',
    name: '测试院自管会',
    foundedOn: '2024-03-18',
    evidence: '居民会议纪要',
  });
  const member = await addMember({
    ...call,
    committee: id,
    ...(residency ? { residency } : { name: '王志远' }),
    office,
    chosenHow: 'residents-meeting',
    from,
    until,
  });
  return { id, member: member.id };
}

let serial = 0;

/** What somebody enters as one line; the day is of the month. */
export const lineOn = (month: string, more: Partial<Parameters<typeof addLine>[0]> = {}) => {
  serial += 1;
  return {
    on: `${month}-05`,
    direction: 'income' as const,
    category: 'parking',
    item: `停车费${serial}`,
    amount: 12_000,
    ...more,
  };
};

/** A book with lines (one income unless told otherwise), published unless told otherwise. */
export async function buildBook(
  payload: Payload,
  compound: string,
  {
    month = '2026-03',
    fund = 'public-revenue',
    opening,
    lines = [lineOn(month)],
    publish = true,
    actor = staffActor,
  }: {
    month?: string;
    fund?: Fund;
    opening?: number;
    lines?: ReturnType<typeof lineOn>[];
    publish?: boolean;
    actor?: Actor;
  } = {},
): Promise<{ id: string; lines: string[] }> {
  const call = { payload, actor };
  const { id } = await openBook({
    ...call,
    compound,
    fund,
    month,
    ...(opening === undefined ? {} : { opening }),
  });
  const ids: string[] = [];
  for (const line of lines) ids.push((await addLine({ ...call, book: id, ...line })).id);
  if (publish) await publishBook({ payload, actor: staffActor, id });
  return { id, lines: ids };
}

/** A book as stored. */
export async function readBook(payload: Payload, id: string) {
  const { docs } = await payload.find({
    collection: 'compound-accounts',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  });
  const [book] = docs;
  if (!book) throw new Error(`no book ${id}`);
  return book;
}

/** All lines of a book, also those that no longer count. */
export async function readLines(payload: Payload, book: string) {
  const { docs } = await payload.find({
    collection: 'account-lines',
    where: { book: { equals: book } },
    depth: 0,
    sort: 'createdAt',
    pagination: false,
    overrideAccess: true,
  });
  return docs;
}
