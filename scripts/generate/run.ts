import { parseArgs } from 'node:util';
import { getPayload, type Payload } from 'payload';
import config from '../../payload.config';
import { bulkInsert, inTransaction, migrateDatabase } from '../../src/database';
import { rebuildMeasures } from '../../src/domain/requests';
import { dayOf } from '../../src/domain/requests/working-days';
import { personalColumns } from '../../src/shared/personal-data';
import { diceOf } from '../seed/random';
import { type City, readCity } from './city';
import { type Life, liveOnce } from './life';

const perBatch = 250;
const dayLength = 86_400_000;
/** Numbers of generated requests begin here on every day, above those the demo city uses. */
const firstOfDay = 5001;

const usage = `用法：
  npm run generate -- [--requests 100000] [--per-day 140] [--until 2026-11-01] [--seed 2026]   往演示城市里生成历史诉求，供测速用
`;

/** Fills the demo city with an archive of requests and their events. @returns the exit code */
export async function runGenerate(args: string[]): Promise<number> {
  const wanted = parse(args);
  if (!wanted) {
    process.stderr.write(usage);
    return 2;
  }
  const payload = await getPayload({ config, cron: false });
  try {
    await migrateDatabase(payload);
    const { totalDocs } = await payload.count({
      collection: 'requests',
      where: { sourceKey: { like: 'generated:' } },
    });
    if (totalDocs > 0) {
      process.stderr.write('这个数据库里已经有生成的诉求，请换一个空的数据目录。\n');
      return 1;
    }
    const started = performance.now();
    const { requests, events } = await fillArchive(payload, wanted);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`\n用时 ${seconds.toFixed(1)} 秒\n诉求 ${requests} 件\n办理记录 ${events} 条\n`);
    return 0;
  } finally {
    await payload.destroy();
  }
}

/** How large an archive, how fast it grew, where it ends, and which of the possible ones. */
export interface Wanted {
  requests: number;
  perDay: number;
  until: Date;
  seed: number;
}

function parse(args: string[]): Wanted | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        requests: { type: 'string', default: '100000' },
        'per-day': { type: 'string', default: '140' },
        until: { type: 'string', default: '2026-11-01' },
        seed: { type: 'string', default: '2026' },
      },
    });
    const [requests, perDay, seed] = [values.requests, values['per-day'], values.seed].map(Number);
    const until = new Date(`${values.until}T00:00:00+08:00`);
    if (
      !requests ||
      !perDay ||
      seed === undefined ||
      !Number.isFinite(requests + perDay + seed + until.getTime())
    )
      return null;
    return { requests, perDay, until, seed };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

/** Writes an archive into a city that is there: requests, events, evaluations and the measures over them. */
export async function fillArchive(
  payload: Payload,
  wanted: Wanted,
): Promise<{ requests: number; events: number }> {
  const city = await readCity(payload, wanted.until);
  let events = 0;
  let written = 0;
  for (const lives of batches(city, wanted)) {
    await inTransaction({ payload }, async (req) => {
      await bulkInsert(
        payload,
        req,
        'requests',
        lives.map(({ request }) => request),
      );
      await bulkInsert(
        payload,
        req,
        'request-events',
        lives.flatMap((life) => life.events),
      );
      await bulkInsert(payload, req, 'request-evaluations', lives.flatMap(evaluationOf));
    });
    written += lives.length;
    events += lives.reduce((sum, life) => sum + life.events.length, 0);
    if (written % 5000 < perBatch) process.stderr.write(`\r${written} / ${wanted.requests}`);
  }
  await rebuildMeasures({ payload });
  return { requests: written, events };
}

/** The requester's last word as a row of its own, which the measures count. */
function evaluationOf({ request }: Life): object[] {
  const row: Record<string, unknown> = { ...request };
  if (!row.solved) return [];
  const { id, evaluatedAt: at, leadUnit: unit, reopenCount } = row;
  const { township, community, category, channel, submittedAt, solved, satisfaction } = row;
  const place = { unit, township, community, category, channel, submittedAt };
  return [{ request: id, at, round: reopenCount ?? 0, solved, satisfaction, ...place }];
}

/** The lives in the order of their days, some at a time. */
function* batches(city: City, { requests, perDay, until, seed }: Wanted): Generator<Life[]> {
  const dice = diceOf(seed);
  const begin = until.getTime() - (requests / perDay) * dayLength;
  const step = (until.getTime() - begin) / requests;
  let day = '';
  let serial = 0;
  let lives: Life[] = [];
  for (let index = 0; index < requests; index += 1) {
    const at = new Date(Math.floor(begin + index * step));
    const today = dayOf(at).replaceAll('-', '');
    serial = today === day ? serial + 1 : firstOfDay;
    day = today;
    const requester = personalColumns(
      'requesterPhone',
      'phone',
      `139${10_000_000 + dice.below(requests)}`,
      true,
    );
    const life = liveOnce({ city, dice, at, until, number: `${day}-${serial}`, requester });
    Object.assign(life.request, { sourceKey: `generated:${seed}:${index}` });
    lives.push(life);
    if (lives.length === perBatch) {
      yield lives;
      lives = [];
    }
  }
  if (lives.length > 0) yield lives;
}
