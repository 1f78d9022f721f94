import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { ImportRun } from '../../payload-types';

/** Counts a run shows while it goes on and at its end. */
export interface RunCounts {
  rowsRead: number;
  rowsCreated: number;
  rowsUpdated: number;
  rowsUnchanged: number;
  rowsRefused: number;
}

/** A run without a sign of life for this long, in milliseconds, may be taken over. */
export const deadAfter = 60_000;

const working: string[] = ['receiving', 'checking', 'importing'];

/** Whether nobody seems to work on a run any more that says somebody does. */
export function isDead(run: { status: string; progressAt?: string | null }): boolean {
  return (
    working.includes(run.status) && now().getTime() - new Date(run.progressAt ?? 0).getTime() > deadAfter
  );
}

export const noRows: RunCounts = {
  rowsRead: 0,
  rowsCreated: 0,
  rowsUpdated: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
};

/** A run, by id; relations as ids. @throws DomainError not-found */
export async function storedRun(req: PayloadRequest, id: string): Promise<ImportRun> {
  const run = await req.payload.db.findOne<ImportRun>({
    collection: 'import-runs',
    where: { id: { equals: id } },
    req,
  });
  return run ?? fail('not-found', { message: '没有找到这次导入。' });
}

/** Whose run it is decides, not only which role somebody has. @throws DomainError forbidden */
export function refuseStrangers(actor: Actor, { startedBy }: Pick<ImportRun, 'startedBy'>): void {
  const owner = typeof startedBy === 'object' && startedBy !== null ? startedBy.id : startedBy;
  const isOwn = actor.userId !== null && owner === actor.userId;
  if (!isOwn && !hasRole(actor, 'administrator')) fail('forbidden');
}

/** Writes the state or the progress of a run; it has no hooks, so the adapter is asked directly. */
export async function saveRun(req: PayloadRequest, id: string, data: Record<string, unknown>): Promise<void> {
  await req.payload.db.updateOne({ collection: 'import-runs', id, data, req, returning: false });
}

/** A request of its own, outside any transaction: long work must not keep one open. */
export function looseRequest(payload: Payload): Promise<PayloadRequest> {
  return createLocalReq({}, payload);
}
