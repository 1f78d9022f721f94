import { exampleMark, type ImportIssue, type MappedRow } from '@/domain/imports';
import { normalizeName } from '@/domain/organization';
import { quartersFromHours } from '@/domain/service';
import { isCalendarDay, startOfDay } from '@/shared/dates';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { type KnownVillage, villageFault } from './known-villages';

/** A checked line of a file; what is null says nothing. */
export interface ImportedHelper {
  line: number;
  /** How the file itself calls a column. */
  headerOf?: MappedRow['headerOf'];
  name: string;
  certificate: string;
  township: string | null;
  village: string;
  phone: string | null;
  /** First moment of the day in the city. */
  until: string | null;
  consent: boolean | null;
  /** Training of this year from elsewhere. */
  quarters: number | null;
}

/** A record of the file as a helper, or everything that is wrong with it. Pure. */
export function helperRowOf(
  { line, cells, headerOf, faults = [] }: MappedRow,
  villages: readonly KnownVillage[],
): { row: ImportedHelper } | { issues: ImportIssue[] } {
  const text = (field: string) => normalizeName(cells[field] ?? '');
  const issues = [...faults];
  const say = (field: string, message: string) =>
    issues.push({ line, column: headerOf?.(field) ?? field, message });
  const name = text('name');
  if (name.startsWith(exampleMark)) say('name', '这是模板里的示例行，请删掉');
  else if (name === '') say('name', '没有写姓名');
  else if (name.length > 30) say('name', '最多30个字');
  // A table program would take it for a formula; nobody is called so.
  else if (/^[=+\-@]/.test(name)) say('name', '姓名不能用=、+、-、@开头');
  const certificate = text('certificate').toUpperCase();
  if (certificate === '') say('certificate', '没有写证书编号');
  else if (certificate.length > 40) say('certificate', '最多40个字');
  const village = text('village');
  if (village === '') say('village', '没有写哪个村');
  const phone = text('phone') ? normalizePhone(text('phone')) : null;
  if (phone !== null && !isMobilePhone(phone)) say('phone', '不是手机号，请填11位的手机号码');
  const until = dayOf(text('until'));
  if (text('until') && !until) say('until', `“${text('until')}”不是日期，请写成2028-12-31`);
  const consent = text('consent') ? isYes(text('consent')) : null;
  if (text('consent') && consent === null) say('consent', '请写是或否');
  const quarters = text('hours') ? quartersFromHours(text('hours').replace(/(个)?(小时|学时)$/, '')) : null;
  if (text('hours') && quarters === null)
    say('hours', `“${text('hours')}”不对，请写小时数，一刻钟一档，如1.5，最多99小时`);
  const township = text('township') || null;
  if (issues.length > 0) {
    // What is wrong with its village is said at once too, not with the next file.
    const wrong = village ? villageFault(villages, { village, township }) : null;
    if (wrong) say('village', wrong);
    return { issues };
  }
  return {
    row: {
      line,
      ...(headerOf ? { headerOf } : {}),
      name,
      certificate,
      township,
      village,
      phone,
      until,
      consent,
      quarters,
    },
  };
}

/** 2028-12-31, 2028/12/31, 2028.12.31, 2028年12月31日, 20281231 */
function dayOf(typed: string): string | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(typed.replace(/\s.*$/, ''));
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? startOfDay(iso).toISOString() : null;
}

function isYes(typed: string): boolean | null {
  if (/^(是|同意|公开|y|yes|true|1)$/i.test(typed)) return true;
  return /^(否|不同意|不公开|n|no|false|0)$/i.test(typed) ? false : null;
}
