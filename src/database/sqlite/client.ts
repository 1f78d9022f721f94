import { setTimeout as sleep } from 'node:timers/promises';
import { causes, DatabaseError } from '../errors';
import type { WriterGauges } from '../gauges';
import type { TurnLimits } from '../settings';
import { Connection } from './connection';
import { changesSchema, isReading } from './statement-kind';
import { SqliteTransaction } from './transaction';
import {
  type LibsqlClient,
  type LibsqlTransaction,
  type ResultSet,
  type Statement,
  type StatementInput,
  statementOf,
} from './types';
import { WriteAheadLog } from './write-ahead-log';
import { type Turn, WriterQueue } from './writer-queue';

/** What a client needs. */
export interface SqliteClientOptions extends TurnLimits {
  /** Path of the database file. */
  file: string;
  /** Called before a write asks for its turn; throws when the write must not be made (it forgot its transaction). */
  beforeWrite?: () => void;
}

/**
 * Pause inside SQLite for a lock of another process. Short, because it blocks this process; the rest of the waiting is
 * done outside (see {@link SqliteClient.transaction}).
 */
const BUSY_MILLISECONDS = 100;
/**
 * NORMAL: SQLite itself does not wait for the disk at a commit. {@link WriteAheadLog} does before the commit is acknowledged, so
 * neither kill -9 nor a power cut loses it.
 */
const shared = [
  `busy_timeout = ${BUSY_MILLISECONDS}`,
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'cache_size = -32768',
];
const writing = [
  'journal_mode = WAL',
  'journal_size_limit = 67108864',
  // Only when the thread of the write-ahead log falls behind.
  'wal_autocheckpoint = 8000',
  ...shared,
];
const reading = [...shared, 'query_only = ON'];

/**
 * A libsql client for one SQLite file with one connection for writing and one for reading, both kept open with their
 * prepared statements. The stock client throws its connection away at every transaction and prepares every statement
 * anew. All writing goes through one queue, so that no write waits inside SQLite, where it would block the process.
 */
export class SqliteClient implements LibsqlClient {
  readonly protocol = 'file';
  closed = false;
  /** Path of the database file. */
  readonly file: string;
  /** The transaction that was begun last; it is the only one that can be open. */
  current: SqliteTransaction | undefined;
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #log: WriteAheadLog;
  readonly #queue: WriterQueue;
  readonly #waitLimit: number;
  readonly #beforeWrite: () => void;

  constructor({ file, beforeWrite = () => undefined, ...limits }: SqliteClientOptions) {
    this.file = file;
    this.#writer = new Connection(file, writing);
    this.#reader = new Connection(file, reading);
    this.#log = new WriteAheadLog(file);
    this.#queue = new WriterQueue(limits);
    this.#waitLimit = limits.waitLimit;
    this.#beforeWrite = beforeWrite;
  }

  /** Waiting writers, longest wait and turns so far. */
  get gauges(): WriterGauges {
    return this.#queue.gauges;
  }

  /** Longest time a turn may last now, in milliseconds; infinite while a migration runs. */
  get turnLimit(): number {
    return this.#queue.turnLimit;
  }

  /** Reads on the reading connection at once; anything else takes a turn. */
  async execute(
    input: StatementInput | string,
    args?: unknown[] | Record<string, unknown>,
  ): Promise<ResultSet> {
    this.#checkOpen();
    const statement = statementOf(input, args);
    if (isReading(statement.sql)) return this.#reader.execute(statement);
    const result = await this.#inTurn(() => this.#writer.execute(statement));
    if (changesSchema(statement.sql)) this.#reader.forget();
    await this.#log.durable();
    return result;
  }

  /** What a reading statement finds among what is committed, row by row as bare cells: half of what {@link execute} costs. */
  cells(statement: Statement): unknown[][] {
    this.#checkOpen();
    return this.#reader.cells(statement);
  }

  /** All statements in one transaction. */
  async batch(inputs: StatementInput[]): Promise<ResultSet[]> {
    const transaction = await this.transaction();
    try {
      const results = await transaction.batch(inputs);
      await transaction.commit();
      return results;
    } finally {
      transaction.close();
    }
  }

  /** {@link batch} without foreign key checks, for migrations that build tables anew; checks them at the end. */
  async migrate(inputs: StatementInput[]): Promise<ResultSet[]> {
    return this.withoutForeignKeys(() => this.batch(inputs));
  }

