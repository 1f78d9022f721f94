import { now } from '@/shared/clock';
import { fieldLimits } from '../field-limits';
import type { ImportIssue, TableRow } from './read-table';
import { parseMoment } from './request-row-of';

/** Headers of a call log; all must be there. */
export const callHeaders = ['number', 'at', 'answered', 'waited_seconds'] as const;

/** One call of the log. */
export interface Call {
  line: number;
  number: string;
  at: Date;
  answered: boolean;
  /** Whole seconds until it was answered or given up. */
  waitedSeconds: number;
}

const yes = ['是', '已接', '接通', '已接通', '1', 'true', 'yes', 'y'];
const no = ['否', '未接', '未接通', '放弃', '0', 'false', 'no', 'n'];
const longestWait = 24 * 3600;

/** Checks one row; says everything that is wrong with it at once. */
export function callOf({ line, cells }: TableRow): { row: Call } | { issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const wrong = (column: string, message: string) => issues.push({ line, column, message });
  const text = (column: (typeof callHeaders)[number]) => (cells[column] ?? '').trim();
  const number = text('number');
  if (number === '') wrong('number', '没有填写');
  if ([...number].length > fieldLimits.externalNumber) wrong('number', '太长');
  const at = parseMoment(text('at'));
  if (!at) wrong('at', '看不懂时间，请写成 2026-11-24 09:32:09');
  else if (at.getTime() > now().getTime() + 86_400_000) wrong('at', '时间在将来');
  const word = text('answered').toLowerCase();
  if (![...yes, ...no].includes(word)) wrong('answered', '请写“是”或“否”');
  const waitedSeconds = secondsIn(text('waited_seconds'));
  if (waitedSeconds === null) wrong('waited_seconds', '请写秒数，或者 分:秒');
  if (issues.length > 0 || !at || waitedSeconds === null) return { issues };
  return { row: { line, number, at, answered: yes.includes(word), waitedSeconds } };
}

/** 75, 1:15 or 0:01:15; null when it is none of these, or more than a day. */
function secondsIn(text: string): number | null {
  if (!/^\d{1,6}$|^(\d{1,2}:)?\d{1,3}:[0-5]\d$/.test(text)) return null;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds <= longestWait ? seconds : null;
}
