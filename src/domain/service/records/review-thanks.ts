import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { requireImpartial } from './conflicts';
import { serviceRecordsTag, type ThanksReview, thanksReviewLabels } from './labels';
import { memberRow, recordRow } from './record-row';
import { verifiesAt } from './states';

const showSchema = z.object({ id: input.id('道谢') });
const hideSchema = z.object({ id: input.id('道谢'), reason: input.text('不公开的原因', 200) });

/** Shows the masked words of thanks. @throws DomainError forbidden, invalid-state, not-found */
export async function showThanks(call: VerbCall & z.input<typeof showSchema>): Promise<{ id: string }> {
  const { id } = parseInput(showSchema, call);
  return review(call, id, { review: 'shown', reviewReason: null });
}

/** Keeps the words of thanks from the public, with the reason; they stay counted. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function hideThanks(call: VerbCall & z.input<typeof hideSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(hideSchema, call);
  return review(call, id, { review: 'hidden', reviewReason: reason });
}

function review(
  call: VerbCall,
  id: string,
  to: { review: 'shown' | 'hidden'; reviewReason: string | null },
): Promise<{ id: string }> {
  const { actor } = call;
  return runVerb(call, async (req) => {
    const thanks = await rowOf<{ record: string; review: ThanksReview }>(req, 'record-thanks', id, '条道谢');
    const record = await recordRow(req, thanks.record);
    if (!verifiesAt(actor, record)) fail('forbidden');
    // Nobody chooses which praise of their own is read.
    await requireImpartial(req, actor, await memberRow(req, record.member));
    if (thanks.review === 'none' || thanks.review === 'withdrawn' || thanks.review === to.review)
      fail('invalid-state', { message: `这条道谢${thanksReviewLabels[thanks.review]}，没有变化。` });
    await updateColumns(req, 'record-thanks', id, { ...to, reviewedByName: actor.name });
    await touchPages(req, serviceRecordsTag);
    return {
      result: { id },
      action: `record-thanks.${to.review}`,
      subject: { collection: 'record-thanks', id },
    };
  });
}
