import { type Refusal, refusalLabels } from './accept-ballots';
import { areaText } from './area-text';
import type { VoteCount } from './count-vote';
import type { ItemCount } from './decide-item';
import { abstentionLabels, bodyLabels, type RuleSet } from './rule-sets';
import { type Choice, choiceLabels, choices, type Sums } from './types';
import { majorityWords, participationWords } from './words';

/** What a certificate says of the vote besides the numbers; texts as people read them. */
export interface VoteFacts {
  number: string;
  title: string;
  /** The plain sentence of the vote's mode: what the result is good for, and what it does not replace. */
  modeSentence: string;
  isSecret: boolean;
  /** 某小区 */
  place: string;
  /** 2026年11月1日 8:00 至 2026年11月16日 18:00 */
  period: string;
}

/** One item of a certificate, ready to be set. */
export interface CertificateItem {
  key: string;
  title: string;
  kind: string;
  /** Rows of a table: what, area (null where area is not counted), heads, units. */
  rows: { label: string; area: string | null; heads: string; units: string }[];
  participation: string[];
  majority: string[];
  verdict: string;
  adopted: boolean;
}

export interface Certificate {
  title: string;
  modeSentence: string;
  facts: { label: string; text: string }[];
  items: CertificateItem[];
  /** How heads are counted, and what to know of abstentions. */
  notes: string[];
  /** Ballots that do not count, by reason. */
  refused: string[];
  check: { hash: string; text: string };
}

/** The text of a certificate from a count and the hash of the published file. */
export function certificateOf(
  ruleSet: RuleSet,
  { facts, count, hash }: { facts: VoteFacts; count: VoteCount; hash: string },
): Certificate {
  const { total } = count;
  const reasons = new Map<Refusal, number>();
  for (const { reason } of count.refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    title: `${bodyLabels[ruleSet.body]}表决结果计票书`,
    modeSentence: facts.modeSentence,
    facts: [
      { label: '表决', text: `${facts.title}（${facts.number}）` },
      { label: '范围', text: facts.place },
      { label: '表决时间', text: facts.period },
      { label: '投票方式', text: facts.isSecret ? '无记名' : '记名' },
      { label: '计票规则', text: `${ruleSet.label}，${abstentionLabels[ruleSet.abstention]}` },
      { label: '依据', text: ruleSet.source },
      { label: '表决名册', text: totalWords(ruleSet, total) },
      { label: '有效票', text: `${count.valid} 张` },
      ...(count.refused.length > 0 ? [{ label: '不计入的票', text: `${count.refused.length} 张` }] : []),
    ],
    items: count.items.map((item) => certificateItem(ruleSet, item)),
    notes: [...ruleSet.notes],
    refused: [...reasons].map(([reason, some]) => `${refusalLabels[reason]}：${some} 张`),
    check: {
      hash,
      text: '公布的数据文件里有全部名册（不含姓名）和选票。下载后运行 npm run vote:verify -- 文件名，不联网也能重新算出上面每一个数；文件的校验值应当与这里印的一致。',
    },
  };
}

/** 12 户，总面积 1080.00 ㎡ */
export function totalWords({ measures, headWord }: RuleSet, { area, heads, units }: Sums): string {
  return measures.includes('area')
    ? `${units} 个专有部分，${heads} ${headWord}，总面积 ${areaText(area)} ㎡`
    : `${heads} ${headWord}`;
}

function certificateItem(ruleSet: RuleSet, count: ItemCount): CertificateItem {
  const countsArea = ruleSet.measures.includes('area');
  const row = (label: string, { area, heads, units }: Sums) => ({
    label,
    area: countsArea ? `${areaText(area)} ㎡` : null,
    heads: `${heads} ${ruleSet.headWord}`,
    units: String(units),
  });
  return {
    key: count.item.key,
    title: count.item.title,
    kind: `${count.kind.label}（${count.kind.source}，${ruleSet.majorities[count.kind.majority].label}同意）`,
    rows: [
      row('参与表决', count.participating),
      ...choices.map((choice: Choice) => row(choiceLabels[choice], count[choice])),
    ],
    participation: participationWords(ruleSet, count.participation),
    majority: majorityWords(ruleSet, count.majority),
    verdict: verdictWords(ruleSet, count),
    adopted: count.adopted,
  };
}

function verdictWords({ headWord }: RuleSet, { participation, adopted, splitHeads }: ItemCount): string {
  const split =
    splitHeads > 0 ? `其中 ${splitHeads} ${headWord}的几个专有部分意见不一致，人数上只算参与。` : '';
  if (!participation.holds) return `参与表决的不够，表决不成立。${split}`;
  return `${adopted ? '通过。' : '参与够数，同意的不够，没有通过。'}${split}`;
}
