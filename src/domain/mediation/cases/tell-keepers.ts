import type { PayloadRequest } from 'payload';
import { keepersOfCase } from '../case-keepers';
import type { DisputeRow } from '../dispute-row';
import { tellDesk } from '../tell';
import { releaseTied } from './release-tied';
import { askPartiesWhoMediate } from './tied-elsewhere';

/**
 * After a party was added or put right: where others look after the case now because somebody turned out to be a party, they are told; and
 * mediators who are tied to a party now are taken off, here and where a party mediates. @param before who looked after it until then
 * @returns whether a mediator was taken off
 */
export async function tellWhoeverIsLeft(
  req: PayloadRequest,
  row: DisputeRow,
  before: readonly string[],
  at: Date,
): Promise<boolean> {
  const keepers = await keepersOfCase(req, row);
  if (keepers.some((user) => !before.includes(user)))
    await tellDesk(req, row, {
      occasion: `kept:${at.toISOString()}`,
      text: '这件纠纷从现在起由您这里办，请看。',
    });
  const released = await releaseTied(req, row, at);
  await askPartiesWhoMediate(req, row.id, at);
  return released;
}
