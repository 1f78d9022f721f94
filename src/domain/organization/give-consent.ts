import { z } from 'zod';
import { isAccountOpen } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { changeConsent, isSelf } from './change-consent';
import { idOf } from './place';
import { input, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('党员'),
  /** For whoever cannot sign in: who agreed, when and how, and where the signed sheet is. The member's own click says it by itself. */
  evidence: input.optionalText('同意的凭据', 200),
});

/** Fewer characters say no more than that there is a sheet. */
const shortestEvidence = 10;
export const ownClick = '本人登录后，在“亮身份”页上点了同意';

/**
 * Records that a member agrees to be shown by name in public (PIPL art. 25: separate consent). Who can sign in says so themselves, and nobody for
 * them; for the others the branch records what they signed.
 * @throws DomainError not-found, invalid-state (has left, has an account), validation (evidence), forbidden.
 */
export async function giveConsent(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, evidence = '' } = parseInput(schema, call);
  return changeConsent(call, id, 'given', async (member, req) => {
    const own = isSelf(call.actor, member);
    const user = idOf(member.user);
    if (!own && user && (await isAccountOpen(req, user)))
      fail('invalid-state', {
        message: '这名党员有账号，请本人登录后，在“我的”里打开“亮身份”，自己点同意。',
      });
    if (!own && [...evidence].length < shortestEvidence)
      fail('validation', {
        fields: {
          evidence: `请写成一句话（至少${shortestEvidence}个字）：本人哪天、怎么同意的，签字的同意书放在哪里`,
        },
      });
    return {
      publicConsent: true,
      consentedAt: now().toISOString(),
      consentEvidence: own ? ownClick : evidence,
      consentWithdrawnAt: null,
    };
  });
}
