import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '@/database';
import { deleteEntries, insertEntries, storedDigests } from '@/database/search';
import { newId } from '@/shared/ids';
import { type InternalKind, isInternalKind, type SearchKind } from './search-kinds';
import { longestText, weighWords } from './segment';

/** A document as the search knows it: public, or of a kind that only staff find. */
export interface SearchDocument {
  kind: SearchKind | InternalKind;
  /** Id in its own collection. */
  id: string;
  title: string;
  /** Plain text; only what the public page shows. */
  body: string;
  /** Path on this site. */
  url: string;
  /** Date shown and ranked by. */
  at: Date;
  /** Found from this moment on (default `at`), and until this one (default for ever). */
  visibleFrom?: Date;
  visibleUntil?: Date | null;
}

interface Where {
  payload: Payload;
  /** Joins the caller's transaction: the index changes exactly when the document does. */
  req?: PayloadRequest;
}

/**
 * Words one document is found by, at most. A long notice is found by its last line, too. Requests come by the hundred thousand
 * and with answers of several pages: the strongest words of one find it, and the index stays half as large (docs/benchmarks.md).
 */
const wordsKept: Partial<Record<SearchDocument['kind'], number>> = { request: 120, 'request-internal': 120 };

/** Makes one document findable, or brings its entry up to date. */
export async function indexDocument({ payload, req, ...document }: Where & SearchDocument): Promise<void> {
  await indexDocuments({ payload, req, documents: [document] });
}

/**
 * The batch form, for imports: a few hundred documents of one kind at a time. Unchanged documents cost one read.
 * Out: how many entries were written.
 */
export async function indexDocuments({
  payload,
  req,
  documents,
}: Where & { documents: readonly SearchDocument[] }): Promise<number> {
  return inTransaction({ payload, req }, async (inner) => {
    let written = 0;
    for (const [kind, group] of grouped(documents)) {
      const stored = await storedDigests(
        { payload, req: inner },
        kind,
        group.map(({ id }) => id),
      );
      const prepared = group.map(toEntry);
      const changed = prepared.filter(({ entry }) => stored.get(entry.source)?.digest !== entry.digest);
      const outdated = changed.flatMap(({ entry }) => stored.get(entry.source)?.id ?? []);
      if (outdated.length > 0) await deleteEntries(inner, outdated);
      if (changed.length > 0) {
        await insertEntries(
          inner,
          changed.map(({ entry, title, body }) => ({ entry, tokens: tokensOf(entry.kind, title, body) })),
        );
      }
      written += changed.length;
    }
    return written;
  });
}

/** Takes a document out of the search. */
export async function removeDocument({
  payload,
  req,
  kind,
  id,
}: Where & { kind: SearchDocument['kind']; id: string }): Promise<void> {
  await inTransaction({ payload, req }, async (inner) => {
    const stored = await storedDigests({ payload, req: inner }, kind, [id]);
    await deleteEntries(
      inner,
      [...stored.values()].map((entry) => entry.id),
    );
  });
}

function toEntry(document: SearchDocument) {
  const { kind, id, title, body, url, at, visibleFrom = at, visibleUntil = null } = document;
  const facts = {
    kind,
    source: id,
    title,
    body: body.slice(0, longestText),
    url,
    at: at.toISOString(),
    visibleFrom: visibleFrom.toISOString(),
    visibleUntil: visibleUntil?.toISOString() ?? null,
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([facts, body]))
    .digest('base64url')
    .slice(0, 22);
  // What is not public is read from the document itself, by whoever may; here it leaves no second copy.
  const shown = isInternalKind(kind) ? { ...facts, title: '', body: '' } : facts;
  return { entry: { id: newId(), ...shown, digest }, title, body };
}

function tokensOf(
  kind: SearchDocument['kind'],
  title: string,
  body: string,
): { token: string; weight: number }[] {
  return [...weighWords(title, body, wordsKept[kind])].map(([token, weight]) => ({ token, weight }));
}

function grouped(documents: readonly SearchDocument[]): Map<SearchDocument['kind'], SearchDocument[]> {
  const groups = new Map<SearchDocument['kind'], SearchDocument[]>();
  for (const document of documents)
    groups.set(document.kind, [...(groups.get(document.kind) ?? []), document]);
  return groups;
}
