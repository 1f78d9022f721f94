import type { PayloadRequest } from 'payload';
import { insertRow, readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { roundStateLabels } from './labels';
import { type Round, type RoundCompoundRow, requireRound, roundCompound } from './round-row';

/** A household with its place. */
export interface HouseholdRow {
  id: string;
  name: string | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/** What a rating is about, inside its transaction. */
export interface Taking {
  round: Round;
  household: HouseholdRow & { compound: string };
  covered: RoundCompoundRow;
}

/**
 * The round and the household of a rating, as long as one may still be given or changed.
 * @throws DomainError not-found, invalid-state (not open, or over), forbidden (the round does not cover the household)
 */
export async function openFor(
  req: PayloadRequest,
  of: { round: string; household: string },
): Promise<Taking> {
  const round = await requireRound(req, of.round);
  if (round.state !== 'open')
    fail('invalid-state', { message: `这一轮评价${roundStateLabels[round.state]}，现在不能评。` });
  // The clock decides, also in the minute before the round is closed.
  if (new Date(round.closesAt) <= now())
    fail('invalid-state', { message: `评价已在${formatDateTime(round.closesAt)}截止，现在不能评。` });
  const household = await readRow<HouseholdRow>(req.payload, 'households', of.household, req);
  const compound = household?.compound;
  const covered = compound ? await roundCompound(req.payload, { round: round.id, compound }, req) : null;
  if (!household || !compound || !covered)
    fail('forbidden', { message: '这一轮评价不包括这一户所在的小区。' });
  return { round, household: { ...household, compound }, covered };
}

/**
 * Writes on the compound's row of the round: counting a compound after the end writes it too, so that no rating slips in between on a
 * database that sees conflicts on one document only. `more` households have rated.
 */
export async function touchCovered(
  req: PayloadRequest,
  { id, rated, touches }: RoundCompoundRow,
  more: 0 | 1,
): Promise<void> {
  await updateColumns(req, 'rating-round-compounds', id, {
    rated: rated + more,
    touches: touches + 1,
  });
}

/** Writes a new rating. @returns its id */
export async function insertRating(
  req: PayloadRequest,
  { round, household, covered }: Taking,
  given: Record<string, unknown>,
): Promise<string> {
  const { township, community, compound, building, grid } = household;
  const id = await insertRow(req, 'property-ratings', {
    round: round.id,
    household: household.id,
    township,
    community,
    grid,
    compound,
    building,
    at: now().toISOString(),
    changes: 0,
    ...given,
  });
  await touchCovered(req, covered, 1);
  return id;
}
