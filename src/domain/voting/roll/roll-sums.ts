import type { PayloadRequest } from 'payload';
import { groupRows, leanFind } from '@/database';
import { fail } from '@/shared/errors';
import type { Vote } from '../vote-row';

/** What the whole roll comes to, as it is kept on the vote. */
export interface RollSums {
  units: number;
  totalArea: number;
  totalHeads: number;
}

/** Adds the roll up, inside the database. */
export async function rollSums(req: PayloadRequest, vote: string): Promise<RollSums> {
  const where = [{ field: 'vote', equals: vote }];
  const [all] = await groupRows(req.payload, 'vote-roll', { where, by: ['vote'], sum: 'area' }, req);
  const heads = await groupRows(req.payload, 'vote-roll', { where, by: ['head'] }, req);
  return { units: all?.n ?? 0, totalArea: all?.sum ?? 0, totalHeads: heads.length };
}

/** @throws DomainError invalid-state without a roll, or with lines whose area is not known where area counts */
export async function requireRoll(req: PayloadRequest, vote: Vote): Promise<void> {
  if (!vote.rollAt || vote.units === 0)
    fail('invalid-state', { message: '还没有名册，请先点“生成名册”，或者导入名册。' });
  if (!vote.rules.measures.includes('area')) return;
  const without = await leanFind<{ unitName: string }>(
    req.payload,
    'vote-roll',
    {
      where: [
        { field: 'vote', equals: vote.id },
        { field: 'area', equals: 0 },
      ],
      columns: ['unitName'],
      newestBy: 'number',
      limit: 1000,
    },
    req,
  );
  const [first] = without;
  if (first)
    fail('invalid-state', {
      message: `名册上有${without.length}户没有面积（如${first.unitName}），请先补上；业主表决按面积和人数两样计。`,
    });
}
