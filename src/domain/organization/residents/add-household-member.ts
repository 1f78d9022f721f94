import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { input, type VerbCall } from '../verb';
import { type CounterInput, registerAtCounter } from './register-at-counter';

const schema = z.object({
  /** Who came for the person and heard it read back: 儿子李强. */
  broughtBy: input.text('谁来代办', 60),
});

/**
 * Somebody of the family comes for a person who cannot: staff look at a document that names the person and read back to whoever
 * came. @throws DomainError forbidden, not-found, validation, conflict
 */
export async function addHouseholdMember(
  call: VerbCall & CounterInput & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { broughtBy } = parseInput(schema, call);
  return registerAtCounter(call, {
    verification: 'document',
    toldTo: broughtBy,
    action: 'residency.added',
  });
}
