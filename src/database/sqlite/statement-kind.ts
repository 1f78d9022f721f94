const comment = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|;)+/;
const changesData = /\b(?:insert|update|delete|replace)\b/i;
const readingPragma = /^pragma\s+[\w.]+\s*(?:\(\s*[\w"'`[\].]+\s*\))?\s*;?\s*$/i;
const writingPragma =
  /^pragma\s+(?:[\w.]+\.)?(?:optimize|wal_checkpoint|incremental_vacuum|shrink_memory|foreign_keys\s*\(|query_only\s*\(|synchronous\s*\(|journal_mode\s*\()/i;

/**
 * Whether `sql` only reads, so that it may run on the reading connection beside a writer. A statement wrongly taken
 * for a reading one fails there (the connection is read-only), it does not slip past the queue.
 */
export function isReading(sql: string): boolean {
  const text = sql.replace(comment, '');
  const word = /^[a-z]+/i.exec(text)?.[0]?.toLowerCase();
  switch (word) {
    case 'select':
    case 'explain':
    case 'values':
      return true;
    case 'with':
      return !changesData.test(text);
    case 'pragma':
      return readingPragma.test(text) && !writingPragma.test(text);
    default:
      return false;
  }
}

/** Whether `sql` may change tables or the connection, so that statements prepared before it are stale. */
export function changesSchema(sql: string): boolean {
  return /^(?:create|drop|alter|pragma|reindex|vacuum|attach|detach)\b/i.test(sql.replace(comment, ''));
}
