import { now } from '@/shared/clock';
import { fieldLimits } from '../field-limits';
import type { ImportIssue, TableRow } from './read-table';

/** Headers the import knows; the first group must be there. */
export const requiredHeaders = ['number', 'title', 'submitted_at', 'body'] as const;
export const knownHeaders = [...requiredHeaders, 'requester', 'reply', 'replied_at'] as const;

/** A checked row of the file. */
export interface ImportedRequest {
  line: number;
  number: string;
  title: string;
  body: string;
  /** Null when the file has no such column. */
  requester: string | null;
  submittedAt: Date;
  reply: string | null;
  /** Null when the file does not say when it was answered. */
  repliedAt: Date | null;
}

const { title, requester, body, reply, externalNumber: number } = fieldLimits;
const longest = { number, title, requester, body, reply } as const;

/** Checks one row; says everything that is wrong with it at once. */
export function importedRequestOf({
  line,
  cells,
}: TableRow): { row: ImportedRequest } | { issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const wrong = (column: string, message: string) => issues.push({ line, column, message });
  const text = (column: keyof typeof longest, required: boolean): string => {
    const value = (cells[column] ?? '').replace(/\r\n?/g, '\n').trim();
    if (required && value === '') wrong(column, '没有填写');
    if ([...value].length > longest[column])
      wrong(column, `太长，最多${longest[column]}字，这里有${[...value].length}字`);
    return value;
  };
  const moment = (column: string): Date | null => {
    const value = (cells[column] ?? '').trim();
    if (value === '') return null;
    const parsed = parseMoment(value);
    if (!parsed) wrong(column, `看不懂时间“${value.slice(0, 40)}”，请写成 2019-04-25 09:32:09`);
    else if (parsed.getTime() > now().getTime() + 86_400_000)
      wrong(column, `时间“${value.slice(0, 40)}”在将来`);
    return parsed;
  };
  const number = text('number', true);
  const title = text('title', true);
  const body = text('body', true);
  const requester = cells.requester === undefined ? null : text('requester', false);
  const reply = text('reply', false) || null;
  const submittedAt = moment('submitted_at');
  if (!submittedAt && (cells.submitted_at ?? '').trim() === '') wrong('submitted_at', '没有填写');
  const repliedAt = reply ? moment('replied_at') : null;
  if (submittedAt && repliedAt && repliedAt < submittedAt) wrong('replied_at', '答复时间早于提交时间');
  if (issues.length > 0 || !submittedAt) return { issues };
  return { row: { line, number, title, body, requester, submittedAt, reply, repliedAt } };
}

/**
 * A moment as channels write it: ISO 8601, or `2019/4/25 9:32` and the like. Without an offset it is the time in the city
 * (Asia/Shanghai). Null when it is none, or a day the calendar does not have.
 */
export function parseMoment(text: string): Date | null {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone = '+08:00'] = match;
  const two = (value: string) => value.padStart(2, '0');
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const asUtc = new Date(`${local}Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 19) !== local) return null;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return new Date(`${local}${offset}`);
}
