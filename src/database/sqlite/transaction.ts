import { DatabaseError } from '../errors';
import type { Connection } from './connection';
import { changesSchema } from './statement-kind';
import {
  type LibsqlTransaction,
  type ResultSet,
  type Statement,
  type StatementInput,
  statementOf,
} from './types';
import type { Turn } from './writer-queue';

type State = 'open' | 'committed' | 'rolled-back' | 'expired';

/** What a transaction asks of its client. */
interface Surroundings {
  schemaChanged(): void;
  /** Resolves when what was committed is on the disk. */
  durable(): Promise<void>;
}

/** An open transaction on the writing connection; ends once, and gives its turn back however it ends. */
export class SqliteTransaction implements LibsqlTransaction {
  readonly #connection: Connection;
  readonly #turn: Turn;
  readonly #client: Surroundings;
  #state: State = 'open';

  constructor(connection: Connection, turn: Turn, client: Surroundings) {
    this.#connection = connection;
    this.#turn = turn;
    this.#client = client;
  }

  get closed(): boolean {
    return this.#state !== 'open';
  }

  /** @throws DatabaseError `turn-expired` after the time limit, `transaction-ended` after commit or rollback. */
  async execute(
    input: StatementInput | string,
    args?: unknown[] | Record<string, unknown>,
  ): Promise<ResultSet> {
    return this.#run(input, args);
  }

  /** As the client's: what a reading statement finds inside this transaction. */
  cells(statement: Statement): unknown[][] {
    this.#checkOpen();
    return this.#connection.cells(statement);
  }

  async batch(inputs: StatementInput[]): Promise<ResultSet[]> {
    return inputs.map((input) => this.#run(input));
  }

  async executeMultiple(script: string): Promise<void> {
    this.#checkOpen();
    this.#connection.executeScript(script);
    this.#client.schemaChanged();
  }

  /**
   * Gives the turn on as soon as SQLite has committed, and resolves when the disk has it.
   * @throws DatabaseError `commit-failed` when SQLite refuses (the transaction is rolled back then) or the disk does.
   */
  async commit(): Promise<void> {
    this.#checkOpen();
    try {
      this.#connection.execute({ sql: 'COMMIT' });
      this.#state = 'committed';
    } catch (error) {
      this.#abandon('rolled-back');
      throw new DatabaseError('commit-failed', 'the transaction could not be committed', { cause: error });
    } finally {
      this.#turn.release();
    }
    await this.#client.durable();
  }

  async rollback(): Promise<void> {
    this.close();
  }

  /** Rolls back unless the transaction has ended already. */
  close(): void {
    if (this.closed) return;
    try {
      this.#abandon('rolled-back');
    } finally {
      this.#turn.release();
    }
  }

  /** Rolls back because the turn has lasted too long; the queue gives the turn on. */
  expire(): void {
    if (!this.closed) this.#abandon('expired');
  }

  #run(input: StatementInput | string, args?: unknown[] | Record<string, unknown>): ResultSet {
    this.#checkOpen();
    const statement = statementOf(input, args);
    const result = this.#connection.execute(statement);
    if (changesSchema(statement.sql)) this.#client.schemaChanged();
    return result;
  }

  #abandon(state: State): void {
    this.#state = state;
    if (this.#connection.inTransaction) this.#connection.execute({ sql: 'ROLLBACK' });
  }

  /** SQLite rolls back by itself on some errors (disk full); what follows must not be written outside a transaction. */
  #checkOpen(): void {
    if (this.#state === 'open' && !this.#connection.inTransaction) this.close();
    if (this.#state === 'expired')
      throw new DatabaseError('turn-expired', 'the transaction lasted too long and was rolled back');
    if (this.#state !== 'open')
      throw new DatabaseError('transaction-ended', `the transaction has ended (${this.#state})`);
  }
}
