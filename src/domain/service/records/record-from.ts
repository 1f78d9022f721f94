import type { PayloadRequest } from 'payload';
import { type Actor, systemActor } from '@/access';
import { insertRow, leanFirst } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { conflictBetween } from './conflicts';
import { recordSourceLabels } from './labels';
import { maskedText, namesOfServed } from './masked-text';
import { recordChanged } from './record-changed';
import { type MemberRow, memberRow, membersOfAccount, type RecordRow, recordKeyOf } from './record-row';
import { type AutomaticRecordSource, recordSources } from './sources';
import { writeHistory } from './write-history';

/** What a source knows about a service. */
export interface AutomaticRecord {
  source: AutomaticRecordSource;
  /** The document it comes from: the check-in's activity, the task, the visit. With the member it makes the record's key. */
  sourceId: string;
  /** How pages call that document. */
  sourceTitle: string;
  /** The entry in the register of Party members. */
  member: string;
  /** Any moment of the day of the service. */
  on: Date | string;
  /** Length in quarters of an hour; 0 when the source does not know it: the member adds it, and the branch looks. */
  quarters: number;
  location?: string | null;
  text: string;
  served?: string | null;
  /** Whoever confirmed that it happened, where that was somebody; never counts as proof when it is the member or a declared relative. */
  confirmedBy?: Pick<Actor, 'userId' | 'name'> | null;
}

const actor = systemActor('系统');

/**
 * Writes the record of a service that another part of the product knows of, in the caller's transaction. The same source never counts
 * twice for a member: what is there stays as it is, also when the member has withdrawn it.
 * @returns null when the member has left. @throws DomainError not-found
 */
export async function recordFrom(
  req: PayloadRequest,
  given: AutomaticRecord,
): Promise<{ id: string; repeated: boolean } | null> {
  const member = await memberRow(req, given.member);
  if (member.status !== 'active') return null;
  const recordKey = recordKeyOf(given.source, given.sourceId, member.id);
  const query = { where: [{ field: 'recordKey', equals: recordKey }], columns: [], newestBy: 'id' };
  const before = await leanFirst<{ id: string }>(req.payload, 'service-records', query, req);
  if (before) return { id: before.id, repeated: true };
  const row = await newRow(req, member, given, recordKey);
  await insertRow(req, 'service-records', row);
  await writeHistory(req, actor, row, {
    verb: 'recorded',
    label: `由${recordSourceLabels[given.source]}自动记下`,
    detail: given.sourceTitle,
  });
  await recordChanged(req, null, row);
  return { id: row.id, repeated: false };
}

/**
 * The same for an account, which need not be a Party member's: nothing is written then.
 * @returns null when the account is not in the register
 */
export async function recordForAccount(
  req: PayloadRequest,
  { user, ...given }: Omit<AutomaticRecord, 'member'> & { user: string | null },
): Promise<{ id: string; repeated: boolean } | null> {
  const [member] = user === null ? [] : await membersOfAccount(req.payload, user, req);
  return member ? recordFrom(req, { ...given, member: member.id }) : null;
}

async function newRow(
  req: PayloadRequest,
  member: MemberRow,
  given: AutomaticRecord,
  recordKey: string,
): Promise<RecordRow> {
  const at = now().toISOString();
  const place = placeColumns(member);
  const counts = await isProven(req, member, given);
  const text = given.text.slice(0, 500);
  return {
    id: newId(),
    member: member.id,
    memberName: member.name,
    organization: member.organization,
    ...place,
    kind: recordSources[given.source].kind,
    quarters: given.quarters,
    on: startOfDay(toIsoDay(given.on)).toISOString(),
    location: given.location ?? null,
    text,
    maskedText: await maskedText(req, text, place, namesOfServed(given.served)),
    served: given.served ?? null,
    source: given.source,
    sourceId: given.sourceId,
    sourceTitle: given.sourceTitle,
    recordKey,
    state: counts ? 'verified' : 'submitted',
    submittedAt: at,
    enteredBy: null,
    enteredByName: null,
    decidedBy: null,
    decidedByName: counts ? `${recordSourceLabels[given.source]}（自动）` : null,
    decidedAt: counts ? at : null,
    returnReason: null,
    thanksCount: 0,
    editCount: 0,
  };
}

/** Whether it counts without a look of the branch: proven by the source, and not by the member or a declared relative. */
async function isProven(req: PayloadRequest, member: MemberRow, given: AutomaticRecord): Promise<boolean> {
  if (!recordSources[given.source].proven || given.quarters <= 0) return false;
  if (!given.confirmedBy) return true;
  return (await conflictBetween({ payload: req.payload, req }, given.confirmedBy, member)) === null;
}
