import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { serviceKindLabels } from '../records/labels';
import { itemsFrom } from './rules/item-lines';
import {
  fewestAppraisals,
  fewestCompared,
  type PeriodKind,
  periodKindLabels,
  type StarRuleSet,
} from './rules/rule-set';

interface StoredRules {
  id: string;
  version: string;
  source: string;
  periodKinds: string;
  base: number;
  items: string;
  thresholds: string;
  leastAppraisals: number;
  leastForComparison: number;
  createdByName: string;
  createdAt: string;
}

/** A version as it is shown. */
export interface RuleSetVersion {
  id: string;
  rules: StarRuleSet;
  createdByName: string;
}

const columns = [
  'version',
  'source',
  'periodKinds',
  'base',
  'items',
  'thresholds',
  'leastAppraisals',
  'leastForComparison',
  'createdByName',
];

/** All versions, the newest on top. */
export async function ruleSetVersions(payload: Payload, req?: PayloadRequest): Promise<RuleSetVersion[]> {
  const rows = await leanFind<StoredRules>(
    payload,
    'star-rule-sets',
    { where: [], columns, newestBy: 'id', limit: 200 },
    req,
  );
  return rows.map(read);
}

/** The rules of this id; null when there are none. */
export async function ruleSetById(
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<RuleSetVersion | null> {
  if (!isId(id)) return null;
  const row = await readRow<StoredRules>(payload, 'star-rule-sets', id, req);
  return row ? read(row) : null;
}

/** The rules a round is counted by. A round never names rules that are not there. */
export async function rulesOfRound(
  payload: Payload,
  { ruleSet }: { ruleSet: string },
  req?: PayloadRequest,
): Promise<StarRuleSet> {
  const found = await ruleSetById(payload, ruleSet, req);
  if (!found) throw new Error(`a star round names rules nobody wrote: ${ruleSet}`);
  return found.rules;
}

/** The newest rules for rounds of this kind. @throws DomainError invalid-state when nobody has written any */
export async function newestRules(req: PayloadRequest, kind: PeriodKind): Promise<RuleSetVersion> {
  const found = (await ruleSetVersions(req.payload, req)).find(({ rules }) =>
    rules.periodKinds.includes(kind),
  );
  return (
    found ??
    fail('invalid-state', {
      message: `还没有用于${periodKindLabels[kind]}评星的规则，请系统管理员先写一版。`,
    })
  );
}

function read(row: StoredRules): RuleSetVersion {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = row.thresholds.split(',').map(Number);
  return {
    id: row.id,
    createdByName: row.createdByName,
    rules: {
      version: row.version,
      source: row.source,
      periodKinds: row.periodKinds.split(',') as PeriodKind[],
      base: row.base,
      items: itemsFrom(row.items, serviceKindLabels),
      thresholds: [one, two, three, four, five],
      leastAppraisals: Math.max(fewestAppraisals, row.leastAppraisals),
      leastForComparison: Math.max(fewestCompared, row.leastForComparison),
    },
  };
}
