import type { Payload, PayloadRequest, Where } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { noticeRows } from './notice-row';
import type { NoticeState } from './notice-states';
import { showToPublic } from './show-to-public';

/** Notices moved per run, at most; the rest comes with the next run a minute later. */
const perRun = 200;

interface DueMove {
  state: Where;
  /** The column whose moment has come. */
  column: 'publishAt' | 'expireAt';
  to: NoticeState;
  event: string;
}

const moves: DueMove[] = [
  {
    state: { state: { equals: 'scheduled' } },
    column: 'publishAt',
    to: 'published',
    event: 'notice.published',
  },
  {
    state: { state: { in: ['published', 'scheduled'] } },
    column: 'expireAt',
    to: 'expired',
    event: 'notice.expired',
  },
];

/** The condition under which a move is due now. */
function due({ state, column }: DueMove): Where[] {
  const past: Where = { [column]: { less_than_equal: now().toISOString() } };
  return [state, past];
}

/**
 * The sweep: scheduled notices whose time has come become published, those whose time is over become expired. What
 * residents see does not wait for it (see visibility.ts); it tidies states, the search and the log, and hands files on to the next notice that shows them. Safe to repeat and
 * to run in several processes: each move happens once, by a conditional update. Out: how many notices it moved.
 */
export async function publishDueNotices(payload: Payload): Promise<{ published: number; expired: number }> {
  const counts = { published: 0, expired: 0 };
  for (const move of moves) {
    for (const id of await dueIds(payload, move)) {
      if (!(await moveOne(payload, id, move))) continue;
      if (move.to === 'published') counts.published += 1;
      else counts.expired += 1;
    }
  }
  return counts;
}

async function dueIds(payload: Payload, move: DueMove): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'notices',
    where: { and: due(move) },
    select: {},
    limit: perRun,
    pagination: false,
  });
  return docs.map(({ id }) => String(id));
}

async function moveOne(payload: Payload, id: string, move: DueMove): Promise<boolean> {
  const { to, event } = move;
  const actor = systemActor('定时任务');
  return inTransaction({ payload, actor }, async (req) => {
    const moved = await payload.db.updateOne({
      collection: 'notices',
      where: { and: [{ id: { equals: id } }, ...due(move)] },
      data: { state: to },
      req,
    });
    if (!moved) return false;
    await moveWorkingCopy(req, id, to);
    await recordEvent({ req, actor, action: event, subject: { collection: 'notices', id } });
    const { publicRow } = await noticeRows(req, id);
    await showToPublic(req, id, publicRow);
    return true;
  });
}

/** The latest version follows, unless it is an edit under way, which keeps its own state. */
async function moveWorkingCopy(req: PayloadRequest, id: string, to: NoticeState): Promise<void> {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: 'notices',
    where: {
      and: [
        { parent: { equals: id } },
        { latest: { equals: true } },
        { 'version.state': { in: ['scheduled', 'published'] } },
      ],
    },
    limit: 1,
    pagination: false,
    req,
  });
  const version = docs[0];
  if (!version) return;
  await req.payload.db.updateVersion<Record<string, unknown>>({
    collection: 'notices',
    id: version.id,
    versionData: { ...version, version: { ...version.version, state: to } },
    req,
  });
}
