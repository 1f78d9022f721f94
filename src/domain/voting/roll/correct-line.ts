import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFirst, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { areaFromText, areaSourceLabels, areaText } from '../rules';
import { input, moveVote, type VerbCall } from '../verb';
import { type RollRow, requireLine, voteOfLine } from './roll-row';
import { rollSums } from './roll-sums';
import { activeResidentsOf } from './voters-of';

/** The developer's unsold units are one head together (司法解释 2020 第9条). */
export const developerHead = 'K';

const areaInput = z
  .string()
  .trim()
  .transform((typed, context) => {
    const text = /\.\d$/.test(typed) ? `${typed}0` : typed.includes('.') ? typed : `${typed}.00`;
    const area = areaFromText(text);
    if (area !== null && area > 0) return area;
    context.addIssue({ code: 'custom', message: '请填平方米数，如 89.50，最多两位小数' });
    return z.NEVER;
  });

const schema = z.object({
  id: input.id('名册上的一户'),
  area: areaInput.optional(),
  areaSource: z.enum(['register', 'survey', 'contract']).optional(),
  /** `own`: a head of its own; `developer`: unsold; otherwise the number of the line it shares a head with. */
  head: z.string().trim().max(10).optional(),
  /** An account registered in the household, or `none`. */
  voter: z.string().max(60).optional(),
  reason: input.text('更正的原因和依据', 200),
});

/**
 * Corrects a line before the roll is frozen, with the reason on record.
 * @throws DomainError validation, forbidden, invalid-state (frozen), not-found
 */
export async function correctLine(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason, ...given } = parseInput(schema, call);
  return moveVote(call, {
    id: await voteOfLine(call, id),
    step: 'correct-roll',
    done: 'roll-corrected',
    reason,
    async work(req, vote) {
      const before = await requireLine(req, { id, vote: vote.id });
      const columns = {
        ...(given.area === undefined ? {} : { area: given.area }),
        ...(given.areaSource === undefined ? {} : { areaSource: given.areaSource }),
        ...(await headColumns(req, before, given.head)),
        ...(await voterColumns(req, before, given.voter)),
      };
      const told = changesOf(before, columns);
      if (told.length === 0) fail('validation', { message: '没有改动。' });
      await updateColumns(req, 'vote-roll', id, { ...columns, note: reason });
      return {
        columns: { ...(await rollSums(req, vote.id)) },
        detail: `${before.unitName}：${told.join('；')}`,
      };
    },
  });
}

type Columns = Partial<Pick<RollRow, 'area' | 'areaSource' | 'head' | 'developer' | 'voter' | 'voterName'>>;

async function headColumns(req: PayloadRequest, line: RollRow, given: string | undefined): Promise<Columns> {
  if (given === undefined) return {};
  if (given === 'developer') return { head: developerHead, developer: true };
  if (given === 'own') return { head: `H${line.number}`, developer: false };
  const other = await leanFirst<{ head: string; developer: boolean | null }>(
    req.payload,
    'vote-roll',
    {
      where: [
        { field: 'vote', equals: line.vote },
        { field: 'number', equals: Number(given) || 0 },
      ],
      columns: ['head', 'developer'],
      newestBy: 'id',
    },
    req,
  );
  if (!other) fail('validation', { fields: { head: '没有这个编号的户' } });
  return { head: other.head, developer: other.developer ?? false };
}

async function voterColumns(req: PayloadRequest, line: RollRow, given: string | undefined): Promise<Columns> {
  if (given === undefined) return {};
  if (given === 'none') return { voter: null, voterName: null };
  const residents = await activeResidentsOf(req.payload, line.household, req);
  const found = residents.find(({ user }) => user === given);
  if (!found) fail('validation', { fields: { voter: '只能选登记在这一户的人' } });
  return { voter: found.user, voterName: found.personName };
}

function changesOf(before: RollRow, columns: Columns): string[] {
  const told: string[] = [];
  if (columns.area !== undefined && columns.area !== before.area)
    told.push(`面积 ${areaText(before.area)} → ${areaText(columns.area)}㎡`);
  if (columns.areaSource !== undefined && columns.areaSource !== before.areaSource)
    told.push(`面积依据 ${areaSourceLabels[before.areaSource]} → ${areaSourceLabels[columns.areaSource]}`);
  if (columns.head !== undefined && columns.head !== before.head)
    told.push(`按人数计的组 ${before.head} → ${columns.head}`);
  if (columns.voter !== undefined && columns.voter !== before.voter) told.push('由谁投改了');
  return told;
}
