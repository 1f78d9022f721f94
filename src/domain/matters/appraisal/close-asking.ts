import type { PayloadRequest } from 'payload';
import { groupRows, leanFind, readRow, updateColumns } from '@/database';
import { maskComment } from '@/domain/property';
import { fail } from '@/shared/errors';
import { type AskingOutcome, askingOutcomeLabels, type MatterVerdict } from '../labels';
import type { MatterRow } from '../matter-row';
import { publicLeast } from '../settings';
import type { AskingRow } from './asking';
import { type AppraisalCounts, judgeAppraisal, satisfiedPercent } from './judge';

export interface ClosedAsking {
  outcome: AskingOutcome;
  /** The result in words, for everybody; with the numbers where enough answered that nobody is pointed at. */
  found: string;
  /** What those who were not satisfied wrote, masked, where enough answered that nobody is pointed at; else empty. */
  reasons: string;
}

/** Ends the open round of a matter: counts, judges by the rule it began with, and writes it down. @throws DomainError invalid-state */
export async function closeAsking(req: PayloadRequest, row: MatterRow, at: Date): Promise<ClosedAsking> {
  const asking = row.asking ? await readRow<AskingRow>(req.payload, 'matter-askings', row.asking, req) : null;
  if (!asking) fail('invalid-state', { message: '现在没有在请住户评价。' });
  const counts = await countsOf(req, asking);
  const outcome = judgeAppraisal(counts, asking);
  const reasons = await reasonsOf(req, asking.id);
  await updateColumns(req, 'matter-askings', asking.id, {
    answered: answeredOf(counts),
    satisfied: counts.satisfied,
    partly: counts.partly,
    notSatisfied: counts.not,
    outcome,
    reasons: reasons.join('；') || null,
    closedAt: at.toISOString(),
  });
  const isEnough = answeredOf(counts) >= (await publicLeast(req.payload));
  return { outcome, found: inWords(counts, outcome, isEnough), reasons: isEnough ? reasons.join('；') : '' };
}

/** What is written on the matter when its round is over. */
export const nothingAsked = { asking: null, askUntil: null, toldAt: null } as const;

async function countsOf(req: PayloadRequest, { id, asked }: AskingRow): Promise<AppraisalCounts> {
  const groups = await groupRows(
    req.payload,
    'matter-answers',
    { where: [{ field: 'asking', equals: id }], by: ['verdict'] },
    req,
  );
  const count = (verdict: MatterVerdict) => groups.find(({ keys }) => keys[0] === verdict)?.n ?? 0;
  return { asked, satisfied: count('satisfied'), partly: count('partly'), not: count('not') };
}

const answeredOf = ({ satisfied, partly, not }: AppraisalCounts) => satisfied + partly + not;

function inWords(counts: AppraisalCounts, outcome: AskingOutcome, isEnough: boolean): string {
  const { asked, satisfied, partly, not } = counts;
  if (!isEnough) return `请了${asked}户。回答的户数少，不公布各是几户。${askingOutcomeLabels[outcome]}。`;
  const percent = satisfiedPercent(counts);
  return `请了${asked}户，${answeredOf(counts)}户回答：满意${satisfied}户，部分满意${partly}户，不满意${not}户${
    percent === null ? '' : `，满意率${percent}%`
  }。${askingOutcomeLabels[outcome]}。`;
}

/** Masked, and in the order of their words, so that no place or time leads back to a household. */
async function reasonsOf(req: PayloadRequest, asking: string): Promise<string[]> {
  const query = {
    where: [
      { field: 'asking', equals: asking },
      { field: 'words', exists: true },
    ],
    columns: ['words', 'verdict'],
    newestBy: 'id',
    limit: 2000,
  };
  const rows = await leanFind<{ words: string; verdict: MatterVerdict }>(
    req.payload,
    'matter-answers',
    query,
    req,
  );
  return rows
    .filter(({ verdict }) => verdict !== 'satisfied')
    .map(({ words }) => maskComment(words, null))
    .toSorted((a, b) => a.localeCompare(b, 'zh'));
}
