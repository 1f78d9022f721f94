import Database from 'libsql';
import { changesSchema } from './statement-kind';
import type { ResultSet, Statement } from './types';
import { boundArguments, returnedValue } from './values';

/** Statements kept prepared per connection; Payload asks the same few hundred again and again. */
const STATEMENTS_KEPT = 400;
/** Longer texts (lists of hundreds of ids) hardly ever come twice. */
const LONGEST_KEPT = 20_000;

interface Prepared {
  statement: Database.Statement<unknown[]>;
  /** `undefined` for a statement that returns no rows. */
  columns: string[] | undefined;
  columnTypes: string[];
}

/** One connection to a SQLite file, with its prepared statements kept (least recently used ones go first). */
export class Connection {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Prepared>();

  constructor(file: string, pragmas: string[]) {
    this.#database = new Database(file);
    for (const pragma of pragmas) this.#database.exec(`PRAGMA ${pragma}`);
  }

  /** Whether a transaction is open on this connection. */
  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** Runs one statement. @throws SqliteError with the code of SQLite (`SQLITE_CONSTRAINT_UNIQUE`, …). */
  execute({ sql, args }: Statement): ResultSet {
    const prepared = this.#prepare(sql);
    const bound = boundArguments(args);
    if (prepared.columns === undefined) {
      const { changes, lastInsertRowid } = prepared.statement.run(bound);
      if (changesSchema(sql)) this.forget();
      return resultSet([], [], [], changes, BigInt(lastInsertRowid));
    }
    const values = prepared.statement.all(bound) as unknown[][]; // raw(true) makes every row an array
    const { columns, columnTypes } = fresh(prepared, values[0]);
    return resultSet(columns, columnTypes, rowsOf(columns, values), 0, undefined);
  }

  /** The rows of a reading statement as bare arrays of cells, for reads that name their columns themselves. */
  cells({ sql, args }: Statement): unknown[][] {
    return this.#prepare(sql).statement.all(boundArguments(args)) as unknown[][]; // raw(true) makes every row an array
  }

  /** Runs several statements at once, without arguments. */
  executeScript(sql: string): void {
    this.#database.exec(sql);
    this.forget();
  }

  /** Drops every prepared statement, because the schema may have changed. */
  forget(): void {
    this.#prepared.clear();
  }

  close(): void {
    this.forget();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    if (kept) {
      this.#prepared.delete(sql);
      this.#prepared.set(sql, kept);
      return kept;
    }
    const prepared = prepare(this.#database, sql);
    if (sql.length <= LONGEST_KEPT) this.#keep(sql, prepared);
    return prepared;
  }

  #keep(sql: string, prepared: Prepared): void {
    this.#prepared.set(sql, prepared);
    if (this.#prepared.size <= STATEMENTS_KEPT) return;
    const [oldest] = this.#prepared.keys();
    if (oldest !== undefined) this.#prepared.delete(oldest);
  }
}

function prepare(database: Database.Database, sql: string): Prepared {
  const statement = database.prepare(sql);
  if (!statement.reader) return { statement, columns: undefined, columnTypes: [] };
  statement.raw(true);
  return { statement, ...describe(statement) };
}

function describe(statement: Database.Statement<unknown[]>): { columns: string[]; columnTypes: string[] } {
  const columns = statement.columns();
  return { columns: columns.map(({ name }) => name), columnTypes: columns.map(({ type }) => type ?? '') };
}

/** The columns of a kept statement; read anew when another process has altered a table under a `SELECT *`. */
function fresh(
  prepared: Prepared,
  values: unknown[] | undefined,
): { columns: string[]; columnTypes: string[] } {
  const columns = prepared.columns ?? [];
  if (!values || values.length === columns.length) return { columns, columnTypes: prepared.columnTypes };
  Object.assign(prepared, describe(prepared.statement));
  return { columns: prepared.columns ?? [], columnTypes: prepared.columnTypes };
}

/** Rows that can be read by index (drizzle) and by name (raw queries); only the names are enumerable. */
function rowsOf(columns: string[], values: unknown[][]): ResultSet['rows'] {
  return values.map((cells) => new Row(columns, cells) as unknown as ResultSet['rows'][number]); // index access is on the prototype
}

class Row {
  readonly #cells: unknown[];
  [column: string]: unknown;

  constructor(columns: string[], cells: unknown[]) {
    this.#cells = cells;
    for (let index = 0; index < cells.length; index += 1) {
      const name = columns[index] ?? String(index);
      cells[index] = returnedValue(cells[index]);
      if (!(name in this)) this[name] = cells[index];
      else if (Number(name) >= cells.length) this.#nameLikeAnIndex(name, cells[index]);
    }
  }

  /** `SELECT 1` names its column "1", which the prototype has as an index. */
  #nameLikeAnIndex(name: string, value: unknown): void {
    Object.defineProperty(this, name, { value, configurable: true, enumerable: true, writable: true });
  }

  static cell(row: Row, index: number): unknown {
    return row.#cells[index];
  }

  static size(row: Row): number {
    return row.#cells.length;
  }
}

/** SQLite returns at most 2,000 columns. */
for (let index = 0; index < 2000; index += 1) {
  Object.defineProperty(Row.prototype, index, {
    get(this: Row) {
      return Row.cell(this, index);
    },
  });
}
Object.defineProperty(Row.prototype, 'length', {
  get(this: Row) {
    return Row.size(this);
  },
});

function resultSet(
  columns: string[],
  columnTypes: string[],
  rows: ResultSet['rows'],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  return {
    columns,
    columnTypes,
    rows,
    rowsAffected,
    lastInsertRowid,
    toJSON: () => ({
      columns,
      columnTypes,
      rows: rows.map((row) => Array.from(row)),
      rowsAffected,
      lastInsertRowid: lastInsertRowid?.toString(),
    }),
  };
}
