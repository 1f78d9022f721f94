import { type BurstWords, findBurstsOf } from './finders';
import { type Deed, type Finding, findingOf, firstOfEach, grouped } from './finding';

/** A call back by which somebody was reached, with whether it came out as well as it can. */
export interface Visit extends Deed {
  best: boolean;
}

const words: BurstWords = { kind: 'visit-burst', deed: '登记回访评价' };

/** Many calls back recorded by one person within minutes: no conversation is that short. Pure, as all finders here. */
export function findVisitBursts(visits: readonly Deed[], least: number): Finding[] {
  return findBurstsOf(visits, least, words);
}

/** Enough calls back by one person, and every single one of them solved and very satisfied. */
export function findBestVisits(visits: readonly Visit[], least: number): Finding[] {
  const best = new Set<Deed>(visits.filter((visit) => visit.best));
  return [...grouped(visits, ({ by }) => by)].flatMap(([by, own]) => {
    const each = firstOfEach(own);
    if (least <= 0 || each.length < least || own.some((visit) => !best.has(visit))) return [];
    const { name } = each[0] ?? { name: '' };
    return findingOf(each, {
      kind: 'visit-best',
      by,
      title: `${name}登记的${each.length}件回访全是“解决了，非常满意”`,
      evidence: `${name}在30天内登记了${each.length}件电话回访的评价，没有一件不是最好的。请抽查录音，或另派人再回访几件。`,
    });
  });
}

/** Requests that one person accepted with a longer limit than the requester had been told. */
export function findEasedLimits(acceptances: readonly Deed[], least: number): Finding[] {
  return [...grouped(acceptances, ({ by }) => by)].flatMap(([by, own]) => {
    const each = firstOfEach(own);
    if (least <= 0 || each.length < least) return [];
    const { name } = each[0] ?? { name: '' };
    return findingOf(each, {
      kind: 'eased-limit',
      by,
      title: `${name}受理时放宽了${each.length}件诉求的期限`,
      evidence: `${name}受理时把办理期限改得比已经告诉反映人的长，理由在各件的办理记录里。请核实紧急程度和分类改得对不对。`,
    });
  });
}
