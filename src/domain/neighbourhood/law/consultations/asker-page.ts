import type { PayloadRequest } from 'payload';
import { partiesOfDispute, partyPath } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { candidatesAt } from './route';
import type { ConsultationRow } from './row';
import { latenessOf } from './sweep';

/** What only whoever asked is told beside their question: kept nowhere, since the history says nobody who it was. */
export interface AskerNotes {
  /** The helper of the village is themselves: they do not answer their own question. */
  isOwnHelper: boolean;
  /** Their page of the mediation it became; null where its link was renewed since, and only that one opens it. */
  casePath: string | null;
  /** The day they were promised is over: `told` once the answerer was pressed and the community knows. */
  lateness: 'told' | 'untold' | null;
}

export async function askerNotes(
  req: PayloadRequest,
  row: ConsultationRow,
  viewer: string | null,
): Promise<AskerNotes> {
  const { community, user, helper, mediationId } = row;
  const isOwnHelper =
    user !== null &&
    helper === null &&
    community !== null &&
    (await candidatesAt(req, community, null)).length > (await candidatesAt(req, community, user)).length;
  return {
    isOwnHelper,
    casePath: mediationId ? await casePathOf(req, row, viewer) : null,
    lateness: latenessOf(row, now()),
  };
}

async function casePathOf(
  req: PayloadRequest,
  { mediationId, user }: ConsultationRow,
  viewer: string | null,
): Promise<string | null> {
  if (!mediationId) return null;
  const parties = await partiesOfDispute(req.payload, mediationId, req);
  // Whoever asked for somebody else is no party any more once the desk has put that right.
  if (user !== null && user === viewer && parties.some((party) => party.user === viewer))
    return `/me/mediation/${mediationId}`;
  const party = parties.find(({ side }) => side === 'applicant');
  return party && !party.linkTurn ? partyPath(party) : null;
}
