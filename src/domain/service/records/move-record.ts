import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import { runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { requireImpartial } from './conflicts';
import { serviceRecordsTag } from './labels';
import { recordChanged } from './record-changed';
import { holdRecord, memberRow, membersOfAccount, type RecordRow } from './record-row';
import { type RecordVerb, recordTransitions, requireRecordMove, verifiesAt } from './states';
import { tellMember } from './tell-member';
import { writeHistory } from './write-history';

/** What a verb decides besides the state. */
interface Moved {
  columns?: Partial<Omit<RecordRow, 'id' | 'state'>>;
  detail?: string | null;
  reason?: string | null;
}

/**
 * One step of a record through the state table: hold it, authorize (the member for their own, the branch for anybody's but their own and
 * their relatives'), write state and history, tell the member and the star rounds. Everything in one transaction.
 */
export function moveRecord(
  call: VerbCall,
  {
    id,
    verb,
    work,
  }: {
    id: string;
    verb: RecordVerb;
    work?: (req: PayloadRequest, row: RecordRow, at: Date) => Promise<Moved> | Moved;
  },
): Promise<{ id: string }> {
  const { actor } = call;
  const { label, to, by } = recordTransitions[verb];
  return runVerb(call, async (req) => {
    const row = await holdRecord(req, id);
    if (by === 'member') await requireOwn(req, actor.userId, row);
    else await requireVerifier(req, call, row);
    requireRecordMove(verb, row.state);
    const at = now();
    const { columns = {}, detail, reason } = (await work?.(req, row, at)) ?? {};
    const decided =
      by === 'branch'
        ? { decidedBy: actor.userId, decidedByName: actor.name, decidedAt: at.toISOString() }
        : {};
    const written = {
      state: to,
      ...decided,
      returnReason: to === 'returned' ? (reason ?? null) : null,
      ...columns,
      updatedAt: at.toISOString(),
    };
    await updateColumns(req, 'service-records', id, written);
    const after: RecordRow = { ...row, ...written };
    await writeHistory(req, actor, after, { verb, label, detail: detail ?? null, reason: reason ?? null });
    await recordChanged(req, row, after);
    await tellMember(req, { verb, row: after, actor });
    if (row.state === 'verified' || after.state === 'verified') await touchPages(req, serviceRecordsTag);
    return {
      result: { id },
      action: `service-record.${auditNames[verb]}`,
      subject: { collection: 'service-records', id },
    };
  });
}

const auditNames: Record<RecordVerb, string> = {
  edit: 'edited',
  withdraw: 'withdrawn',
  verify: 'verified',
  return: 'returned',
  revoke: 'revoked',
};

async function requireOwn(req: PayloadRequest, user: string | null, row: RecordRow): Promise<void> {
  const own = user === null ? [] : await membersOfAccount(req.payload, user, req);
  if (!own.some(({ id }) => id === row.member)) fail('forbidden', { message: '只能改自己的服务记录。' });
}

async function requireVerifier(req: PayloadRequest, { actor }: VerbCall, row: RecordRow): Promise<void> {
  if (!verifiesAt(actor, row)) fail('forbidden');
  if (row.enteredBy !== null && row.enteredBy === actor.userId)
    fail('forbidden', { message: '您自己代为登记的，要由另一位同事审核。' });
  await requireImpartial(req, actor, await memberRow(req, row.member));
}
