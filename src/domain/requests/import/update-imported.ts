import type { PayloadRequest } from 'payload';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { personalColumns } from '@/shared/personal-data';
import { completionLimit } from '../completion-limit';
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
import type { Import, KnownRequest, Recognized } from './write-requests';

/** The columns a row of the file may change, as the history names them. */
const labels = {
  title: '标题',
  body: '内容',
  requester: '反映人',
  submittedAt: '提交时间',
  reply: '答复',
  repliedAt: '答复时间',
  phone: '联系电话',
  place: '地点',
  category: '诉求分类',
  confidential: '身份保密',
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
  { actor }: Import,
  known: KnownRequest,
  one: Recognized,
): Promise<boolean> {
  const { row, meaning, sourceHash } = one;
  const { payload } = req;
  const request = await requestRow(payload, known.id, req);
  const changed = changedColumns(request, known, one);
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
    ...(has('place') ? { placeText: row.place, ...(hasPlace(request) ? {} : meaning.place) } : {}),
    ...(has('category') ? { category: meaning.category?.id } : {}),
    ...(has('confidential') ? { confidential: true } : {}),
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
  await writePersonal(req, request.id, {
    name: has('requester') ? row.requester : null,
    phone: has('phone') ? row.phone : null,
  });
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

/**
 * What of the row differs from the request. What the file does not say (no answer, no column) changes nothing; place and
 * category only fill what is empty, because our side may have put them right since; secrecy is never taken back by a file.
 */
export function changedColumns(
  request: RequestRow,
  known: KnownRequest,
  { row, meaning }: Recognized,
): Column[] {
  const stored = (cipher: string | null | undefined, kind: 'name' | 'phone') =>
    cipher ? keyring().decrypt(cipher, kind) : '';
  const isNew: Record<Column, boolean> = {
    title: row.title !== request.title && isTitleOfSource(known.sourceHash, request.title),
    body: row.body !== request.body,
    requester: row.requester !== null && row.requester !== stored(request.requesterNameCipher, 'name'),
    submittedAt: row.submittedAt.toISOString() !== request.submittedAt,
    reply: row.reply !== null && row.reply !== request.reply,
    repliedAt: row.repliedAt !== null && row.repliedAt.toISOString() !== request.repliedAt,
    phone: row.phone !== null && row.phone !== stored(request.requesterPhoneCipher, 'phone'),
    place: row.place !== null && !request.placeText,
    category: meaning.category !== null && !request.category,
    confidential: row.confidential === true && !request.confidential,
  };
  return (Object.keys(labels) as Column[]).filter((column) => isNew[column]);
}

function hasPlace({ township, community, grid, compound, building }: RequestRow): boolean {
  return [township, community, grid, compound, building].some(Boolean);
}

/** Another time of submission moves the limit as long as nobody has taken the request on. */
async function deadlineOf(req: PayloadRequest, request: RequestRow, from: Date) {
  if (request.state !== 'submitted' || !request.dueAt) return {};
  const limit = await completionLimit(req.payload, request, now(), req);
  const { at, reason, provisional } = deadlineAfter(from, limit);
  return { dueAt: at.toISOString(), dueReason: reason, dueProvisional: provisional };
}

/** Past the fields' hooks: they take a name with a star for a masked one, and files are full of such names. */
async function writePersonal(
  req: PayloadRequest,
  id: string,
  { name, phone }: { name: string | null; phone: string | null },
): Promise<void> {
  const data = {
    ...(name === '' ? { requesterNameCipher: null } : {}),
    ...(name ? personalColumns('requesterName', 'name', name) : {}),
    ...(phone ? personalColumns('requesterPhone', 'phone', phone, true) : {}),
  };
  if (Object.keys(data).length === 0) return;
  await req.payload.db.updateOne({ collection: 'requests', id, data, req, returning: false });
}
