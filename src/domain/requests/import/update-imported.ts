import type { PayloadRequest } from 'payload';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { writeEvent } from '../events';
import { refreshPublicTraces } from '../public-traces';
import { type RequestRow, requestRow } from '../request-row';
import { mayPerform } from '../states';
import type { Batch, Recognized } from './write-batch';

/**
 * Brings a request that came before in line with its changed row. A new or changed answer moves it to 已答复 where the
 * state table allows; a request our side has already finished keeps its state and only its words change.
 */
export async function updateImported(
  req: PayloadRequest,
  { actor }: Batch,
  id: string,
  { row, sourceHash }: Recognized,
): Promise<void> {
  const request = await requestRow(req.payload, id, req);
  const answers =
    row.reply !== null &&
    row.reply !== request.reply &&
    mayPerform('receive-reply', request.state, ['system']);
  const at = row.repliedAt ?? now();
  const data = {
    title: row.title,
    body: row.body,
    sourceHash,
    ...(row.reply === null
      ? {}
      : {
          reply: row.reply,
          repliedAt: row.repliedAt?.toISOString() ?? request.repliedAt ?? at.toISOString(),
        }),
    ...(answers
      ? { state: 'answered' as const, revision: request.revision + 1, dueAt: null, dueReason: null }
      : {}),
  };
  const select = { number: true } as const;
  await asVerb(req, 'requests.import', () =>
    req.payload.update({ collection: 'requests', id, data, depth: 0, overrideAccess: true, select, req }),
  );
  // The columns named above are the row's own; the rest is as read.
  const moved = { ...request, ...data } as RequestRow;
  if (answers) {
    const note = { shown: row.reply ?? undefined };
    await writeEvent(req, {
      request: moved,
      verb: 'receive-reply',
      from: request.state,
      actor,
      party: 'system',
      at,
      inputHash: null,
      note,
    });
  }
  await refreshPublicTraces(req, moved, request.visibility === 'public');
}
