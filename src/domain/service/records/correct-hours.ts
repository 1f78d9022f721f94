import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFirst, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { conflictBetween } from './conflicts';
import { hoursInWords } from './labels';
import { recordChanged } from './record-changed';
import { holdRecord, memberRow, type RecordRow, recordKeyOf } from './record-row';
import type { AutomaticRecordSource } from './sources';
import { writeHistory } from './write-history';

/**
 * The source of an automatic record was corrected: the record follows, in the caller's transaction. No hours are a record that does not
 * count any more; one the member has withdrawn stays so. @returns whether there was a record
 */
export async function correctRecordHours(
  req: PayloadRequest,
  actor: Actor,
  given: {
    source: AutomaticRecordSource;
    sourceId: string;
    member: string;
    quarters: number;
    reason: string;
  },
): Promise<boolean> {
  const { source, sourceId, member, quarters, reason } = given;
  const query = {
    where: [{ field: 'recordKey', equals: recordKeyOf(source, sourceId, member) }],
    columns: [],
    newestBy: 'id',
  };
  const found = await leanFirst<{ id: string }>(req.payload, 'service-records', query, req);
  if (!found) return false;
  const row = await holdRecord(req, found.id);
  if (row.state === 'withdrawn') return true;
  const counts = quarters > 0;
  // More hours for oneself or a relative: somebody else of the branch looks at it, as when the source was written down.
  const isBiased =
    (quarters > row.quarters || row.state === 'returned') &&
    (await conflictBetween({ payload: req.payload, req }, actor, await memberRow(req, member))) !== null;
  const standing = row.state === 'returned' ? ('verified' as const) : row.state;
  const written = {
    quarters: counts ? quarters : row.quarters,
    state: counts ? (isBiased ? ('submitted' as const) : standing) : ('returned' as const),
    returnReason: counts ? null : reason,
    updatedAt: now().toISOString(),
  };
  await updateColumns(req, 'service-records', row.id, written);
  const after: RecordRow = { ...row, ...written };
  await writeHistory(req, actor, after, {
    verb: 'corrected',
    label: '来源更正',
    detail: counts ? `时长改为${hoursInWords(quarters)}` : '没有到场，不计',
    reason,
  });
  await recordChanged(req, row, after);
  return true;
}
