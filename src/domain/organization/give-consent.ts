import { z } from 'zod';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { changeConsent } from './change-consent';
import { input, type VerbCall } from './verb';

const schema = z.object({
  id: input.id('党员'),
  /** Where the consent can be found: a signed sheet, or the member's own click. */
  evidence: input.text('同意的凭据', 200),
});

/**
 * Records that a member agrees to be shown by name in public (PIPL art. 25: separate consent).
 * @throws DomainError not-found, invalid-state (has left), forbidden.
 */
export async function giveConsent(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, evidence } = parseInput(schema, call);
  return changeConsent(call, id, 'given', () => ({
    publicConsent: true,
    consentedAt: now().toISOString(),
    consentEvidence: evidence,
    consentWithdrawnAt: null,
  }));
}
