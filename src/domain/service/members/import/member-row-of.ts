import { exampleMark, type ImportIssue, type MappedRow } from '@/domain/imports';
import {
  type MemberRole,
  memberRoleLabels,
  normalizeName,
  personName,
  type Skill,
  skillLabels,
} from '@/domain/organization';
import { now } from '@/shared/clock';
import { isCalendarDay, startOfDay } from '@/shared/dates';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';

/** A checked line of a file; what is null says nothing. */
export interface ImportedMember {
  line: number;
  /** How the file itself calls a column. */
  headerOf?: MappedRow['headerOf'];
  name: string;
  organization: string;
  role: MemberRole | null;
  /** First moment of the day in the city. */
  joinDate: string | null;
  probationary: boolean | null;
  skills: Skill[] | null;
  phone: string | null;
}

/** A record of the file as a member, or everything that is wrong with it. */
export function memberRowOf({
  line,
  cells,
  headerOf,
  faults = [],
}: MappedRow): { row: ImportedMember } | { issues: ImportIssue[] } {
  const text = (field: string) => normalizeName(cells[field] ?? '');
  const issues = [...faults];
  const say = (field: string, message: string) =>
    issues.push({ line, column: headerOf?.(field) ?? field, message });
  const name = personName(cells.name ?? '');
  if (name.startsWith(exampleMark)) say('name', '这是模板里的示例行，请删掉');
  else if (name === '') say('name', '没有写姓名');
  else if (name.length > 50) say('name', '最多50个字');
  const organization = text('organization');
  if (organization === '') say('organization', '没有写在哪个党组织');
  const role = keyOf(memberRoleLabels, text('role'));
  if (text('role') && !role) say('role', `只能填：${Object.values(memberRoleLabels).join('、')}`);
  const joinDate = dayOf(text('joinDate'));
  if (text('joinDate') && !joinDate) say('joinDate', `“${text('joinDate')}”不是日期，请写成1998-07-01`);
  if (joinDate && new Date(joinDate) > now()) say('joinDate', '不能晚于今天');
  const probationary = text('probationary') ? isProbationary(text('probationary')) : null;
  if (text('probationary') && probationary === null) say('probationary', '请写是或否');
  const named = text('skills')
    .split(/[、，,；;\s]+/)
    .filter(Boolean);
  const skills = named.flatMap((word) => keyOf(skillLabels, word) ?? []);
  const unknown = named.find((word) => !keyOf(skillLabels, word));
  if (unknown) say('skills', `没有“${unknown}”这一项，只能填：${Object.values(skillLabels).join('、')}`);
  const phone = text('phone') ? normalizePhone(text('phone')) : null;
  if (phone !== null && !isMobilePhone(phone)) say('phone', '不是手机号，请填11位的手机号码');
  if (issues.length > 0) return { issues };
  return {
    row: {
      line,
      ...(headerOf ? { headerOf } : {}),
      name,
      organization,
      role,
      joinDate,
      probationary,
      skills: named.length > 0 ? [...new Set(skills)] : null,
      phone,
    },
  };
}

function keyOf<Key extends string>(labels: Record<Key, string>, word: string): Key | null {
  return (Object.keys(labels) as Key[]).find((key) => labels[key] === word) ?? null;
}

/** 1998-07-01, 1998/7/1, 1998.7.1, 1998年7月1日, 19980701 */
function dayOf(typed: string): string | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(typed.replace(/\s.*$/, ''));
  if (!match) return null;
  const [, year, month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? startOfDay(iso).toISOString() : null;
}

function isProbationary(typed: string): boolean | null {
  if (/^(是|预备党员|预备|y|yes|true|1)$/i.test(typed)) return true;
  return /^(否|不是|正式党员|正式|n|no|false|0)$/i.test(typed) ? false : null;
}
