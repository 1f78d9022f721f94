import type { PayloadRequest } from 'payload';
import type { DisputeRow } from '../dispute-row';
import { tellDesk, tellParties } from '../tell';

/** Tells the parties that there is an outcome, and the desk which file now waits to be completed. Neither message says how it ended. */
export async function tellEnded(req: PayloadRequest, row: DisputeRow): Promise<void> {
  await tellParties(req, row, 'ended', { key: row.outcome ?? '' });
  await tellDesk(req, row, { occasion: 'ended', text: '这件有结果了，请把卷宗备齐后归档。' });
}
