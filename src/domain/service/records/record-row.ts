import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow, updateColumns } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { RecordSource, RecordState, ServiceKind } from './labels';

/** Where a record stands: the place of the member's node on the day it was written. */
/** A record as stored. */
export interface RecordRow extends PlaceColumns {
  id: string;
  member: string;
  memberName: string;
  organization: string;
  kind: ServiceKind;
  /** Length in quarters of an hour; 0 when nobody has said it. */
  quarters: number;
  /** First moment of the day in the city. */
  on: string;
  location: string | null;
  text: string;
  /** What is public of `text`; empty where the member keeps it to the branch. */
  maskedText: string;
  served: string | null;
  source: RecordSource;
  sourceId: string | null;
  sourceTitle: string | null;
  /** `source#id#member`: nothing counts twice. */
  recordKey: string;
  state: RecordState;
  submittedAt: string;
  /** Staff who logged it for a member without an account; somebody else verifies it. */
  enteredBy: string | null;
  enteredByName: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  returnReason: string | null;
  thanksCount: number | null;
  editCount: number | null;
}

/** The row inside the transaction. @throws DomainError not-found */
export const recordRow = (req: PayloadRequest, id: string) =>
  rowOf<RecordRow>(req, 'service-records', id, '条服务记录');

/** The row, written, so that of two who decide at the same moment one meets the other's write. @throws DomainError not-found */
export async function holdRecord(req: PayloadRequest, id: string): Promise<RecordRow> {
  const row = await recordRow(req, id);
  await updateColumns(req, 'service-records', id, { updatedAt: now().toISOString() });
  return row;
}

/** The one key of what a record comes from. */
export const recordKeyOf = (source: RecordSource, id: string, member: string): string =>
  `${source}#${id}#${member}`;

/** A Party member as records need them. */
export interface MemberRow extends PlaceColumns {
  id: string;
  name: string;
  organization: string;
  user: string | null;
  status: 'active' | 'left';
  publicConsent: boolean | null;
  /** When they joined the Party, where the register says it; read by {@link memberRow} only. */
  joinDate?: string | null;
}

/** @throws DomainError not-found */
export const memberRow = (req: PayloadRequest, id: string) =>
  rowOf<MemberRow>(req, 'party-members', id, '名党员');

/** Writes the member, so that of two who record for the same one at the same moment one meets the other's write. */
export function holdMember(req: PayloadRequest, id: string): Promise<void> {
  return updateColumns(req, 'party-members', id, { updatedAt: now().toISOString() });
}

const memberColumns = [
  'name',
  'organization',
  'user',
  'status',
  'publicConsent',
  'township',
  'community',
  'grid',
  'compound',
  'building',
];

/** The entries of an account in the register, without those that have left; usually none or one. */
export async function membersOfAccount(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<MemberRow[]> {
  const query = {
    where: [{ field: 'user', equals: user }],
    columns: memberColumns,
    newestBy: 'id',
    limit: 10,
  };
  const rows = await leanFind<MemberRow>(payload, 'party-members', query, req);
  return rows.filter(({ status }) => status === 'active');
}

/** The entry that somebody acts as: the only one, or the given one of theirs. @throws DomainError unauthenticated, forbidden */
export async function ownMember(
  req: PayloadRequest,
  { user, member }: { user: string | null; member?: string | undefined },
): Promise<MemberRow> {
  if (user === null) fail('unauthenticated', { message: '请先登录，再登记服务。' });
  const all = await membersOfAccount(req.payload, user, req);
  const found = member ? all.find(({ id }) => id === member) : all[0];
  return (
    found ??
    fail('forbidden', {
      message: '您的账号还没有和党员名册对上，请让支部书记或社区在名册里填上您的账号。',
    })
  );
}

/** A record outside any transaction, for pages. */
export const readRecord = (payload: Payload, id: string) =>
  readRow<RecordRow>(payload, 'service-records', id);

/** A member outside any transaction, for panels. */
export const memberById = (payload: Payload, id: string) => readRow<MemberRow>(payload, 'party-members', id);
