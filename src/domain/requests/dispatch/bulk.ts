import { type DomainError, isDomainError } from '@/shared/errors';

/** What came of one request of a bulk action. */
export interface BulkOutcome {
  id: string;
  /** False when it was refused; `message` says why, otherwise what was done. */
  done: boolean;
  message: string;
}

/**
 * Does `work` to each request in a transaction of its own, so that one refusal does not undo the others. Call it outside a
 * transaction.
 */
export async function eachOf(
  ids: readonly string[],
  work: (id: string) => Promise<string>,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const id of new Set(ids)) {
    try {
      outcomes.push({ id, done: true, message: await work(id) });
    } catch (error) {
      if (!isDomainError(error)) throw error;
      outcomes.push({ id, done: false, message: inWords(error) });
    }
  }
  return outcomes;
}

function inWords({ message, fields }: DomainError): string {
  const named = Object.values(fields);
  return named.length > 0 ? named.join('；') : message;
}
