import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { gradesOf, type ResultRow, type RoundRow } from '../rows';
import { rulesOfRound } from '../rule-sets';
import { baseKey, carriedKey, type ItemPoints, type PointSource, scaledKey } from '../rules/compute-stars';
import { gradersOf, type ToldGrades, toldGrades } from '../rules/grades';
import type { RuleItem, StarRuleSet } from '../rules/rule-set';

/** An item of an account as its member reads it; hundredths. */
export interface AccountItem {
  key: string;
  name: string;
  kind: ItemPoints['kind'];
  raw: number;
  points: number;
  /** What the item gives at most; null for what has no bound. */
  cap: number | null;
  /** The line of the rules; null for the base and for corrections. */
  rule: RuleItem | null;
  sources: PointSource[];
}

/** A member's whole account in a round. */
export interface Account {
  items: AccountItem[];
  /** Null where too few took part to say. */
  grades: ToldGrades | null;
  /** The appraisal does not count because too few graded this member. */
  isLeftOut: boolean;
  rules: StarRuleSet;
}

interface StoredItem {
  item: string;
  name: string;
  kind: ItemPoints['kind'];
  raw: number;
  points: number;
  sources: string;
}

/** Every item of the rules with what this member got for it, in the order of the rules. */
export async function accountOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  round: Pick<RoundRow, 'ruleSet'>,
  result: ResultRow,
): Promise<Account> {
  const rules = await rulesOfRound(payload, round, req);
  const rows = await leanFind<StoredItem>(
    payload,
    'star-result-items',
    {
      where: [{ field: 'result', equals: result.id }],
      columns: ['item', 'name', 'kind', 'raw', 'points', 'sources'],
      newestBy: 'order',
      limit: 100,
    },
    req,
  );
  const items = rows.map(({ item, points, sources, ...row }) => ({
    ...row,
    key: item,
    capped: points,
    sources: JSON.parse(sources) as PointSource[],
  }));
  const grades = gradesOf(result);
  const isLeftOut = grades === undefined || gradersOf(grades) < rules.leastAppraisals;
  // Of few who graded, who knows their own grade can tell the others'.
  const least = Math.max(rules.leastAppraisals, rules.leastForComparison);
  const told = grades ? toldGrades(grades, { least, each: rules.leastAppraisals }) : null;
  return { items: accountItems(rules, items), grades: told, isLeftOut, rules };
}

/** The items of the rules, filled with what was counted. */
export function accountItems(rules: StarRuleSet, counted: readonly ItemPoints[]): AccountItem[] {
  const of = (key: string) => counted.find((item) => item.key === key);
  const base = of(baseKey);
  const carried = of(carriedKey);
  const scaled = of(scaledKey);
  const free = (item: ItemPoints): AccountItem => ({
    key: item.key,
    name: item.name,
    kind: item.kind,
    raw: item.raw,
    points: item.capped,
    cap: null,
    rule: null,
    sources: item.sources,
  });
  return [
    ...(base ? [free(base)] : []),
    ...rules.items.map((rule): AccountItem => {
      const item = of(rule.key);
      return {
        key: rule.key,
        name: rule.name,
        kind: rule.kind,
        raw: item?.raw ?? 0,
        points: item?.capped ?? 0,
        cap: rule.cap,
        rule,
        sources: item?.sources ?? [],
      };
    }),
    ...(scaled ? [free(scaled)] : []),
    ...(carried ? [free(carried)] : []),
  ];
}
