import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { type CaseOfChain, chainOf, partiesIn } from '../chain';
import type { DisputeRow } from '../dispute-row';
import { partiesOfDispute } from '../parties';
import { standsAsideWords } from '../rules/conflicts';
import type { MediatorRow } from './mediator-pool';
import { type Menu, menuOf } from './menu';
import { opponentsOf } from './opponents';

/** The menu as a desk reads it: who is not on it, and of why no more than this reader may know. */
export interface DeskMenu extends Omit<Menu, 'excluded'> {
  excluded: { name: string; why: string[] }[];
}

/** {@link menuOf} for whoever keeps the desk. A case of another organisation is named only to who reads that case too. */
export async function deskMenu(req: PayloadRequest, actor: Actor, row: DisputeRow): Promise<DeskMenu> {
  const { excluded, ...menu } = await menuOf(req, row);
  const inOthers = excluded.filter(({ conflicts }) => conflicts.includes('other-case'));
  const known = await readableCases(
    req,
    actor,
    row,
    inOthers.map(({ mediator }) => mediator),
  );
  return {
    ...menu,
    excluded: excluded.map(({ mediator, conflicts, full }) => ({
      name: mediator.name,
      why: [
        ...(conflicts.length > 0 ? [standsAsideWords(conflicts, known.get(mediator.id) ?? [])] : []),
        ...(full ? ['手上的案件满了'] : []),
      ],
    })),
  };
}

/** Numbers of the cases in which a party of this one stands against each mediator, of those the actor reads. */
async function readableCases(
  req: PayloadRequest,
  { userId }: Actor,
  row: DisputeRow,
  mediators: readonly MediatorRow[],
): Promise<Map<string, string[]>> {
  if (mediators.length === 0) return new Map();
  const users = mediators.flatMap(({ user }) => user ?? []);
  const against = await opponentsOf(req, mediators, await mobilesOf(req.payload, users, req));
  const parties = await partiesOfDispute(req.payload, row.id, req);
  const here = new Set(parties.flatMap(({ user, phoneIndex }) => [user, phoneIndex]));
  const casesOf = (id: string) =>
    (against.get(id) ?? []).filter(({ who }) => here.has(who)).map(({ dispute }) => dispute);
  const cases = [...new Set(mediators.flatMap(({ id }) => casesOf(id)))];
  if (cases.length === 0) return new Map();
  const query = {
    where: [{ field: 'id', in: cases }],
    columns: ['number', 'organization', 'mediator', 'coMediator'],
    newestBy: 'id',
    limit: 500,
  };
  const rows = await leanFind<CaseOfChain & { number: string }>(req.payload, 'disputes', query, req);
  const chain = await chainOf(req.payload, userId, req);
  const read = rows.filter((one) => partiesIn(chain, one).length > 0);
  return new Map(
    mediators.map(({ id }) => {
      const own = casesOf(id);
      return [id, read.filter((one) => own.includes(one.id)).map(({ number }) => number)];
    }),
  );
}
