import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert } from '@/database';
import { recordEvent } from '@/domain/accounts';
import {
  type BatchCounts,
  type BatchPlan,
  type ColumnMapping,
  type FileSource,
  type HearHeadings,
  type ImportTask,
  mappedRows,
  type ReadRow,
  twinProblem,
} from '@/domain/imports';
import { newId } from '@/shared/ids';
import type { Channel } from '../channels';
import { countCalls } from '../measures/count-change';
import { type Call, callOf } from './call-of';
import { channelRemedy } from './column-mapping';
import { callFields } from './import-fields';

const batchSize = 200;

interface CallPlan extends BatchPlan {
  calls: readonly Call[];
}

export interface CallTaskOptions {
  actor: Actor;
  channel: Channel;
  mapping: ColumnMapping;
  /** Whether somebody chose every column. */
  isComplete: boolean;
}

/** The call log of a hotline from a file. A phone number in it is never read. */
export function callTask(options: CallTaskOptions): ImportTask<Call, CallPlan> {
  return {
    action: 'call-records.taken-in',
    batchSize: { checking: batchSize, importing: batchSize },
    canPlanAgain: true,
    rows: (file, hear) => rowsOf(file, options, hear),
    async plan(req, calls) {
      const { counts } = await comparedWithStored(req, options.channel, calls);
      return { ...counts, calls, refused: 0, issues: [] };
    },
    write: (req, { calls }) => writeCalls(req, options, calls),
  };
}

async function* rowsOf(
  file: FileSource,
  { mapping, isComplete }: CallTaskOptions,
  hear: HearHeadings,
): AsyncGenerator<ReadRow<Call>> {
  const seen = new Map<string, number>();
  for await (const record of mappedRows(file, {
    fields: callFields,
    remedy: channelRemedy,
    mapping,
    isComplete,
    hear,
  })) {
    const checked = callOf(record);
    const { line, values: cells } = record;
    if ('issues' in checked) {
      yield { line, cells, row: null, issues: checked.issues };
      continue;
    }
    const first = seen.get(checked.row.number);
    if (first === undefined) {
      seen.set(checked.row.number, line);
      yield { line, cells, row: checked.row, issues: [] };
      continue;
    }
    const issue = { line, column: record.headerOf('number'), message: twinProblem(first) };
    yield { line, cells, row: null, issues: [issue] };
  }
}

interface Stored {
  id: string;
  key: string;
  at: string | Date;
  answered: boolean;
  waitedSeconds: number;
}

interface Compared {
  fresh: Call[];
  changed: { id: string; row: Stored; call: Call }[];
  counts: BatchCounts;
}

async function comparedWithStored(
  req: PayloadRequest,
  channel: Channel,
  calls: readonly Call[],
): Promise<Compared> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: 'call-records',
    where: { key: { in: calls.map((call) => keyOf(channel, call)) } },
    limit: 0,
    pagination: false,
    req,
  });
  const stored = new Map(docs.map((row) => [row.key, row]));
  const fresh = calls.filter((call) => !stored.has(keyOf(channel, call)));
  const changed = calls.flatMap((call) => {
    const row = stored.get(keyOf(channel, call));
    return row && !isSame(row, call) ? [{ id: row.id, row, call }] : [];
  });
  const unchanged = calls.length - fresh.length - changed.length;
  return { fresh, changed, counts: { created: fresh.length, updated: changed.length, unchanged } };
}

async function writeCalls(
  req: PayloadRequest,
  { actor, channel }: CallTaskOptions,
  calls: readonly Call[],
): Promise<BatchCounts> {
  const { payload } = req;
  const { fresh, changed, counts } = await comparedWithStored(req, channel, calls);
  if (fresh.length + changed.length === 0) return counts;
  const rows = fresh.map((call) => ({
    id: newId(),
    channel: channel.id,
    number: call.number,
    key: keyOf(channel, call),
    ...factsOf(call),
  }));
  await countCalls(
    req,
    changed.map(({ row }) => ({ ...row, channel: channel.id })),
    [...fresh, ...changed.map(({ call }) => call)].map((call) => ({ ...call, channel: channel.id })),
  );
  await bulkInsert(payload, req, 'call-records', rows);
  for (const { id, call } of changed)
    await payload.db.updateOne({
      collection: 'call-records',
      id,
      data: factsOf(call),
      req,
      returning: false,
    });
  await recordEvent({
    req,
    actor,
    action: 'call-records.imported',
    subject: { collection: 'call-records', id: '' },
    summary: `${channel.name}：新增${counts.created}，更新${counts.updated}`,
  });
  return counts;
}

function keyOf({ key }: Channel, { number }: Call): string {
  return `${key}:${number}`;
}

function factsOf({ at, answered, waitedSeconds }: Call) {
  return { at: at.toISOString(), answered, waitedSeconds };
}

function isSame(row: Stored, call: Call): boolean {
  return (
    new Date(row.at).getTime() === call.at.getTime() &&
    row.answered === call.answered &&
    row.waitedSeconds === call.waitedSeconds
  );
}
