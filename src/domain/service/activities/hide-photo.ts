import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveActivity } from './move';

const schema = z.object({
  id: input.id('活动'),
  photo: input.id('照片'),
  reason: input.text('撤下的原因', 200),
});

/** Takes a photo back from the public page: somebody in it no longer agrees. @throws DomainError validation, not-found, forbidden */
export async function hidePhoto(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, photo, reason } = parseInput(schema, call);
  return moveActivity(call, {
    id,
    verb: 'hide-photo',
    work: async (req) => {
      const hidden: unknown = await req.payload.db.updateOne({
        collection: 'property-files',
        where: { and: [{ id: { equals: photo } }, { subject: { equals: id } }] },
        data: { isPublic: false },
        req,
      });
      if (!hidden) fail('not-found', { message: '这次活动没有这张照片。' });
      return { reason };
    },
  });
}
