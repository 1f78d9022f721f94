import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { afterCommit, insertRow } from '@/database';
import { forgetTagged } from '@/shared/memo';

const noted = 'touchedPages';

/**
 * Says that published content changed: every cached page that carries one of these tags is rendered anew at its next
 * request, in every process. Writes one row in the caller's transaction, so it counts exactly when the change does, and
 * never twice for one tag in one transaction. Answers kept in memory that are made of it are dropped too: here with the
 * commit, in other processes when their page cache learns of the row.
 */
export async function touchPages(req: PayloadRequest, ...tags: string[]): Promise<void> {
  const transaction = await req.transactionID;
  const known = req.context[noted] as { transaction: unknown; tags: Set<string> } | undefined;
  const seen = known && transaction && known.transaction === transaction ? known.tags : new Set<string>();
  const fresh = tags.filter((tag) => !seen.has(tag));
  if (fresh.length === 0) return;
  // The machine's clock, not the clock of business time: processes compare it with their own.
  await insertRow(req, 'page-revisions', { tags: fresh.join(' '), at: new Date().toISOString() });
  await afterCommit(req, () => forgetTagged(req.payload, fresh));
  req.context[noted] = { transaction, tags: new Set([...seen, ...fresh]) };
}

type Document = Record<string, unknown>;

/** Hook: after a change, the pages that show the document before or after it. `tagsOf` gets each of the two. */
export function touchAfterChange(tagsOf: (doc: Document) => string[]): CollectionAfterChangeHook {
  return async ({ req, doc, previousDoc }) => {
    await touchPages(req, ...tagsOf(doc), ...(previousDoc ? tagsOf(previousDoc) : []));
  };
}

/** Hook: after a deletion, the pages that showed the document. */
export function touchAfterDelete(tagsOf: (doc: Document) => string[]): CollectionAfterDeleteHook {
  return async ({ req, doc }) => {
    await touchPages(req, ...tagsOf(doc));
  };
}
