import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { bulkInsert, inTransaction, isUniqueViolation } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { type Channel, channelOf } from '../channels';
import { countCalls } from '../measures/count-change';
import { type Call, callHeaders, callOf } from './call-of';
import { mappedTable, mappingOfChannel } from './column-mapping';
import type { ImportSummary } from './import-requests';
import type { ImportIssue } from './read-table';

const batchSize = 200;

export interface ImportCalls {
  payload: Payload;
  actor: Actor;
  /** Path of a CSV file. */
  file: string;
  /** Key of the channel whose log it is. Default: the hotline. */
  channel?: string;
  /** Checks everything and says what would happen, and writes nothing. */
  dryRun?: boolean;
  onIssue?: (issue: ImportIssue) => void;
  /** Headers the import does not take: a phone number in the file is never read. */
  onIgnored?: (headers: string[]) => void;
  onProgress?: (summary: Readonly<ImportSummary>) => void;
}

/**
 * Takes a hotline's call log in: when, answered, seconds waited. The columns may be called as the channel calls them (its
 * mapping). Can be repeated without doubling (number per channel); a call that changed is brought up to date; bad rows are
 * reported and left out.
 * @throws DomainError forbidden; validation when needed columns are missing or the file breaks off
 */
export async function importCalls(options: ImportCalls): Promise<ImportSummary> {
  const { payload, actor, file, channel: key = '12345', dryRun = false } = options;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor')) fail('forbidden');
  const channel = await channelOf(payload, key);
  const mapping = await mappingOfChannel(payload, channel.id);
  const summary: ImportSummary = { read: 0, imported: 0, updated: 0, unchanged: 0, refused: 0 };
  const seen = new Set<string>();
  let batch: Call[] = [];
  const flush = async () => {
    const counted = await writeCalls({ payload, actor, channel, calls: batch, dryRun });
    summary.imported += counted.imported;
    summary.updated += counted.updated;
    summary.unchanged += counted.unchanged;
    batch = [];
    options.onProgress?.(summary);
  };
  const heading = (headers: string[]) => checkHeaders(headers, options.onIgnored);
  for await (const record of mappedTable(file, mapping, heading)) {
    summary.read += 1;
    const checked = callOf(record);
    const twice = 'row' in checked && seen.has(checked.row.number);
    if ('row' in checked && !twice) {
      seen.add(checked.row.number);
      batch.push(checked.row);
    } else {
      summary.refused += 1;
      const issues = 'issues' in checked ? checked.issues : [again(record.line)];
      for (const issue of issues) options.onIssue?.(issue);
    }
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return summary;
}

function again(line: number): ImportIssue {
  return { line, column: 'number', message: '这个编号在文件里出现过了' };
}

interface Batch {
  payload: Payload;
  actor: Actor;
  channel: Channel;
  calls: readonly Call[];
  dryRun: boolean;
}

type Counts = Pick<ImportSummary, 'imported' | 'updated' | 'unchanged'>;

async function writeCalls(batch: Batch): Promise<Counts> {
  if (batch.calls.length === 0) return { imported: 0, updated: 0, unchanged: 0 };
  try {
    return await writeOnce(batch);
  } catch (error) {
    // Another process took the same file in at this very moment; its rows are there now.
    if (!isUniqueViolation(error)) throw error;
    return await writeOnce(batch);
  }
}

interface Stored {
  id: string;
  key: string;
  at: string | Date;
  answered: boolean;
  waitedSeconds: number;
}

function writeOnce({ payload, actor, channel, calls, dryRun }: Batch): Promise<Counts> {
  return inTransaction({ payload, actor }, async (req) => {
    const keyOf = ({ number }: Call) => `${channel.key}:${number}`;
    const { docs } = await payload.db.find<Stored>({
      collection: 'call-records',
      where: { key: { in: calls.map(keyOf) } },
      limit: 0,
      pagination: false,
      req,
    });
    const stored = new Map(docs.map((row) => [row.key, row]));
    const fresh = calls.filter((call) => !stored.has(keyOf(call)));
    const changed = calls.flatMap((call) => {
      const row = stored.get(keyOf(call));
      return row && !isSame(row, call) ? [{ id: row.id, row, call }] : [];
    });
    const counts = {
      imported: fresh.length,
      updated: changed.length,
      unchanged: calls.length - fresh.length - changed.length,
    };
    if (dryRun || fresh.length + changed.length === 0) return counts;
    const rows = fresh.map((call) => ({
      id: newId(),
      channel: channel.id,
      number: call.number,
      key: keyOf(call),
      ...factsOf(call),
    }));
    await countCalls(
      req,
      changed.map(({ row }) => ({ ...row, channel: channel.id })),
      [...fresh, ...changed.map(({ call }) => call)].map((call) => ({ ...call, channel: channel.id })),
    );
    if (rows.length > 0) await bulkInsert(payload, req, 'call-records', rows);
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
      summary: `${channel.name}：新增${counts.imported}，更新${counts.updated}`,
    });
    return counts;
  });
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

function checkHeaders(headers: string[], onIgnored: ImportCalls['onIgnored']): void {
  const missing = callHeaders.filter((header) => !headers.includes(header));
  if (missing.length > 0)
    fail('validation', {
      message: `文件缺少这些列：${missing.join('、')}。列名不同的，在“诉求渠道”里写好对照。`,
    });
  const unknown = headers.filter((header) => header !== '' && !callHeaders.some((known) => known === header));
  if (unknown.length > 0) onIgnored?.(unknown);
}
