import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { hoursInWords, serviceKindLabels } from './labels';
import type { RecordRow } from './record-row';

/** One line of the history of a record. */
export interface HistoryWords {
  verb: string;
  label: string;
  detail?: string | null;
  reason?: string | null;
}

/** Writes a line of a record's history, append-only; `row` is the record after it. */
export async function writeHistory(
  req: PayloadRequest,
  actor: Actor,
  row: RecordRow,
  { verb, label, detail, reason }: HistoryWords,
): Promise<void> {
  await insertRow(req, 'service-record-events', {
    record: row.id,
    member: row.member,
    ...placeColumns(row),
    at: now().toISOString(),
    verb,
    label,
    state: row.state,
    detail: detail ?? null,
    reason: reason ?? null,
    actor: actor.userId,
    actorName: actor.name,
  });
}

/** What differs between a record before and after an edit, each as 从…改为…. */
export function changesInWords(before: RecordRow, after: RecordRow): string {
  const parts: [string, (row: RecordRow) => string][] = [
    ['日期', ({ on }) => formatPlainDay(on)],
    ['类别', ({ kind }) => serviceKindLabels[kind]],
    ['时长', ({ quarters }) => hoursInWords(quarters)],
    ['地点', ({ location }) => location ?? '没有填'],
    ['内容', ({ text }) => text],
    ['服务对象', ({ served }) => served ?? '没有填'],
  ];
  return parts
    .filter(([, of]) => of(before) !== of(after))
    .map(([name, of]) => `${name}从“${of(before)}”改为“${of(after)}”`)
    .join('；');
}
