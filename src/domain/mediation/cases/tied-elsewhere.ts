import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { lookupIndexes } from '@/shared/personal-data';
import { disputeRow, holdDispute } from '../dispute-row';
import type { DisputeState } from '../labels';
import { partiesOfDispute, phoneOfParty } from '../parties';
import { agreedCasesOf, choosingCasesOf } from './cases-of-mediators';
import { releaseTied } from './release-tied';

/**
 * Asks about conflicts in every case these mediators were chosen for: something about them has become another than it was when they were
 * chosen. Whoever is tied now is released at once, not when everybody sits in the room. In the caller's transaction.
 * Source: 人民调解法 15, 19.
 */
export async function askMediatorsAgain(
  req: PayloadRequest,
  mediators: readonly string[],
  at: Date,
): Promise<void> {
  if (mediators.length === 0) return;
  const cases = [...(await agreedCasesOf(req, mediators)), ...(await choosingCasesOf(req, mediators))];
  for (const id of [...new Set(cases)].toSorted()) await releaseTied(req, await holdDispute(req, id), at);
}

/**
 * After a case was taken, or its parties became others: whoever of them mediates elsewhere stands against the others from now on, and may
 * have their cases no more. In the transaction of that step.
 */
export async function askPartiesWhoMediate(req: PayloadRequest, dispute: string, at: Date): Promise<void> {
  const parties = await partiesOfDispute(req.payload, dispute, req);
  const numbers = parties.flatMap((party) => {
    const phone = phoneOfParty(party);
    return phone ? lookupIndexes('phone', phone) : [];
  });
  const users = [
    ...parties.flatMap(({ user }) => user ?? []),
    ...(await usersOf(req, 'profiles', 'phoneIndex', numbers)).map(({ user }) => user),
  ];
  const mediators = await usersOf(req, 'mediators', 'user', users);
  await askMediatorsAgain(
    req,
    mediators.map(({ id }) => id),
    at,
  );
}

async function usersOf(
  req: PayloadRequest,
  collection: 'profiles' | 'mediators',
  field: string,
  values: readonly string[],
): Promise<{ id: string; user: string }[]> {
  if (values.length === 0) return [];
  const query = {
    where: [{ field, in: [...new Set(values)] }],
    columns: ['user'],
    newestBy: 'id',
    limit: 500,
  };
  return leanFind<{ id: string; user: string }>(req.payload, collection, query, req);
}

const chosenStates: readonly DisputeState[] = ['choosing', 'agreed', 'mediating'];
const actor = systemActor('回避');

/**
 * The same for every case under way: what ties somebody may lie in registers that know nothing of mediation (a declaration, who moved in
 * with whom, another phone, a post in a unit). Safe to repeat. @returns in how many cases somebody chooses again
 */
export async function releaseAllTied({ payload }: { payload: Payload }): Promise<number> {
  const query = {
    where: [{ field: 'state', in: chosenStates }],
    columns: [],
    newestBy: 'stateSince',
    limit: 10_000,
  };
  let released = 0;
  for (const { id } of await leanFind<{ id: string }>(payload, 'disputes', query))
    if (
      await inTransaction({ payload, actor }, async (req) =>
        releaseTied(req, await disputeRow(req, id), now()),
      )
    )
      released += 1;
  return released;
}
