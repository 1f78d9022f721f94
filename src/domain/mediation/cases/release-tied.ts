import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { updateColumns } from '@/database';
import { choicesOf, latestOf } from '../choosing/choices';
import { chooseAgain } from '../choosing/choose-again';
import { tiedTo } from '../choosing/tied';
import type { DisputeRow } from '../dispute-row';
import { partiesOfDispute } from '../parties';
import { tellDesk, tellParty } from '../tell';

/**
 * The question of conflicts asked again of a case as it stands now: a mediator who is tied is taken off as one who was suspended is, and
 * whoever had chosen nobody else chooses again. In the transaction of whatever may have tied them; asked twice, it does nothing more.
 * @returns whether somebody has to choose again
 */
export async function releaseTied(req: PayloadRequest, row: DisputeRow, at: Date): Promise<boolean> {
  if (row.state === 'choosing') return askAgain(req, row, at);
  if ((await tiedOnCase(req, row)).length === 0) return false;
  const actor = systemActor('回避');
  const reason = '选定的调解员有要回避的情形';
  await chooseAgain({ payload: req.payload, req, actor, id: row.id, reason });
  return true;
}

/** Names of those a case was agreed with who may not have it; empty when it is not agreed. */
export async function tiedOnCase(
  req: PayloadRequest,
  { id, state, mediator, coMediator }: Pick<DisputeRow, 'id' | 'state' | 'mediator' | 'coMediator'>,
): Promise<string[]> {
  if (state !== 'agreed' && state !== 'mediating') return [];
  const named = [mediator, coMediator].flatMap((one) => one ?? []);
  return (await tiedTo(req, id, named)).map(({ name }) => name);
}

/** Nothing is agreed yet: who had named only people who are tied is asked for others; the organisation proposes anew where it had named one. */
async function askAgain(req: PayloadRequest, row: DisputeRow, at: Date): Promise<boolean> {
  const choices = await choicesOf(req, row);
  const parties = await partiesOfDispute(req.payload, row.id, req);
  const latest = latestOf(choices, parties);
  const chosen = parties.flatMap((party) => {
    const choice = party.chosenAt ? latest.get(party.id) : undefined;
    return choice ? [{ party, mediators: choice.mediators }] : [];
  });
  const proposed = row.proposedAt ? choices.find(({ by }) => by === 'organization') : undefined;
  const named = [...chosen, ...(proposed ? [proposed] : [])].flatMap(({ mediators }) => mediators);
  const tied = (await tiedTo(req, row.id, named)).map(({ id }) => id);
  if (tied.length === 0) return false;
  const again = chosen.filter(({ mediators }) => mediators.every((one) => tied.includes(one)));
  for (const { party } of again) {
    await updateColumns(req, 'dispute-parties', party.id, { chosenAt: null });
    await tellParty(req, row, party, 'again', at.toISOString());
  }
  const isProposalOff = proposed?.mediators.some((one) => tied.includes(one)) ?? false;
  if (isProposalOff) await updateColumns(req, 'disputes', row.id, { proposedAt: null });
  await tellDesk(req, row, {
    // The same people are told of once while the same menus are out.
    occasion: `mediator-aside:${row.stateSince}:${tied.toSorted().join()}`,
    text: '选过的调解员里有人要回避，已经从菜单上拿下。',
  });
  return again.length > 0 || isProposalOff;
}
