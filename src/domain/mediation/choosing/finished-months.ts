import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { startOfDay } from '@/shared/dates';
import { monthOf } from '@/shared/months';
import type { DisputeOutcome } from '../labels';
import type { MediatorRow } from './mediator-pool';

interface Ended {
  id: string;
  mediator: string | null;
  coMediator: string | null;
  outcome: DisputeOutcome;
}

const most = 10_000;

/**
 * What mediators have to show as of the end of the last finished month: a record that went on with every single case would tell whoever
 * looks at two menus how somebody else's case ended.
 */
export async function recordsOfFinishedMonths(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
): Promise<(mediator: MediatorRow) => MediatorRow> {
  const ids = mediators.map(({ id }) => id);
  const ended = [
    ...(await endedThisMonth(req, 'mediator', ids)),
    ...(await endedThisMonth(req, 'coMediator', ids)),
  ];
  const all = [...new Map(ended.map((one) => [one.id, one])).values()];
  return (mediator) => {
    const own = all.filter((one) => one.mediator === mediator.id || one.coMediator === mediator.id);
    const settled = own.filter(({ outcome }) => outcome === 'settled').length;
    return {
      ...mediator,
      caseCount: Math.max(0, mediator.caseCount - own.length),
      settledCount: Math.max(0, mediator.settledCount - settled),
    };
  };
}

async function endedThisMonth(
  req: PayloadRequest,
  field: 'mediator' | 'coMediator',
  ids: readonly string[],
): Promise<Ended[]> {
  if (ids.length === 0) return [];
  const at = now();
  return leanFind<Ended>(
    req.payload,
    'disputes',
    {
      where: [
        { field, in: ids },
        { field: 'outcome', in: ['settled', 'failed'] },
        {
          field: 'endedAt',
          from: startOfDay(`${monthOf(at)}-01`).toISOString(),
          before: new Date(at.getTime() + 1).toISOString(),
        },
      ],
      columns: ['mediator', 'coMediator', 'outcome'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
}
