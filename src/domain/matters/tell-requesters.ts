import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { requestRow, sendToRequester } from '@/domain/requests';
import { stepLabels } from './labels';
import type { MatterRow } from './matter-row';
import type { StepTold } from './news';
import { type Position, positionOf } from './states';

/** More than any matter comes from. */
const most = 2000;

/** Ids of the requests a matter comes from. */
export async function requestsOfMatter(req: PayloadRequest, matter: string): Promise<string[]> {
  const query = {
    where: [
      { field: 'matter', equals: matter },
      { field: 'kind', equals: 'request' },
    ],
    columns: ['request'],
    newestBy: 'at',
    limit: most,
  };
  const rows = await leanFind<{ request: string | null }>(req.payload, 'matter-sources', query, req);
  return rows.flatMap(({ request }) => request ?? []);
}

/** Tells everybody whose request became this matter where it stands now, once for each step. */
export async function tellRequesters(req: PayloadRequest, step: StepTold): Promise<void> {
  const { after, reason } = step;
  const position = positionOf(after);
  const sentence = requesterWords[position](after, reason);
  for (const id of await requestsOfMatter(req, after.id)) {
    await tellRequesterOf(req, id, {
      sentence,
      key: `matter:${after.id}:${position}:${after.backCount ?? 0}:${after.askRound ?? 0}`,
    });
  }
}

/** Tells a requester that the request became a matter, or what was added to later. */
export async function tellBecameMatter(req: PayloadRequest, row: MatterRow, request: string): Promise<void> {
  await tellRequesterOf(req, request, {
    sentence: `您反映的问题已列入议题${row.number}“${row.title}”，目前：${stepLabels[row.step]}。您的诉求照原来的期限继续办。`,
    key: `matter:${row.id}:opened`,
  });
}

async function tellRequesterOf(
  req: PayloadRequest,
  id: string,
  { sentence, key }: { sentence: string; key: string },
): Promise<void> {
  const request = await requestRow(req.payload, id, req);
  // Whoever asked hears about the whole; its parts are our way of working.
  if (request.partOf) return;
  await sendToRequester(req, request, { template: 'request.matter', sentence, key, urgency: 'low' });
}

const about = ({ number, title }: MatterRow) => `您反映的问题所在的议题${number}“${title}”`;
const because = (reason: string | null) => (reason ? `：${reason}` : '。');

/** What requesters hear at each step. */
const requesterWords: Record<Position, (row: MatterRow, reason: string | null) => string> = {
  listening: (row, reason) => `${about(row)}退回再听民意${because(reason)}`,
  deliberating: (row) => `${about(row)}听民意结束，到了“支部议”，由${row.branchName}开会定。`,
  'waiting-vote': (row) => `${about(row)}支部决议交居民表决。`,
  'carrying-out': (row, reason) =>
    (row.askRound ?? 0) > 0
      ? `${about(row)}退回“物业管”，再办一次${because(reason)}`
      : `${about(row)}定了要办，到了“物业管”。`,
  appraising: (row) => `${about(row)}办完了，正在请受影响的住户评。`,
  enjoying: (row) => `${about(row)}群众评通过了，到了“居民享”。`,
  rejected: (row, reason) => `${about(row)}没有通过${because(reason)}`,
  completed: (row) => `${about(row)}办成了，回头看也看过了。`,
  cancelled: (row, reason) => `${about(row)}取消了${because(reason)}`,
};
