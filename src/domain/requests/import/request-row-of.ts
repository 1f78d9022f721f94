import { exampleMark, type ImportIssue, type MappedRow } from '@/domain/imports';
import { now } from '@/shared/clock';
import { normalizeAs, problemWith } from '@/shared/personal-data';
import { fieldLimits } from '../field-limits';
import { titleFrom } from '../title';
import { yesOrNo } from './yes-or-no';

/** A checked row of the file. */
export interface ImportedRequest {
  line: number;
  number: string;
  title: string;
  body: string;
  /** Null when the file has no such column; so are all below. */
  requester: string | null;
  submittedAt: Date;
  reply: string | null;
  /** Null when the file does not say when it was answered. */
  repliedAt: Date | null;
  phone: string | null;
  place: string | null;
  /** What the file calls the category. */
  category: string | null;
  confidential: boolean | null;
  /** The record as received. */
  received: string;
  /** What the file calls the columns that are looked up later, for what may be wrong with them. */
  headers: { number: string; category: string };
}

const { title, requester, body, reply, placeText: place, externalNumber: number } = fieldLimits;
const longest = {
  number,
  title,
  requester,
  body,
  reply,
  place,
  category: 200,
  phone: 60,
  confidential: 10,
} as const;
type TextColumn = keyof typeof longest;

/** Checks one row; says everything that is wrong with it at once. */
export function importedRequestOf(record: MappedRow): { row: ImportedRequest } | { issues: ImportIssue[] } {
  const { line, cells, headerOf = (field: string) => field } = record;
  const issues: ImportIssue[] = [...(record.faults ?? [])];
  const wrong = (field: string, message: string) => issues.push({ line, column: headerOf(field), message });
  const text = (field: TextColumn, required = false): string => {
    const value = (cells[field] ?? '').replace(/\r\n?/g, '\n').trim();
    if (required && value === '') wrong(field, '没有填写');
    if ([...value].length > longest[field])
      wrong(field, `太长，最多${longest[field]}字，这里有${[...value].length}字`);
    return value;
  };
  const moment = (field: string): Date | null => {
    const value = (cells[field] ?? '').trim();
    if (value === '') return null;
    const parsed = parseMoment(value);
    if (!parsed) wrong(field, `看不懂时间“${value.slice(0, 40)}”，请写成 2019-04-25 09:32:09`);
    else if (parsed.getTime() > now().getTime() + 86_400_000)
      wrong(field, `时间“${value.slice(0, 40)}”在将来`);
    return parsed;
  };
  const number = text('number', true);
  const numberFault = numberProblem(number);
  if (numberFault) wrong('number', numberFault);
  const body = text('body', true);
  const title = cells.title === undefined ? titleFrom(body) : text('title', true);
  const requester = cells.requester === undefined ? null : text('requester');
  const reply = text('reply') || null;
  const submittedAt = moment('submitted_at');
  if (!submittedAt && (cells.submitted_at ?? '').trim() === '') wrong('submitted_at', '没有填写');
  const repliedAt = reply ? moment('replied_at') : null;
  if (submittedAt && repliedAt && repliedAt < submittedAt) wrong('replied_at', '答复时间早于提交时间');
  const place = text('place') || null;
  const category = text('category') || null;
  const phone = phoneOf(text('phone'), (message) => wrong('phone', message));
  const confidential = yesOrNo(text('confidential'));
  if (confidential === 'unclear') wrong('confidential', '请写“是”或“否”');
  if (issues.length > 0 || !submittedAt) return { issues };
  return {
    row: {
      line,
      number,
      title,
      body,
      requester,
      submittedAt,
      reply,
      repliedAt,
      phone,
      place,
      category,
      confidential: confidential === 'unclear' ? null : confidential,
      received: record.received ?? JSON.stringify(cells),
      headers: { number: headerOf('number'), category: headerOf('category') },
    },
  };
}

/** What makes a number useless, as a Chinese sentence; null when nothing does. */
export function numberProblem(number: string): string | null {
  if (number.startsWith(exampleMark)) return '这是模板里的示例，请删掉这一行';
  if (/^\d(\.\d+E\+?|E\+)\d+$/i.test(number))
    return '编号被表格软件改成了科学计数法，请把这一列设为“文本”再导出';
  return null;
}

/** A number that is partly hidden is as good as none. */
function phoneOf(typed: string, wrong: (message: string) => void): string | null {
  if (typed === '' || /[*＊×xX]{2,}/.test(typed)) return null;
  const phone = normalizeAs('phone', typed);
  const problem = problemWith('phone', phone);
  if (problem) wrong(`看不懂电话“${typed.slice(0, 20)}”，请写手机号或带区号的固定电话，没有就留空`);
  return phone;
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
