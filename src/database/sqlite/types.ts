import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

/** The client interface drizzle's libsql driver calls; taken from the adapter, which pins its version. */
export type LibsqlClient = SQLiteAdapter['client'];

/** One open transaction of such a client. */
export type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;

/** What a statement returns. */
export type ResultSet = Awaited<ReturnType<LibsqlClient['execute']>>;

/** A statement as callers give it: text, or text with arguments. */
export type StatementInput = Parameters<LibsqlClient['execute']>[0];

/** A statement with its arguments, by position or by name. */
export interface Statement {
  sql: string;
  args?: unknown[] | Record<string, unknown>;
}

/** The statement behind `input`; `args` belong to the form with two arguments. */
export function statementOf(
  input: StatementInput | string,
  args?: unknown[] | Record<string, unknown>,
): Statement {
  if (typeof input === 'string') return { sql: input, args };
  return { sql: input.sql, args: input.args };
}
