import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { fail, isDomainError } from '@/shared/errors';
import { channelOf } from '../channels';
import { mappedTable, mappingOfChannel } from './column-mapping';
import type { ImportIssue } from './read-table';
import { type ImportedRequest, importedRequestOf, knownHeaders, requiredHeaders } from './request-row-of';
import { writeBatch } from './write-batch';

/**
 * Rows written in one transaction. Small, so that a server that runs at the same time never waits long, and because the
 * words of a hundred long texts already fill the cache of a small MongoDB.
 */
const batchSize = 20;

/** How the import went. Every row read is in exactly one of the other counts. */
export interface ImportSummary {
  read: number;
  imported: number;
  updated: number;
  unchanged: number;
  refused: number;
}

export interface ImportRequests {
  payload: Payload;
  actor: Actor;
  /** Path of a CSV file. */
  file: string;
  /** Key of the channel the file comes from. */
  channel?: string;
  /** Whether the questions were public already where they come from. */
  isPublic?: boolean;
  onIssue?: (issue: ImportIssue) => void;
  /** Headers the import does not know and leaves out. */
  onIgnored?: (headers: string[]) => void;
  onProgress?: (summary: Readonly<ImportSummary>) => void;
}

/**
 * Takes requests in from a file of another channel, with their original times and answers; the columns may be called as
 * the channel calls them (its mapping). Streams the file, writes in
 * batches, can be repeated without doubling (number per channel); bad rows are reported and left out.
 * @throws DomainError forbidden; validation when needed columns are missing or the file breaks off
 */
export async function importRequests(options: ImportRequests): Promise<ImportSummary> {
  const { payload, actor, file, channel: key = 'online-politics', isPublic = true } = options;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor')) fail('forbidden');
  const channel = await channelOf(payload, key);
  const mapping = await mappingOfChannel(payload, channel.id);
  const summary: ImportSummary = { read: 0, imported: 0, updated: 0, unchanged: 0, refused: 0 };
  let batch: ImportedRequest[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const written = await writeBatch({ payload, actor, channel, isPublic, rows: batch });
    for (const outcome of written) summary[outcome] += 1;
    batch = [];
    options.onProgress?.(summary);
  };
  const heading = (headers: string[]) => checkHeaders(headers, options.onIgnored);
  try {
    for await (const record of mappedTable(file, mapping, heading)) {
      summary.read += 1;
      const checked = importedRequestOf(record);
      if ('row' in checked) batch.push(checked.row);
      else {
        summary.refused += 1;
        for (const issue of checked.issues) options.onIssue?.(issue);
      }
      if (batch.length >= batchSize) await flush();
    }
  } catch (error) {
    if (!isDomainError(error)) throw error;
    // What was read before the file broke off is taken in all the same; then the caller hears of it, with the counts.
    await flush();
    if (summary.read === 0) throw error;
    fail(error.code, { message: `${error.message}\n${inWords(summary)}`, cause: error });
  }
  await flush();
  return summary;
}

function inWords({ read, imported, updated, unchanged, refused }: ImportSummary): string {
  return `读取 ${read} 行，导入 ${imported} 行，更新 ${updated} 行，未变 ${unchanged} 行，拒绝 ${refused} 行。`;
}

function checkHeaders(headers: string[], onIgnored: ImportRequests['onIgnored']): void {
  const missing = requiredHeaders.filter((header) => !headers.includes(header));
  if (missing.length > 0) {
    fail('validation', {
      message: `文件缺少这些列：${missing.join('、')}。必须有：${requiredHeaders.join('、')}。`,
    });
  }
  const twice = headers.filter((header, index) => header !== '' && headers.indexOf(header) !== index);
  if (twice.length > 0) fail('validation', { message: `这些列出现了两次：${twice.join('、')}。` });
  const unknown = headers.filter(
    (header) => header !== '' && !knownHeaders.some((known) => known === header),
  );
  if (unknown.length > 0) onIgnored?.(unknown);
}
