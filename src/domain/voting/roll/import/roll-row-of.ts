import { exampleMark, type ImportIssue, type MappedRow } from '@/domain/imports';
import { normalizeName } from '@/domain/organization';
import { type AreaSource, areaFromText, areaSourceLabels } from '../../rules';

/** A checked line of a file; what is null says nothing. */
export interface ImportedLine {
  line: number;
  unitName: string;
  /** 0.01 m². */
  area: number | null;
  areaSource: AreaSource | null;
  developer: boolean;
  /** Units with the same text belong to one owner; the text itself is not kept. */
  group: string | null;
  voterName: string | null;
}

/** A record of the file as a line of the roll, or what is wrong with it. */
export function rollRowOf({
  line,
  cells,
  headerOf,
  faults = [],
}: MappedRow): { row: ImportedLine } | { issues: ImportIssue[] } {
  const text = (field: string) => (cells[field] ?? '').trim();
  const issues = [...faults];
  const say = (field: string, message: string) =>
    issues.push({ line, column: headerOf?.(field) ?? field, message });
  const unitName = normalizeName(text('unitName'));
  if (unitName.startsWith(exampleMark)) say('unitName', '这是模板里的示例行，请删掉');
  else if (unitName === '') say('unitName', '没有写哪一户');
  else if (unitName.length > 60) say('unitName', '最多60个字');
  const area = areaOf(text('area'));
  if (text('area') !== '' && area === null)
    say('area', `“${text('area')}”不是面积，请填平方米，最多两位小数`);
  const areaSource = sourceOf(text('areaSource'));
  if (text('areaSource') !== '' && !areaSource)
    say('areaSource', `“${text('areaSource')}”不认识，请写${Object.values(areaSourceLabels).join('、')}`);
  const voterName = text('voterName');
  if (voterName.length > 30) say('voterName', '最多30个字');
  if (issues.length > 0) return { issues };
  const developer = /^(是|1|y|yes|true|√|未售)$/i.test(text('developer'));
  const group = text('group') || null;
  return { row: { line, unitName, area, areaSource, developer, group, voterName: voterName || null } };
}

/** 89.5, 89.50㎡, 1,089.50 */
function areaOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,\s]|m2|平方米|平米/gi, '');
  const [whole = '', part = ''] = plain.split('.');
  const area = part.length > 2 ? null : areaFromText(`${whole}.${part.padEnd(2, '0')}`);
  return area === 0 ? null : area;
}

function sourceOf(typed: string): AreaSource | null {
  if (/登记|产权|房产证/.test(typed)) return 'register';
  if (/测/.test(typed)) return 'survey';
  return /合同/.test(typed) ? 'contract' : null;
}
