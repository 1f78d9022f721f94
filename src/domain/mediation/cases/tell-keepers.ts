import type { PayloadRequest } from 'payload';
import { casesAsideOf } from '../aside';
import { keepersOfCase } from '../case-keepers';
import type { DisputeRow } from '../dispute-row';
import { mediatorAccounts, tellDesk } from '../tell';

/**
 * After a party was added or put right: where others look after the case now because somebody turned out to be a party, they are told; and
 * the desk where a mediator did, so that both sides choose again. @param before who looked after it until then
 */
export async function tellWhoeverIsLeft(
  req: PayloadRequest,
  row: DisputeRow,
  before: readonly string[],
  at: Date,
): Promise<void> {
  const keepers = await keepersOfCase(req, row);
  const key = at.toISOString();
  if (keepers.some((user) => !before.includes(user)))
    await tellDesk(req, row, { occasion: `kept:${key}`, text: '这件纠纷从现在起由您这里办，请看。' });
  const mediators = await mediatorAccounts(req, row);
  const aside = await casesAsideOf(req.payload, mediators, req);
  if (mediators.some((user) => aside.get(user)?.has(row.id)))
    await tellDesk(req, row, {
      occasion: `mediator-aside:${key}`,
      text: '选定的调解员要回避，请让双方重新选。',
    });
}
