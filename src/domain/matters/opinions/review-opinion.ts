import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { matterTag, opinionReviewLabels } from '../labels';
import { matterRow, placeOfMatter } from '../matter-row';
import { partiesOf } from '../states';
import type { OpinionRow } from './write-opinion';

const showSchema = z.object({ id: input.id('意见') });
const hideSchema = z.object({ id: input.id('意见'), reason: input.text('不公开的原因', 200) });

/** Shows the masked words of an opinion on the matter's page. @throws DomainError forbidden, invalid-state, not-found */
export async function showOpinion(call: VerbCall & z.input<typeof showSchema>): Promise<{ id: string }> {
  const { id } = parseInput(showSchema, call);
  return review(call, id, { review: 'shown', reviewReason: null });
}

/** Keeps the words of an opinion from the public, with the reason; it stays counted. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function hideOpinion(call: VerbCall & z.input<typeof hideSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(hideSchema, call);
  return review(call, id, { review: 'hidden', reviewReason: reason });
}

function review(
  call: VerbCall,
  id: string,
  to: { review: 'shown' | 'hidden'; reviewReason: string | null },
): Promise<{ id: string }> {
  return runVerb(call, async (req) => {
    const opinion = await rowOf<OpinionRow>(req, 'matter-opinions', id, '条意见');
    const matter = await matterRow(req, opinion.matter);
    const parties = partiesOf(call.actor, placeOfMatter(matter));
    if (!parties.some((one) => one === 'community' || one === 'branch')) fail('forbidden');
    if (opinion.withdrawnAt || opinion.review === 'none' || opinion.review === to.review)
      fail('invalid-state', {
        message: `这条意见现在是“${opinionReviewLabels[opinion.review]}”，没有变化。`,
      });
    await updateColumns(req, 'matter-opinions', id, { ...to, reviewedByName: call.actor.name });
    await touchPages(req, matterTag(matter.number));
    return {
      result: { id },
      action: `matter-opinion.${to.review}`,
      subject: { collection: 'matter-opinions', id },
      summary: matter.number,
    };
  });
}
