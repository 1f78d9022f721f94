/** How busy the single writer of SQLite is; all zero on MongoDB, which has no such queue. */
export interface WriterGauges {
  /** Writes that wait for their turn now. */
  waiting: number;
  /** Longest time a write has waited since the process started, in milliseconds. */
  longestWait: number;
  /** Turns given since the process started. */
  turns: number;
}

const key = Symbol.for('portal.database.gauges');
const holder = globalThis as { [key]?: () => WriterGauges | undefined };

/** Makes `read` the source of {@link writerGauges}; kept on globalThis because a process may load this module twice. */
export function publishGauges(read: () => WriterGauges | undefined): void {
  holder[key] = read;
}

/** The gauges of this process's writer queue, for /metrics. */
export function writerGauges(): WriterGauges {
  return holder[key]?.() ?? { waiting: 0, longestWait: 0, turns: 0 };
}
