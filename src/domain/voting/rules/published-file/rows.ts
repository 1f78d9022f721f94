import { areaText } from '../area-text';
import type { VoteCount } from '../count-vote';
import type { ItemCount } from '../decide-item';
import { abstentionLabels, type RuleSet } from '../rule-sets';
import { type AgendaItem, choiceLabels, choices, type Sums } from '../types';
import { majorityWords, participationWords } from '../words';

/** What the first cell of a row says it is. */
export const sections = {
  format: '表决数据文件',
  hash: '校验值SHA-256',
  fact: '说明',
  rule: '规则',
  item: '事项',
  total: '合计',
  result: '结果',
  formula: '算式',
  rollHead: '名册列',
  roll: '名册',
  ballotHead: '选票列',
  ballot: '选票',
} as const;

export const formatVersion = '1';

export const rollColumns = ['名册号', '面积（㎡）', '面积来源', '人数标识'] as const;
export const openColumns = ['名册号', '渠道', '受托人标识'] as const;
export const secretColumns = ['选票码', '面积（㎡）', '人数标识'] as const;

/** Secrecy as the file says it. */
export const secrecyLabels = { open: '记名', secret: '无记名' } as const;

export type Row = string[];

/** Rule and version, by which the file is counted again. */
export function ruleRows({ id, label, source, abstention }: RuleSet): Row[] {
  return [
    [sections.rule, '编号', id],
    [sections.rule, '名称', label],
    [sections.rule, '依据', source],
    [sections.rule, '弃权', abstentionLabels[abstention]],
  ];
}

export const itemRow = ({ key, title, kind }: AgendaItem, label: string): Row => [
  sections.item,
  key,
  title,
  kind,
  label,
];

/**
 * Totals, results and formulas of a count: written into the file, and written again from the recount to be compared.
 */
export function countRows(ruleSet: RuleSet, count: VoteCount): Row[] {
  return [
    [sections.total, '名册', ...sumCells(count.total)],
    [sections.total, '有效票', String(count.valid)],
    [sections.total, '不计入的票', String(count.refused.length)],
    ...count.items.flatMap((item) => resultRows(ruleSet, item)),
  ];
}

function resultRows(ruleSet: RuleSet, count: ItemCount): Row[] {
  const { key } = count.item;
  return [
    [sections.result, key, '参与', ...sumCells(count.participating)],
    ...choices.map((choice) => [sections.result, key, choiceLabels[choice], ...sumCells(count[choice])]),
    [sections.result, key, '意见不一致的户', String(count.splitHeads)],
    [sections.result, key, '表决成立', yesNo(count.participation.holds)],
    [sections.result, key, '通过', yesNo(count.adopted)],
    ...[...participationWords(ruleSet, count.participation), ...majorityWords(ruleSet, count.majority)].map(
      (text) => [sections.formula, key, text],
    ),
  ];
}

const sumCells = ({ area, heads, units }: Sums): Row => [
  `面积${areaText(area)}`,
  `人数${heads}`,
  `票数${units}`,
];

const yesNo = (is: boolean) => (is ? '是' : '否');
