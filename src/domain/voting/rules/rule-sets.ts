import type { Fraction, Measure } from './fractions';

export type Body = 'owners-assembly' | 'residents-meeting';

export const bodyLabels: Record<Body, string> = {
  'owners-assembly': '业主大会',
  'residents-meeting': '居民会议',
};

/** What a line of the roll is: an exclusive unit of an owner, or who comes to the residents' meeting. */
export type RollUnit = 'exclusive-unit' | 'adult' | 'household' | 'group-representative';

/** Whether who abstains from an item has taken part in it. */
export type Abstention = 'takes-part' | 'stays-away';

export const abstentionLabels: Record<Abstention, string> = {
  'takes-part': '弃权算参与表决',
  'stays-away': '弃权不算参与表决',
};

export type Majority = 'ordinary' | 'special';

/** A kind of matter the body decides, and by which majority. */
export interface MatterKind {
  kind: string;
  label: string;
  majority: Majority;
  /** The item of the article it is. */
  source: string;
}

/** How a body counts, as data. A new version is a new row: an old vote stays countable by the version it was opened under. */
export interface RuleSet {
  /** Body, unit and version: what the published file names. */
  id: string;
  body: Body;
  unit: RollUnit;
  label: string;
  version: string;
  source: string;
  measures: readonly Measure[];
  /** What one head is called after a number. */
  headWord: string;
  /** Step 1: how much of the whole roll has to take part. */
  participation: Fraction;
  /** Step 2: how much of what took part has to be in favour. */
  majorities: Readonly<Record<Majority, Fraction>>;
  abstention: Abstention;
  kinds: readonly MatterKind[];
  /** Owners one person may vote for by written proxy. */
  proxyLimit: number;
  /** Sentences that explain the count to who reads a result. */
  notes: readonly string[];
}

const moreThanHalf: Fraction = { numerator: 1, denominator: 2, bound: 'more-than', label: '过半数' };
const twoThirds: Fraction = { numerator: 2, denominator: 3, bound: 'at-least', label: '三分之二以上' };
const threeQuarters: Fraction = { numerator: 3, denominator: 4, bound: 'at-least', label: '四分之三以上' };

const ownersKinds: readonly [kind: string, label: string, majority: Majority][] = [
  ['assembly-rules', '制定和修改业主大会议事规则', 'ordinary'],
  ['management-covenant', '制定和修改管理规约', 'ordinary'],
  ['committee', '选举业主委员会或者更换业主委员会成员', 'ordinary'],
  ['property-company', '选聘和解聘物业服务企业或者其他管理人', 'ordinary'],
  ['use-maintenance-fund', '使用建筑物及其附属设施的维修资金', 'ordinary'],
  ['raise-maintenance-fund', '筹集建筑物及其附属设施的维修资金', 'special'],
  ['rebuilding', '改建、重建建筑物及其附属设施', 'special'],
  ['use-of-common-parts', '改变共有部分的用途或者利用共有部分从事经营活动', 'special'],
  ['other-common', '有关共有和共同管理权利的其他重大事项', 'ordinary'],
];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Civil Code art. 278 (in force since 2021-01-01); heads and area: interpretation of the Supreme People's Court 2020, arts 8 and 9. */
export const ownersAssembly: RuleSet = {
  id: 'owners-assembly@2021',
  body: 'owners-assembly',
  unit: 'exclusive-unit',
  label: '业主大会（民法典第二百七十八条）',
  version: '2021',
  source:
    '《中华人民共和国民法典》第二百七十八条、第一千二百五十九条；最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释（2020年修正）第八条、第九条',
  measures: ['area', 'heads'],
  headWord: '户',
  participation: twoThirds,
  majorities: { ordinary: moreThanHalf, special: threeQuarters },
  abstention: 'takes-part',
  kinds: ownersKinds.map(([kind, label, majority], index) => ({
    kind,
    label,
    majority,
    source: `民法典第二百七十八条第一款第${numerals[index]}项`,
  })),
  proxyLimit: 3,
  notes: [
    '人数按专有部分计算，一个专有部分算一户；建设单位尚未出售的部分合并算一户，同一买受人拥有多个专有部分的合并算一户。',
    '同一户的几个专有部分对同一事项意见不一致的，面积各算各的；人数上这一户算参与，但不计入同意、反对或弃权。',
    '一个专有部分由几人共有的，只有一张票；第二张不予计入。',
  ],
};

const residentUnits: readonly [unit: RollUnit, label: string, headWord: string][] = [
  ['adult', '十八周岁以上的居民', '人'],
  ['household', '每户派代表', '户'],
  ['group-representative', '居民小组选举代表', '名代表'],
];

/** Organic Law of the Urban Residents' Committees arts 9 and 10: more than half present, decided by more than half of those present. */
export const residentsMeetings: readonly RuleSet[] = residentUnits.map(([unit, label, headWord]) => ({
  id: `residents-meeting.${unit}@2018`,
  body: 'residents-meeting',
  unit,
  label: `居民会议（${label}）`,
  version: '2018',
  source: '《中华人民共和国城市居民委员会组织法》（2018年修正）第九条、第十条',
  measures: ['heads'],
  headWord,
  participation: moreThanHalf,
  majorities: { ordinary: moreThanHalf, special: moreThanHalf },
  abstention: 'takes-part',
  kinds: [
    {
      kind: 'residents-affair',
      label: '涉及全体居民利益的事项',
      majority: 'ordinary',
      source: '城市居民委员会组织法第十条',
    },
  ],
  proxyLimit: 0,
  // The revision of 2025 (in force since 2026-01-01) gives the meeting a chapter of its own, which has not been checked.
  notes: [
    '过半数出席才能举行，出席人的过半数同意才算通过。',
    '这套规则依据2018年修正文本；该法2025年修订后自2026年1月1日起施行，使用前请与当地主管部门核对现行条文。',
  ],
}));

export const ruleSets: readonly RuleSet[] = [ownersAssembly, ...residentsMeetings];

/** The rule set of this id with the local setting for abstentions; null for an id nobody wrote. */
export function ruleSetOf(id: string, abstention?: Abstention): RuleSet | null {
  const found = ruleSets.find((one) => one.id === id);
  return found ? { ...found, abstention: abstention ?? found.abstention } : null;
}

/** @throws RangeError for a kind the rule set does not know */
export function kindOf(ruleSet: RuleSet, kind: string): MatterKind {
  const found = ruleSet.kinds.find((one) => one.kind === kind);
  if (!found) throw new RangeError(`${ruleSet.id} knows no matter ${kind}`);
  return found;
}
