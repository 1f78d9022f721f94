import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bulkInsert, groupRows, inTransaction } from '@/database';
import { createStarRound, defaultRules, itemLine, periodAt, periodBefore, roundOf } from '@/domain/service';
import { serviceKindLabels } from '@/domain/service/records/labels';
import { toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../../factories/app';
import { staffActor } from '../../../factories/property';
import { buildServicePlace } from '../../../factories/service-records';
import { buildRules } from '../../../factories/stars';

/** Many enough that the count cannot be over before it is killed. */
const members = 1200;
const recordsEach = 4;

let app: TestApp;
let round: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  const { branch, community, grid } = await buildServicePlace(payload);
  const month = periodBefore(periodAt('month', new Date()));
  await fillBranch(payload, { organization: branch, community, grid }, month.from);
  // Without an appraisal the round is counted as soon as its list is written.
  const items = defaultRules.items.filter(({ kind }) => kind !== 'appraisal');
  const { id: ruleSet } = await buildRules(payload, {
    items: items.map((item) => itemLine(item, serviceKindLabels)).join('\n'),
  });
  const call = { payload, actor: staffActor, organization: branch, periodKind: 'month' as const, ruleSet };
  round = (await createStarRound({ ...call, day: toIsoDay(month.from) })).id;
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await app.close();
});

async function fillBranch(payload: Payload, place: Record<string, unknown>, from: string): Promise<void> {
  const rows = Array.from({ length: members }, (_, index) => ({
    id: newId(),
    name: `党员${index}`,
    role: 'member',
    status: 'active',
    ...place,
  }));
  await inTransaction({ payload }, async (req) => {
    await bulkInsert(payload, req, 'party-members', rows);
    const records = rows.flatMap(({ id: member, name }) =>
      Array.from({ length: recordsEach }, (_, index) => ({
        member,
        memberName: name,
        ...place,
        kind: 'environment',
        quarters: 4,
        on: new Date(new Date(from).getTime() + index * 86_400_000).toISOString(),
        text: '清扫楼道',
        maskedText: '清扫楼道',
        source: 'log',
        recordKey: `log#${newId()}#${member}`,
        state: 'verified',
        submittedAt: from,
        thanksCount: 0,
        editCount: 0,
      })),
    );
    await bulkInsert(payload, req, 'service-records', records);
  });
}

/** A process that runs the rounds once. */
function runner(): ChildProcess {
  const child = spawn(
    'node_modules/.bin/tsx',
    ['--conditions=production', 'tests/factories/run-star-rounds.ts'],
    { stdio: ['ignore', 'ignore', 'inherit'], detached: true },
  );
  started.push(child);
  return child;
}

/** The whole group: `tsx` is a process in front of the one that works. */
const kill = (child: ChildProcess) => process.kill(-Number(child.pid), 'SIGKILL');

it('goes on where a killed process was, two processes at once, and counts everybody once', async () => {
  const { payload } = app;
  const first = runner();
  const ended = once(first, 'exit');
  let cursor: string | null | undefined;
  while (!cursor) {
    const now = await roundOf(payload, round);
    cursor = now?.rosterAt ? now.cursor : null;
    expect(now?.computedAt ?? null).toBeNull();
    await wait(3);
  }
  kill(first);
  await ended;
  const half = await roundOf(payload, round);
  expect(half).toMatchObject({ state: 'draft', computedAt: null });

  const both = [runner(), runner()].map((child) => once(child, 'exit'));
  expect((await Promise.all(both)).map(([code]) => code)).toEqual([0, 0]);
  const done = await roundOf(payload, round);
  expect(done?.computedAt).toBeTruthy();
  // The member of the place came into the register only after the month.
  expect(done?.members).toBe(members);
  const where = [{ field: 'round', equals: round }];
  const totals = await groupRows(payload, 'star-results', { where, by: ['total'] });
  expect(totals.map(({ n }) => n).toSorted((a, b) => b - a)).toEqual([members]);
  const items = await groupRows(payload, 'star-result-items', { where, by: ['item'] });
  for (const { keys, n } of items) expect(n, String(keys[0])).toBeLessThanOrEqual(members);
  expect(Math.max(...items.map(({ n }) => n))).toBe(members);
  const label = { label: { equals: '计算完成，待公示' }, round: { equals: round } };
  expect((await payload.count({ collection: 'star-events', where: label })).totalDocs).toBe(1);
});