  /**
   * Waits for the turn and begins a transaction on the writing connection. Committing, rolling back, closing and the
   * time limit give the turn to the next. While another process writes, the wait is outside of SQLite.
   */
  async transaction(): Promise<LibsqlTransaction> {
    this.#checkOpen();
    this.#beforeWrite();
    let transaction: SqliteTransaction | undefined;
    const turn = await this.#queue.take(() => transaction?.expire());
    try {
      await this.#begin(turn);
    } catch (error) {
      turn.release();
      throw error;
    }
    transaction = new SqliteTransaction(this.#writer, turn, {
      schemaChanged: () => this.#reader.forget(),
      durable: () => this.#log.durable(),
    });
    this.current = transaction;
    return transaction;
  }

  /** Runs a script of several statements, which may contain its own transaction. */
  async executeMultiple(script: string): Promise<void> {
    this.#checkOpen();
    await this.#inTurn(() => {
      try {
        this.#writer.executeScript(script);
      } finally {
        if (this.#writer.inTransaction) this.#writer.execute({ sql: 'ROLLBACK' });
        this.#reader.forget();
      }
    });
    await this.#log.durable();
  }

  /** There is nothing to sync: the file is not a replica. */
  sync(): Promise<never> {
    return Promise.reject(new DatabaseError('unsupported', 'a plain SQLite file is not synced'));
  }

  /**
   * Runs `work` with foreign keys switched off and without a time limit, then checks every foreign key of the file.
   * SQLite ignores the switch inside a transaction, so a migration cannot do it itself.
   * @throws DatabaseError `migration-failed` when rows are left without the row they point to.
   */
  async withoutForeignKeys<T>(work: () => Promise<T>): Promise<T> {
    const { turnLimit } = this.#queue;
    this.#queue.turnLimit = Number.POSITIVE_INFINITY;
    await this.#inTurn(() => this.#writer.execute({ sql: 'PRAGMA foreign_keys = OFF' }));
    try {
      const result = await work();
      const { rows } = this.#reader.execute({ sql: 'PRAGMA foreign_key_check' });
      if (rows.length > 0)
        throw new DatabaseError('migration-failed', `foreign keys point nowhere: ${describe(rows)}`);
      return result;
    } finally {
      this.#queue.turnLimit = turnLimit;
      await this.#inTurn(() => this.#writer.execute({ sql: 'PRAGMA foreign_keys = ON' }));
    }
  }

  /** Lets the writers in line finish, then closes; whoever comes later is refused. */
  async drain(): Promise<void> {
    if (this.closed) return;
    await this.#queue.close();
    await this.#log.close();
    this.close();
  }

  /** Closes both connections at once; a transaction that is still open is lost. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    void this.#log.close();
    this.#reader.close();
    this.#writer.close();
  }

  async #inTurn<T>(work: () => T): Promise<T> {
    this.#beforeWrite();
    const turn = await this.#queue.take(() => undefined);
    try {
      return await this.#unlessBusy(turn, work);
    } finally {
      turn.release();
    }
  }

  #begin(turn: Turn): Promise<ResultSet> {
    return this.#unlessBusy(turn, () => this.#writer.execute({ sql: 'BEGIN IMMEDIATE' }));
  }

  /** Repeats `work` while another process holds the lock, pausing without blocking this process. */
  async #unlessBusy<T>(turn: Turn, work: () => T): Promise<T> {
    const deadline = performance.now() + this.#waitLimit;
    for (;;) {
      this.#checkOpen();
      if (turn.expired) throw new DatabaseError('turn-expired', 'another process kept the database locked');
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await sleep(20);
      }
    }
  }

  #checkOpen(): void {
    if (this.closed) throw new DatabaseError('closed', 'the database is closed');
  }
}

/** Whether a client is ours. By shape and not by class: the admin panel's bundle holds its own copy of the class. */
export function isSqliteClient(client: LibsqlClient | undefined): client is SqliteClient {
  return client !== undefined && 'cells' in client;
}

function isBusy(error: unknown): boolean {
  for (const cause of causes(error)) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_BUSY'))
      return true;
  }
  return false;
}

function describe(rows: ResultSet['rows']): string {
  return rows
    .slice(0, 5)
    .map((row) => `${String(row.table)} → ${String(row.parent)}`)
    .join(', ');
}
