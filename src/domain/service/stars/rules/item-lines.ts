import { fail } from '@/shared/errors';
import { pointsFrom, pointsText } from './points-text';
import {
  type ItemKind,
  type ItemUnit,
  itemKindLabels,
  itemUnitLabels,
  type RuleItem,
  unitsOfKind,
} from './rule-set';

/** The kinds of service with their names, as the records have them. */
export type KindNames = Readonly<Record<string, string>>;

const separator = /[,，]/;
const most = 30;

/** 志愿服务，服务记录，每小时2分，封顶30分，文明劝导、环境整治 */
export function itemLine({ key, name, kind, of, points, unit, cap }: RuleItem, kinds: KindNames): string {
  const cells = [
    key,
    name,
    itemKindLabels[kind],
    `每${itemUnitLabels[unit]}${pointsText(points)}分`,
    `封顶${pointsText(cap)}分`,
    ...(of.length > 0 ? [of.map((one) => kinds[one] ?? one).join('、')] : []),
  ];
  return cells.join('，');
}

/**
 * Items as an administrator writes them, one a line: key, name, where from, points for each unit, cap, and for records which kinds of service.
 * @throws DomainError validation, under `items`, with every line that cannot be read
 */
export function itemsFrom(text: string, kinds: KindNames): RuleItem[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const refuse = (words: string): never => fail('validation', { fields: { items: words } });
  if (lines.length === 0) refuse('请写明有哪些项目，一行一项');
  if (lines.length > most) refuse(`最多${most}项`);
  const items: RuleItem[] = [];
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    const item = itemFrom(line, kinds);
    const problem = typeof item === 'string' ? item : clashOf(item, items, kinds);
    if (problem) problems.push(`第${index + 1}行：${problem}`);
    if (typeof item !== 'string') items.push(item);
  }
  if (problems.length > 0) refuse(problems.join('；'));
  return items;
}

/** One line; what is wrong with it where it cannot be read. */
function itemFrom(line: string, kinds: KindNames): RuleItem | string {
  const [key = '', name = '', kindName = '', pointCell = '', capCell = '', ofCell = ''] = line
    .split(separator)
    .map((cell) => cell.trim());
  if (!/^[a-z][a-z0-9-]{0,29}$/.test(key)) return '第一格是代号，用小写英文字母、数字和连字符';
  if (!name || name.length > 30) return '第二格是名称，最多30个字';
  const kind = keyOf(itemKindLabels, kindName);
  if (!kind) return `第三格写${Object.values(itemKindLabels).join('、')}之一`;
  const [, unitName = '', pointText = ''] = /^每(小时|次|项|档)([\d.]+)分$/.exec(pointCell) ?? [];
  const unit = keyOf(itemUnitLabels, unitName);
  const points = pointsFrom(pointText);
  if (!unit || !points || !unitsOfKind[kind].includes(unit)) return unitWords(kind);
  const cap = pointsFrom(/^封顶([\d.]+)分$/.exec(capCell)?.[1] ?? '');
  if (!cap) return '第五格写封顶几分，如“封顶20分”';
  const of = ofCell ? ofCell.split('、').map((word) => kindOf(kinds, word.trim())) : [];
  if (of.some((one) => one === null) || (of.length > 0 && kind !== 'record'))
    return `第六格只有服务记录的项目才写，写${Object.values(kinds).join('、')}里的`;
  return { key, name, kind, unit, points, cap, of: of.flatMap((one) => one ?? []) };
}

/** What an item takes that a line above has; null for nothing. */
function clashOf({ key, of }: RuleItem, above: readonly RuleItem[], kinds: KindNames): string | null {
  if (above.some((one) => one.key === key)) return `代号“${key}”上面用过了`;
  const twice = of.find((one) => above.some((item) => item.of.includes(one)));
  return twice ? `“${kinds[twice] ?? twice}”上面已经计过，一次服务只计一项` : null;
}

function keyOf<Key extends string>(labels: Readonly<Record<Key, string>>, label: string): Key | undefined {
  return (Object.keys(labels) as Key[]).find((key) => labels[key] === label);
}

const kindOf = (kinds: KindNames, name: string): string | null => keyOf(kinds, name) ?? null;

function unitWords(kind: ItemKind): string {
  const units = unitsOfKind[kind].map((unit: ItemUnit) => `每${itemUnitLabels[unit]}几分`);
  return `第四格写${units.join('或')}，如“${(units[0] ?? '').replace('几', '2')}”`;
}
