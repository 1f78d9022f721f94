/**
 * Fills an empty database with N requests written as rows, their words and an operator, for scripts/bench/workbench.ts.
 * Prints what the bench asks with as one line of JSON. The same city each time.
 */
import { type CollectionSlug, getPayload } from 'payload';
import config from '../../payload.config';
import { systemActor } from '../../src/access';
import { bulkInsert, inTransaction, migrateDatabase } from '../../src/database';
import { createAccount, grantRole } from '../../src/domain/accounts';
import { openSession } from '../../src/domain/accounts/sessions';
import { indexDocuments } from '../../src/domain/publishing';
import { entryOf } from '../../src/domain/requests/public-traces';
import { type RequestState, states } from '../../src/domain/requests/states';
import { newId } from '../../src/shared/ids';
import { personalColumns } from '../../src/shared/personal-data';
import { diceOf } from '../seed/random';

const count = Number(process.argv[2] ?? 10_000);
const begin = Date.UTC(2025, 0, 1);
const day = 86_400_000;
const dice = diceOf(2026);
const subjects = ['路灯', '暖气', '下水道', '垃圾桶', '电动车', '噪音', '停车位', '井盖', '自来水', '电梯'];
const happenings = [
  '坏了三天',
  '一直没人修',
  '影响老人出门',
  '半夜很吵',
  '堵住了',
  '漏水严重',
  '找不到负责人',
];
const wishes = ['请尽快处理', '希望有人来看看', '麻烦给个说法', '盼望早日解决'];
const closed: RequestState[] = ['closed', 'closed', 'closed', 'declined', 'evaluation'];

const payload = await getPayload({ config });
await migrateDatabase(payload);
const actor = systemActor('bench');
const account = { username: 'bench', name: '坐席', password: 'Osmanthus-2026-bench' };
const userId = await createAccount({ payload, actor, ...account });
await grantRole({ payload, actor, userId, role: 'operator', scope: { kind: 'city', id: '' } });

const townships = range(8).map((index) =>
  division(`街道${index}`, `1306${two(index)}000000`, 'township', null),
);
const communities = townships.flatMap((township, outer) =>
  range(12).map((index) =>
    division(`社区${outer}-${index}`, `1306${two(outer)}0000${two(index + 1)}`, 'community', township.id),
  ),
);
const tops = range(8).map((index) => category(`大类${index}`, null));
const leaves = tops.flatMap((top) => range(8).map((index) => category(`小类${index}`, top)));
const units = range(40).map((index) => ({
  id: newId(),
  name: `单位${index}`,
  kind: 'department',
  active: true,
  handlesRequests: true,
}));
const channels = range(4).map((index) => ({
  id: newId(),
  key: `bench-${index}`,
  name: `渠道${index}`,
  kind: 'online',
}));
await insert('divisions', [...townships, ...communities]);
await insert('categories', [...tops, ...leaves]);
await insert('units', units);
await insert('channels', channels);

let waiting = '';
for (let from = 0; from < count; from += 500) {
  const rows = range(Math.min(500, count - from)).map((index) => requestOf(from + index));
  await inTransaction({ payload }, async (req) => {
    await bulkInsert(payload, req, 'requests', rows);
    await indexDocuments({ payload, req, documents: rows.map(entryOf) });
  });
  waiting ||= rows.find(({ state }) => state === 'submitted')?.id ?? '';
}
const session = await inTransaction({ payload }, (req) => openSession(payload, req, userId));
const known = {
  cookie: session.cookie.split(';')[0],
  category: tops[0]?.id,
  community: communities[3]?.id,
  unit: units[2]?.id,
  channel: channels[1]?.id,
  number: numberOf(Math.floor(count / 2)),
  request: waiting,
};
process.stdout.write(`${JSON.stringify(known)}\n`);
await payload.destroy();
process.exit(0);

function requestOf(index: number) {
  const community = dice.pick(communities);
  const at = begin + (index / count) * 690 * day;
  const state = stateOf(index);
  const sent = state === 'submitted' || state === 'accepted';
  return {
    id: newId(),
    number: numberOf(index),
    title: `${community.name}${dice.pick(subjects)}${dice.pick(happenings)}`,
    body: `我们小区的${dice.pick(subjects)}${dice.pick(happenings)}，${dice.pick(subjects)}也${dice.pick(happenings)}，${dice.pick(wishes)}。`,
    category: dice.pick(leaves).id,
    channel: dice.pick(channels).id,
    township: community.township,
    community: community.id,
    urgency: dice.pick(['normal', 'normal', 'normal', 'urgent', 'complex']),
    state,
    revision: 1,
    leadUnit: sent ? null : dice.pick(units).id,
    submittedAt: new Date(at).toISOString(),
    dueAt: new Date((Math.floor(at / day) + 7 + dice.below(20)) * day + 10 * 3_600_000).toISOString(),
    visibility: dice.chance(0.1) ? 'public' : 'private',
    ...personalColumns('requesterPhone', 'phone', `138${10_000_000 + (index % 9000)}`, true),
  };
}

/** Of a service that keeps up: as many are open whatever the size of its archive. */
function stateOf(index: number): RequestState {
  return index >= count - 3000 ? dice.pick(states.slice(0, 6)) : dice.pick(closed);
}

function numberOf(index: number): string {
  const at = new Date(begin + (index / count) * 690 * day).toISOString();
  return `${at.slice(0, 10).replaceAll('-', '')}-${String(index).padStart(6, '0')}`;
}

function division(name: string, code: string, level: string, township: string | null) {
  const id = newId();
  const kind = level === 'township' ? 'town' : 'urban-community';
  return { id, name, shortName: name, code, level, kind, township: township ?? id };
}

function category(name: string, above: { id: string; path: string } | null) {
  const path = above ? `${above.path} / ${name}` : name;
  return {
    id: newId(),
    name,
    path,
    level: above ? 2 : 1,
    parent: above?.id ?? null,
    urgency: 'normal',
    active: true,
  };
}

function insert(slug: CollectionSlug, rows: object[]): Promise<string[]> {
  return inTransaction({ payload }, (req) => bulkInsert(payload, req, slug, rows));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
