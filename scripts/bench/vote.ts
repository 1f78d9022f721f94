/**
 * How long a vote of 20,000 units takes on SQLite: making and freezing the roll, ballots of twenty voters at once, and the closing of a
 * secret vote (the longer one: its ballots are written anew). The goals: opening under 20 s, p95 of a ballot at most 150 ms, closing under
 * 10 s. Prints a Markdown table with wall clock and processor time, because others may be busy on the machine.
 *   npx tsx --conditions=production scripts/bench/vote.ts [--units 20000] [--ballots 2000] [--at-once 20]
 * Works in a folder of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '20000' },
    ballots: { type: 'string', default: '2000' },
    'at-once': { type: 'string', default: '20' },
  },
});
const [units, ballots, atOnce] = [values.units, values.ballots, values['at-once']].map(Number) as [
  number,
  number,
  number,
];
/** So many of the units take part: enough for every step of the count. */
const share = 0.8;
const unitsOfOneCall = 200;
const day = 86_400_000;

const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-vote-'));
Object.assign(process.env, {
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  NODE_ENV: 'production',
  SITE_URL: 'http://localhost:3000',
  LOG_LEVEL: 'error',
  DEMO: '1',
});

const rows: string[] = [];
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`${what}…\n`);
  const began = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  rows.push(`| ${what} | ${seconds(performance.now() - began)} | ${seconds((user + system) / 1000)} |`);
  return result;
}

async function run(): Promise<void> {
  const { getPayload } = await import('payload');
  const { default: config } = await import('../../payload.config');
  const { bulkInsert, inTransaction, migrateDatabase } = await import('../../src/database');
  const { systemActor } = await import('../../src/access');
  const voting = await import('../../src/domain/voting');
  const { fixedClock, now, setClock } = await import('../../src/shared/clock');
  const { newId, newToken } = await import('../../src/shared/ids');
  const payload = await getPayload({ config, cron: false });
  await migrateDatabase(payload);
  const insert = (slug: Parameters<typeof bulkInsert>[2], some: object[]) =>
    inTransaction({ payload }, (req) => bulkInsert(payload, req, slug, some));

  const [township, community, compound] = [newId(), newId(), newId()];
  const division = { code: '130682999', name: '测速街道', shortName: '测速街道', kind: 'subdistrict' };
  await insert('divisions', [{ id: township, ...division, level: 'township' }]);
  await insert('divisions', [
    { id: community, ...division, code: '130682999001', level: 'community', kind: 'community', township },
  ]);
  const place = { township, community, compound };
  await insert('compounds', [{ id: compound, name: '测速小区', placeKey: compound, township, community }]);
  const buildings = Array.from({ length: Math.ceil(units / 200) }, (_none, index) => ({
    id: newId(),
    name: `${index + 1}号楼`,
    kind: 'building',
    placeKey: `bench-${index}`,
    ...place,
  }));
  await insert('buildings', buildings);
  await insert(
    'households',
    Array.from({ length: units }, (_none, index) => ({
      unit: String(1 + (index % 4)),
      room: String(101 + (index % 200)),
      name: `${1 + (index % 4)}单元${101 + (index % 200)}`,
      floorArea: 6000 + (index % 97) * 100,
      tenure: 'owner',
      placeKey: `bench-${index}`,
      building: buildings[Math.floor(index / 200)]?.id,
      ...place,
    })),
  );

  const call = { payload, actor: systemActor('测速') };
  const { id } = await voting.createVote({
    ...call,
    ...{ title: '测速的表决', intro: '测速', convener: '测速', place: `compound:${compound}` },
    ...{ mode: 'owners-tally', body: 'owners-assembly', secret: true },
    opensAt: new Date(now().getTime() + 16 * day).toISOString(),
    closesAt: new Date(now().getTime() + 23 * day).toISOString(),
    items: [
      { title: '一般事项', kind: 'use-maintenance-fund' },
      { title: '特别事项', kind: 'use-of-common-parts' },
      { title: '又一项', kind: 'other-common' },
    ],
  });
  await timed(`roll of ${units} units made`, () => voting.draftRoll({ ...call, id, areaSource: 'register' }));
  await voting.announceVote({ ...call, id });
  setClock(fixedClock(new Date(now().getTime() + 16.01 * day)));
  await timed('roll frozen, vote opened', () => voting.openVote({ ...call, id }));

  const voter = newId();
  const lines = await voting.linesOf(payload, id);
  await payload.db.updateMany({
    collection: 'vote-roll',
    where: { vote: { equals: id } },
    data: { voter },
    returning: false,
  });
  const actor = { userId: voter, name: '居民', grants: [], via: 'portal' as const };
  const cast = (some: string[], index: number) =>
    voting.castBallots({
      ...{ payload, actor, vote: id, lines: some, formKey: newToken(16) },
      choices: { 1: index % 10 < 7 ? '1' : '2', 2: index % 3 === 0 ? '1' : '2', 3: String(1 + (index % 3)) },
    });
  const waits: number[] = [];
  let next = 0;
  await timed(`${ballots} ballots, ${atOnce} at once`, () =>
    Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let index = next++; index < ballots; index = next++) {
          const began = performance.now();
          await cast([lines[index]?.id ?? ''], index);
          waits.push(performance.now() - began);
        }
      }),
    ),
  );
  const taking = Math.floor(units * share);
  await timed(`${taking - ballots} more, ${unitsOfOneCall} units of one voter in each`, async () => {
    for (let start = ballots; start < taking; start += unitsOfOneCall)
      await cast(
        lines.slice(start, Math.min(taking, start + unitsOfOneCall)).map((line) => line.id),
        start / unitsOfOneCall,
      );
  });
  setClock(fixedClock(new Date(now().getTime() + 8 * day)));
  await timed(`closing: ${taking} secret ballots counted twice and written anew`, () =>
    voting.closeVote({ ...call, id }),
  );
  const text = (await voting.publishedFile(payload, id)) ?? '';
  const { verifyPublishedFile } = await import('../../src/domain/voting/rules');
  const { ok } = await timed('the published file verified', async () => verifyPublishedFile(text));
  if (!ok) throw new Error('the published file does not verify');
  waits.sort((one, other) => one - other);
  const at = (part: number) => `${(waits[Math.floor(waits.length * part)] ?? 0).toFixed(0)} ms`;
  console.log(`${units} units, ${cpus().length} cores, Node ${process.versions.node}, SQLite\n`);
  console.log(`| | wall clock | processor |\n| --- | ---: | ---: |\n${rows.join('\n')}\n`);
  console.log(`One ballot at ${atOnce} at once: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}.`);
  await payload.destroy();
}

try {
  await run();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
