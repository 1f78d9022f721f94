import type { Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition } from '@/access';
import { rowsById } from '@/domain/property';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { conflictBetween } from './conflicts';
import { lineColumns, type RecordLine } from './own-list';
import type { MemberRow } from './record-row';
import { verifierRoles } from './states';

/** A record that waits for the branch. */
export type WaitingRecord = RecordLine & {
  /** Somebody else has to decide: why. */
  conflict: 'own' | 'declared' | 'entered' | null;
  /** Other records of the same member and day, however they came. */
  sameDay: number;
};

export interface WaitingPage {
  items: WaitingRecord[];
  total: number;
  page: number;
  pages: number;
}

const size = 50;

/** Whether the person verifies anywhere. */
export const mayVerifyRecords = (actor: Actor): boolean => hasRole(actor, ...verifierRoles);

/** Where the actor verifies, as a condition on rows with place columns. @throws DomainError forbidden */
export function verifiedPlace(actor: Actor): Where | true {
  const place = placeCondition(actor, { roles: verifierRoles, lowest: 'building' });
  if (place === false) fail('forbidden', { message: '这里给党支部书记、党小组长和社区干部用。' });
  return place;
}

/** What waits for the actor, the oldest first. @throws DomainError forbidden */
export async function waitingRecords(payload: Payload, actor: Actor, wanted = 1): Promise<WaitingPage> {
  const place = verifiedPlace(actor);
  const where: Where = { and: [{ state: { equals: 'submitted' } }, ...(place === true ? [] : [place])] };
  const { totalDocs: total } = await payload.db.count({ collection: 'service-records', where });
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const { docs } = await payload.db.find<RecordLine & { enteredBy?: string | null }>({
    collection: 'service-records',
    where,
    sort: ['submittedAt', 'id'],
    limit: size,
    page,
    select: Object.fromEntries([...lineColumns, 'enteredBy'].map((name) => [name, true])),
  });
  const members = await rowsById<MemberRow>(
    payload,
    'party-members',
    docs.map(({ member }) => String(member)),
    ['name', 'user'],
  );
  const sameDay = await daysWithSeveral(payload, docs);
  const items: WaitingRecord[] = [];
  for (const doc of docs) {
    const member = members.get(String(doc.member));
    items.push({
      ...doc,
      id: String(doc.id),
      member: String(doc.member),
      on: new Date(doc.on).toISOString(),
      submittedAt: new Date(doc.submittedAt).toISOString(),
      conflict:
        doc.enteredBy && String(doc.enteredBy) === actor.userId
          ? 'entered'
          : member
            ? await conflictBetween({ payload }, actor, member)
            : null,
      sameDay: (sameDay.get(`${doc.member} ${new Date(doc.on).toISOString()}`) ?? 1) - 1,
    });
  }
  return { items, total, page, pages };
}

/** How many records that are not withdrawn the members of a page have on its days. */
async function daysWithSeveral(payload: Payload, lines: readonly RecordLine[]): Promise<Map<string, number>> {
  if (lines.length === 0) return new Map();
  const { docs } = await payload.db.find<{ member: string; on: string }>({
    collection: 'service-records',
    where: {
      and: [
        { member: { in: [...new Set(lines.map(({ member }) => String(member)))] } },
        { on: { in: [...new Set(lines.map(({ on }) => new Date(on).toISOString()))] } },
        { state: { not_equals: 'withdrawn' } },
      ],
    },
    limit: 2000,
    pagination: false,
    select: { member: true, on: true },
  });
  const counts = new Map<string, number>();
  for (const { member, on } of docs) {
    const key = `${member} ${new Date(on).toISOString()}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The active members of the places the actor verifies in, by name, for choosing one. @throws DomainError forbidden */
export async function membersVerified(
  payload: Payload,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  const place = verifiedPlace(actor);
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'party-members',
    where: { and: [{ status: { equals: 'active' } }, ...(place === true ? [] : [place])] },
    sort: 'name',
    limit: 2000,
    pagination: false,
    select: { name: true },
  });
  return docs
    .map(({ id, name }) => ({ id: String(id), name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/** Whose records these are, and when: what a list of refusals calls them. */
export async function nameOfRecords(payload: Payload, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await rowsById<{ id: string; memberName: string; on: string }>(
    payload,
    'service-records',
    ids,
    ['memberName', 'on'],
  );
  return new Map(
    [...rows.values()].map(({ id, memberName, on }) => [id, `${memberName}，${formatDate(on)}`]),
  );
}
