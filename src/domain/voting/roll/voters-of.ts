import type { Payload, PayloadRequest } from 'payload';
import { type ResidencyRow, residenciesOf, residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import type { Vote } from '../vote-row';
import type { RollRow } from './roll-row';

/** Who is registered in a household at this moment. */
export async function activeResidentsOf(
  payload: Payload,
  household: string | null,
  req?: PayloadRequest,
): Promise<ResidencyRow[]> {
  if (!household) return [];
  const rows = await residenciesOf(payload, { household }, req);
  return rows.filter((row) => residencyCovers(row, now()));
}

/**
 * Whether this account votes for the line: it is named there, or the vote is one of households without a named representative and the
 * account is registered in the household.
 */
export async function mayVoteFor(
  payload: Payload,
  { vote, line, user }: { vote: Pick<Vote, 'basis'>; line: RollRow; user: string },
  req?: PayloadRequest,
): Promise<boolean> {
  if (line.voter) return line.voter === user;
  if (vote.basis !== 'household') return false;
  const residents = await activeResidentsOf(payload, line.household, req);
  return residents.some((resident) => resident.user === user);
}
