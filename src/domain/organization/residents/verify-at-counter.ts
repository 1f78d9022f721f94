import type { VerbCall } from '../verb';
import { type CounterInput, registerAtCounter } from './register-at-counter';

/**
 * The person stands at the counter: staff look at a document, read back what will be kept, and register them.
 * @throws DomainError forbidden, not-found, validation, conflict
 */
export async function verifyAtCounter(call: VerbCall & CounterInput): Promise<{ id: string }> {
  return registerAtCounter(call, {
    verification: 'counter',
    toldTo: '本人',
    action: 'residency.verified',
  });
}
