import { z } from 'zod';
import { env } from '@/shared/env';
import { parseInput } from '@/shared/parse-input';
import { input, type VerbCall } from '../verb';
import { commitmentShape, writeCommitments } from './commitment-input';
import { movePartner } from './move-partner';
import { tellPartner } from './tell-partner';

const schema = z.object({ id: input.id('红色合伙人'), ...commitmentShape });

/**
 * Takes a partner in, with what was agreed: a commitment for each compound. Whoever applied hears of it.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function acceptPartner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, ...promise } = parseInput(schema, call);
  return movePartner(call, {
    id,
    step: 'accept',
    async work(req, partner, at) {
      const { detail } = await writeCommitments(req, partner, promise);
      const page = `${env().siteUrl}/partners/${id}`;
      const text = `“${partner.name}”已成为红色合伙人（${partner.number}）。承诺和兑现公开在 ${page}`;
      await tellPartner(req, partner, { occasion: 'accepted', text });
      const by = call.actor.name;
      return { columns: { acceptedAt: at, decidedAt: at, decidedByName: by }, detail };
    },
  });
}
