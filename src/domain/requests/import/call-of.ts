import type { ImportIssue, MappedRow } from '@/domain/imports';
import { now } from '@/shared/clock';
import { fieldLimits } from '../field-limits';
import { numberProblem, parseMoment } from './request-row-of';
import { yesOrNo } from './yes-or-no';

/** One call of the log. */
export interface Call {
  line: number;
  number: string;
  at: Date;
  answered: boolean;
  /** Whole seconds until it was answered or given up. */
  waitedSeconds: number;
}

const longestWait = 24 * 3600;

/** Checks one row; says everything that is wrong with it at once. */
export function callOf(record: MappedRow): { row: Call } | { issues: ImportIssue[] } {
  const { line, cells, headerOf = (field: string) => field } = record;
  const issues: ImportIssue[] = [...(record.faults ?? [])];
  const wrong = (field: string, message: string) => issues.push({ line, column: headerOf(field), message });
  const text = (field: string) => (cells[field] ?? '').trim();
  const number = text('number');
  const numberFault = number === '' ? '没有填写' : numberProblem(number);
  if (numberFault) wrong('number', numberFault);
  if ([...number].length > fieldLimits.externalNumber) wrong('number', '太长');
  const at = parseMoment(text('at'));
  if (!at) wrong('at', '看不懂时间，请写成 2026-11-24 09:32:09');
  else if (at.getTime() > now().getTime() + 86_400_000) wrong('at', '时间在将来');
  const answered = yesOrNo(text('answered'));
  if (typeof answered !== 'boolean') wrong('answered', '请写“是”或“否”');
  const waitedSeconds = secondsIn(text('waited_seconds'));
  if (waitedSeconds === null) wrong('waited_seconds', '请写秒数，或者 分:秒');
  if (issues.length > 0 || !at || waitedSeconds === null) return { issues };
  return { row: { line, number, at, answered: answered === true, waitedSeconds } };
}

/** 75, 1:15 or 0:01:15; null when it is none of these, or more than a day. */
function secondsIn(text: string): number | null {
  if (!/^\d{1,6}$|^(\d{1,2}:)?\d{1,3}:[0-5]\d$/.test(text)) return null;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds <= longestWait ? seconds : null;
}
