/**
 * How many complete lives of a request (file, accept, dispatch, start, answer, rate; each step a verb with its event) one process
 * brings about, many at once, in the database of DATA_DIR: a demo city, with an archive when `npm run generate` has run before.
 *   DATA_DIR=… npx tsx --conditions=production scripts/bench/lives.ts [--lives 600] [--at-once 20]
 * Fails when a step fails or an event is missing.
 */
import { parseArgs } from 'node:util';
import { getPayload, type Payload } from 'payload';
import config from '../../payload.config';
import type { Actor, RoleName, ScopeKind } from '../../src/access';
import { migrateDatabase } from '../../src/database';
import {
  acceptRequest,
  dispatchRequest,
  evaluateRequest,
  fileRequest,
  replyToRequest,
  startRequest,
} from '../../src/domain/requests';
import { readCity } from '../generate/city';
import { textsOf } from '../generate/texts';
import { diceOf } from '../seed/random';

const { values } = parseArgs({
  options: { lives: { type: 'string', default: '600' }, 'at-once': { type: 'string', default: '20' } },
});
const lives = Number(values.lives);
const atOnce = Number(values['at-once']);
const steps = ['file', 'accept', 'dispatch', 'start', 'reply', 'invite', 'evaluate'];
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
const operator = actor('operator', 'city', '');
const dice = diceOf(7);

function actor(role: RoleName, kind: ScopeKind, id: string): Actor {
  return { userId: null, name: role, grants: [{ role, scope: { kind, id } }], via: 'admin' };
}

async function liveOnce(payload: Payload, city: Awaited<ReturnType<typeof readCity>>): Promise<string> {
  const place = dice.pick(city.places);
  const texts = textsOf(dice, place.name);
  const unit = dice.pick(city.units).id;
  const handler = actor('unit-handler', 'unit', unit);
  const { township, community, name: placeText } = place;
  const phone = `137${10_000_000 + dice.below(10_000_000)}`;
  const filed = { body: texts.body, township, community, placeText, phone };
  const { id } = await fileRequest({ payload, actor: visitor, ...filed });
  const call = { payload, id };
  await acceptRequest({ ...call, actor: operator });
  await dispatchRequest({ ...call, actor: operator, unit, offListReason: '测速时随意派的单' });
  await startRequest({ ...call, actor: handler, note: '已电话联系，下午上门。' });
  await replyToRequest({ ...call, actor: handler, reply: texts.reply });
  await evaluateRequest({
    ...call,
    actor: visitor,
    byLink: true,
    solved: 'solved',
    satisfaction: 'satisfied',
  });
  return id;
}

async function run(): Promise<void> {
  const payload = await getPayload({ config, cron: false });
  await migrateDatabase(payload);
  const city = await readCity(payload, new Date());
  const before = (await payload.db.count({ collection: 'requests', where: {} })).totalDocs;
  const done: string[] = [];
  let begun = 0;
  const worker = async () => {
    while (begun < lives) {
      begun += 1;
      done.push(await liveOnce(payload, city));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => liveOnce(payload, city)));
  const started = performance.now();
  const processor = process.cpuUsage();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  for (const id of done) await checkEvents(payload, id);
  process.stdout.write(
    `| ${before} | ${done.length} | ${atOnce} | ${(done.length / seconds).toFixed(1)} | ${((done.length * steps.length) / seconds).toFixed(0)} | ${((user + system) / 1000 / done.length).toFixed(1)} |\n`,
  );
  await payload.destroy();
}

async function checkEvents(payload: Payload, id: string): Promise<void> {
  const { docs } = await payload.db.find<{ verb: string }>({
    collection: 'request-events',
    where: { request: { equals: id } },
    sort: 'sequence',
    limit: 50,
    pagination: false,
  });
  const verbs = docs.map(({ verb }) => verb);
  if (verbs.join() !== steps.join()) throw new Error(`${id} has the events ${verbs.join()}`);
}

process.stdout.write(
  '| 已有诉求 | 完整办理 | 同时 | 每秒 | 每秒事件 | 每件处理器毫秒 |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n',
);
await run();
process.exit(0);
