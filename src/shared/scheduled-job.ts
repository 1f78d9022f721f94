import type { Payload } from 'payload';

/** A sweep over due rows: conditional updates, so that running it twice, or after a crash, does no harm. */
export interface ScheduledJob {
  name: string;
  /** node-cron expression in Asia/Shanghai, seconds first; fire inside a turn, not on its edge. */
  when: string;
  /** Length of one turn in seconds: in each such window of the clock one process does the work. */
  everySeconds: number;
  /** Does what is due and answers how many rows it changed. */
  run(context: { payload: Payload }): Promise<number>;
}
