import { schedule } from 'node-cron';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import type { ScheduledJob } from '@/shared/scheduled-job';
import { claimTurn } from './claim';
import { jobs } from './jobs';

/** The running timetable of this process. */
export interface Timetable {
  /** Plans nothing more and waits for what is running. */
  stop(): Promise<void>;
}

/** Starts all scheduled work; of several processes on one database, one does each turn. */
export function startTimetable({ payload, log }: { payload: Payload; log: Logger }): Timetable {
  const running = new Set<Promise<void>>();
  const tasks = jobs.map((job) =>
    schedule(
      job.when,
      async () => {
        const turn = runTurn({ payload, log, job });
        running.add(turn);
        await turn.finally(() => running.delete(turn));
      },
      { name: job.name, noOverlap: true, timezone: 'Asia/Shanghai' },
    ),
  );
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.allSettled(running);
    },
  };
}

async function runTurn({
  payload,
  log,
  job,
}: {
  payload: Payload;
  log: Logger;
  job: ScheduledJob;
}): Promise<void> {
  try {
    if (!(await claimTurn({ payload, job: job.name, everySeconds: job.everySeconds }))) return;
    const done = await job.run({ payload });
    if (done > 0) log.info({ job: job.name, done }, 'scheduled work done');
  } catch (error) {
    log.error({ err: error, job: job.name }, 'scheduled work failed');
  }
}
