import type { PayloadRequest } from 'payload';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { personalColumns } from '@/shared/personal-data';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import { passOnAnswer } from '../dispatch/pass-on-answer';
import { writeEvent } from '../events';
import { tellFollowers } from '../follows/tell-followers';
import { countChange } from '../measures/count-change';
import { tellRequester } from '../notifications/tell-requester';
import { refreshPublicTraces } from '../public-traces';
import { type RequestRow, requestRow } from '../request-row';
import { mayPerform } from '../states';
import { isTitleOfSource } from './source-hash';
import type { Batch, KnownRequest, Recognized } from './write-batch';

/** The columns a row of the file may change, as the history names them. */
const labels = {
  title: '标题',
  body: '内容',
  requester: '反映人',
  submittedAt: '提交时间',
  reply: '答复',
  repliedAt: '答复时间',
} as const;
type Column = keyof typeof labels;

/**
 * Brings a request that came before in line with its changed row, with one event. A new or changed answer moves it to 已答复
 * where the state table allows; a request our side has already finished keeps its state and only its words change. A title
 * the service centre has corrected stays.
 * @returns whether anything people see has changed
 */
export async function updateImported(
  req: PayloadRequest,
  { actor }: Batch,
  known: KnownRequest,
  { row, sourceHash }: Recognized,
): Promise<boolean> {
  const { payload } = req;
  const request = await requestRow(payload, known.id, req);
  const changed = changedColumns(request, known, row);
  const answers = changed.includes('reply') && mayPerform('receive-reply', request.state, ['system']);
  const at = now();
  const answeredAt = row.repliedAt ?? (changed.includes('reply') ? at : null);
  const has = (column: Column) => changed.includes(column);
  const data = {
    ...(has('title') ? { title: row.title } : {}),
    ...(has('body') ? { body: row.body } : {}),
    ...(has('submittedAt')
      ? { submittedAt: row.submittedAt.toISOString(), ...(await deadlineOf(req, request, row.submittedAt)) }
      : {}),
    ...(has('reply') ? { reply: row.reply } : {}),
    ...(answeredAt && (has('reply') || has('repliedAt')) ? { repliedAt: answeredAt.toISOString() } : {}),
    ...(answers ? { state: 'answered' as const, pausedAt: null, dueAt: null, dueReason: null } : {}),
    ...(changed.length > 0 ? { revision: request.revision + 1 } : {}),
    sourceHash,
  };
  const select = { number: true } as const;
  await asVerb(req, 'requests.import', () =>
    payload.update({
      collection: 'requests',
      id: request.id,
      data,
      depth: 0,
      overrideAccess: true,
      select,
      req,
    }),
  );
  if (has('requester') && row.requester !== null) await writeRequester(req, request.id, row.requester);
  if (changed.length === 0) return false;
  // The columns named above are the row's own; the rest is as read.
  const moved = { ...request, ...data } as RequestRow;
  await countChange(req, request, moved);
  await writeEvent(req, {
    request: moved,
    verb: answers ? 'receive-reply' : 'receive-change',
    from: request.state,
    actor,
    party: 'system',
    at: answers ? (answeredAt ?? at) : at,
    inputHash: null,
    note: {
      shown: has('reply') ? (row.reply ?? undefined) : undefined,
      internal: `更新了${changed.map((column) => labels[column]).join('、')}`,
    },
  });
  if (answers) {
    await tellRequester(req, moved, 'receive-reply');
    await tellFollowers(req, moved, { verb: 'receive-reply', from: request.state });
    await passOnAnswer(req, moved);
  }
  await refreshPublicTraces(req, moved, request.visibility === 'public');
  return true;
}

/** What of the row differs from the request. What the file does not say (no answer, no column) changes nothing. */
function changedColumns(request: RequestRow, known: KnownRequest, row: Recognized['row']): Column[] {
  const requester = request.requesterNameCipher ? keyring().decrypt(request.requesterNameCipher, 'name') : '';
  const isNew: Record<Column, boolean> = {
    title: row.title !== request.title && isTitleOfSource(known.sourceHash, request.title),
    body: row.body !== request.body,
    requester: row.requester !== null && row.requester !== requester,
    submittedAt: row.submittedAt.toISOString() !== request.submittedAt,
    reply: row.reply !== null && row.reply !== request.reply,
    repliedAt: row.repliedAt !== null && row.repliedAt.toISOString() !== request.repliedAt,
  };
  return (Object.keys(labels) as Column[]).filter((column) => isNew[column]);
}

/** Another time of submission moves the limit as long as nobody has taken the request on. */
async function deadlineOf(req: PayloadRequest, request: RequestRow, from: Date) {
  if (request.state !== 'submitted' || !request.dueAt) return {};
  const limit = await currentLimit(req.payload, `requests.limit.${request.urgency}`, now(), req);
  const { at, reason, provisional } = deadlineAfter(from, limit);
  return { dueAt: at.toISOString(), dueReason: reason, dueProvisional: provisional };
}

/** Past the field's hooks: they take a name with a star for a masked one, and files are full of such names. */
async function writeRequester(req: PayloadRequest, id: string, name: string): Promise<void> {
  const data = name === '' ? { requesterNameCipher: null } : personalColumns('requesterName', 'name', name);
  await req.payload.db.updateOne({ collection: 'requests', id, data, req, returning: false });
}
