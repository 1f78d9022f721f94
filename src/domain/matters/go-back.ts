import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { type Moved, moveMatter } from './move';
import { publicText } from './public-text';
import type { MatterVerb } from './states';
import { workAnew } from './tasks/task-row';

const schema = z.object({ id: input.id('议题'), reason: publicText('退回的原因', 500) });
type BackCall = VerbCall & z.input<typeof schema>;

/** The branch lets residents be heard once more; what was heard stays. @throws DomainError validation, forbidden, invalid-state, not-found */
export const listenAgain = (call: BackCall) => goBack(call, 'listen-again', {});

/** There will be no vote: the branch deliberates again. @throws DomainError validation, forbidden, invalid-state, not-found */
export const takeFromVote = (call: BackCall) => goBack(call, 'take-from-vote', {});

/** What was resolved cannot be carried out as it is: the branch deliberates again; tasks stay as they are. @throws DomainError validation, forbidden, invalid-state, not-found */
export const deliberateAgain = (call: BackCall) => goBack(call, 'deliberate-again', {});

/** It turned out not to be good after all: work begins again; the published result stays in the history. @throws DomainError validation, forbidden, invalid-state, not-found */
export const carryOutAgain = (call: BackCall) =>
  goBack(call, 'carry-out-again', { ...workAnew, benefitAt: null, followUpOn: null, followedUpAt: null });

async function goBack(call: BackCall, verb: MatterVerb, columns: NonNullable<Moved['columns']>) {
  const { id, reason } = parseInput(schema, call);
  return moveMatter(call, { id, verb, work: async () => ({ columns, event: { reason } }) });
}
