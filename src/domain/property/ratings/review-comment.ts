import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input, rowOf, runPropertyVerb, type VerbCall } from '../verb';
import { authorizeImpartial } from './authorize-round';
import { type CommentState, commentStateLabels, ratingsTag } from './labels';

const showSchema = z.object({ id: input.id('留言'), photos: z.boolean().default(false) });
const hideSchema = z.object({ id: input.id('留言'), reason: input.text('不公开的原因', 200) });

/** Shows a comment with the result of its compound, with its photos when that is said. @throws DomainError forbidden, not-found */
export async function showComment(call: VerbCall & z.input<typeof showSchema>): Promise<{ id: string }> {
  const { id, photos } = parseInput(showSchema, call);
  return review(call, id, { state: 'shown', photosShown: photos, reason: null });
}

/** Keeps a comment from the public, with the reason; it stays counted. @throws DomainError validation, forbidden, not-found */
export async function hideComment(call: VerbCall & z.input<typeof hideSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(hideSchema, call);
  return review(call, id, { state: 'hidden', photosShown: false, reason });
}

interface CommentRow {
  id: string;
  township: string | null;
  community: string | null;
  compound: string;
  state: CommentState;
  photosShown: boolean | null;
  photoCount: number;
}

function review(
  call: VerbCall,
  id: string,
  to: { state: CommentState; photosShown: boolean; reason: string | null },
): Promise<{ id: string }> {
  return runPropertyVerb(call, async (req: PayloadRequest) => {
    const comment = await rowOf<CommentRow>(req, 'rating-comments', id, '条留言');
    authorizeImpartial(call.actor, comment);
    const photosShown = to.photosShown && comment.photoCount > 0;
    if (comment.state === to.state && Boolean(comment.photosShown) === photosShown)
      fail('invalid-state', { message: `这条留言${commentStateLabels[comment.state]}，没有变化。` });
    await updateColumns(req, 'rating-comments', id, {
      state: to.state,
      photosShown,
      reason: to.reason,
      reviewedByName: call.actor.name,
      reviewedAt: now().toISOString(),
    });
    await touchPages(req, ratingsTag);
    const { township, community } = comment;
    return {
      result: { id },
      action: `rating-comment.${to.state}`,
      subject: { collection: 'rating-comments', id },
      step: {
        label: to.state === 'shown' ? '公开留言' : '不公开留言',
        detail: `${commentStateLabels[comment.state]} → ${commentStateLabels[to.state]}${photosShown ? '，连照片' : ''}`,
        reason: to.reason,
        // Without the compound: its manager reads the history of the compound, and this is none of their business.
        place: { township, community },
      },
    };
  });
}
