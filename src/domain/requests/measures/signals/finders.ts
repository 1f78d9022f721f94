import { crowded, type Deed, type Finding, findingOf, firstOfEach, grouped, hash, time } from './finding';
import type { SignalKind } from './kinds';

/** How much of something is worth a look; 0 switches a finder off. Settings. */
export interface SignalLimits {
  /** Answers or closings of one person within {@link burstMinutes}. */
  burst: number;
  /** Requests with the very same answer. */
  sameAnswer: number;
  /** Requests evaluated from one phone within a day, or one address within an hour. */
  sameEvaluator: number;
  /** Answers in the last hour of the limit that were opened again. */
  lastMinute: number;
  /** Calls back of one person with an evaluation within {@link burstMinutes}. */
  visitBurst: number;
  /** Calls back of one person of which all had the best grades. */
  visitBest: number;
  /** Requests one person accepted with a longer limit than was promised. */
  eased: number;
}

export const burstMinutes = 10;
const lastMinutes = 60;

/** Many answered or closed by one person within minutes. Pure, as all finders here. */
export function findBursts(deeds: readonly Deed[], least: number): Finding[] {
  return findBurstsOf(deeds, least, { kind: 'burst', deed: '答复、办结' });
}

/** How a burst is called. */
export interface BurstWords {
  kind: SignalKind;
  /** What was done so often. */
  deed: string;
}

/** Many deeds of one person within minutes. */
export function findBurstsOf(deeds: readonly Deed[], least: number, { kind, deed }: BurstWords): Finding[] {
  return [...grouped(deeds, ({ by }) => by)].flatMap(([by, own]) => {
    const row = crowded(own, { least, minutes: burstMinutes });
    if (!row) return [];
    const { name } = row[0] ?? { name: '' };
    return findingOf(row, {
      kind,
      by,
      title: `${name}：${burstMinutes}分钟内${deed}${row.length}件`,
      evidence: `${name}在${burstMinutes}分钟内连续${deed}${row.length}件，平均每件不到${Math.max(1, Math.ceil((burstMinutes * 60) / row.length))}秒。`,
    });
  });
}

/** The same words as the answer to different requests of one unit; `words` beside each deed. */
export function findSameAnswers(answers: readonly (Deed & { words: string })[], least: number): Finding[] {
  const plain = new Map(answers.map((answer) => [answer, answer.words.replace(/[\s\p{P}]/gu, '')]));
  const groups = new Map<string, (Deed & { words: string })[]>();
  for (const answer of answers) {
    const key = `${answer.unit ?? ''}|${hash(plain.get(answer) ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups].flatMap(([by, same]) => {
    const each = firstOfEach(same);
    const words = same[0]?.words ?? '';
    if (least <= 0 || each.length < least) return [];
    return findingOf(each, {
      kind: 'same-answer',
      by,
      title: `${each.length}件诉求的答复一字不差`,
      evidence: `答复都是：“${[...words].slice(0, 60).join('')}${[...words].length > 60 ? '…' : ''}”`,
    });
  });
}

/** Many evaluations from one phone or address; `by` is only a mark of it, and no finding shows it. */
export function findSameEvaluators(
  evaluations: readonly Deed[],
  { kind, least }: { kind: 'same-phone' | 'same-address'; least: number },
): Finding[] {
  const minutes = kind === 'same-phone' ? 24 * 60 : 60;
  const what = kind === 'same-phone' ? '同一个电话' : '同一个网络地址';
  return [...grouped(evaluations, ({ by }) => by)].flatMap(([by, own]) => {
    const row = crowded(own, { least, minutes });
    if (!row) return [];
    return findingOf(row, {
      kind,
      by,
      title: `${what}评价了${row.length}件诉求`,
      evidence: `${what}在${minutes / 60}小时内评价了${row.length}件不同的诉求。家人合用、社区代为上网也会这样，请先核实。`,
    });
  });
}

/** Requests filed and evaluated under the phone of somebody on our staff; `name` is that person. */
export function findStaffPhones(evaluations: readonly Deed[]): Finding[] {
  return [...grouped(evaluations, ({ by }) => by)].map(([by, own]) => {
    const each = firstOfEach(own);
    const { name } = each[0] ?? { name: '' };
    return findingOf(each, {
      kind: 'staff-phone',
      by,
      title: `评价人的电话是工作人员${name}的`,
      evidence: `这些诉求登记的联系电话与工作人员${name}账号的电话相同，并且已经评价。工作人员也可以反映自家的事，请核实是不是代评。`,
    });
  });
}

/** An answer with the limit it met, and whether the request was opened again after it. */
export interface TimedAnswer extends Deed {
  dueAt: string | null;
  reopened: boolean;
}

/** Answered in the last hour of the limit, then opened again: the answer kept the limit, not the promise. */
export function findLastMinutes(answers: readonly TimedAnswer[], least: number): Finding[] {
  const close = answers.filter(({ at, dueAt, reopened }) => {
    if (!dueAt || !reopened) return false;
    const left = time(dueAt) - time(at);
    return left >= 0 && left <= lastMinutes * 60_000;
  });
  return [...grouped(close, ({ unit }) => unit ?? '')].flatMap(([by, own]) => {
    const each = firstOfEach(own);
    if (least <= 0 || each.length < least) return [];
    return findingOf(each, {
      kind: 'last-minute',
      by,
      title: `压着期限答复${each.length}件，随后都重办了`,
      evidence: `这些诉求在期限前${lastMinutes}分钟内答复，反映人说没有解决或督办员要求重办。`,
    });
  });
}
