import { z } from 'zod';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { changeConsent } from './change-consent';
import { input, type VerbCall } from './verb';

const schema = z.object({ id: input.id('党员') });

/**
 * Takes a member's consent back: from the next page on the name is gone. Repeating it changes nothing.
 * @throws DomainError not-found, forbidden.
 */
export async function withdrawConsent(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return changeConsent(call, id, 'withdrawn', (member) => ({
    publicConsent: false,
    consentWithdrawnAt: member.publicConsent ? now().toISOString() : member.consentWithdrawnAt,
  }));
}
