/** What the database module needs to know of the environment. */
export interface DatabaseSettings {
  /** Absolute folder of the SQLite file; made when it is missing. */
  dataDir: string;
  /** `mongodb://…` or `mongodb+srv://…`; absent means SQLite in `dataDir`. */
  databaseUrl?: string | undefined;
  /** Longest time one transaction may hold the writer, in milliseconds (default 30,000). */
  turnLimit?: number;
  /** Longest time a write waits for its turn, in milliseconds (default 60,000). */
  waitLimit?: number;
  /** Makes the tables from the configuration at start; for small databases of tests only. */
  push?: boolean;
}

/** Whether `url` names a MongoDB database. */
export function isMongoUrl(url: string): boolean {
  return /^mongodb(\+srv)?:\/\//.test(url);
}

/** Limits with their defaults filled in. */
export interface TurnLimits {
  turnLimit: number;
  waitLimit: number;
}

/** The limits of `settings`, or the defaults. */
export function turnLimits({ turnLimit = 30_000, waitLimit = 60_000 }: DatabaseSettings): TurnLimits {
  return { turnLimit, waitLimit };
}
