import type { DisputePartyRow } from '../parties';
import { sameChoice } from '../rules/agreement';
import type { ChoiceRow } from './choices';

export type OfferFrom = 'organization' | 'same' | 'other';

/** What somebody else would accept. */
export interface Offer {
  from: OfferFrom;
  whose: string | null;
  choice: ChoiceRow;
  /** The party has said yes to it already. */
  isTaken: boolean;
  /** Others who have said yes to the organisation's proposal: theirs is not said once more. */
  takenBy: { from: OfferFrom; whose: string | null }[];
}

/** The choices that count: whoever was asked anew has still to choose, whatever they had put down before. Pure. */
export const standingChoices = (
  parties: readonly Pick<DisputePartyRow, 'id' | 'chosenAt'>[],
  latest: ReadonlyMap<string, ChoiceRow>,
): ReadonlyMap<string, ChoiceRow> =>
  new Map(
    parties.flatMap(({ id, chosenAt }) => {
      const choice = chosenAt ? latest.get(id) : undefined;
      return choice ? [[id, choice] as const] : [];
    }),
  );

/** On which side somebody stands, seen from a party. */
export const standingTo = (
  party: Pick<DisputePartyRow, 'side'>,
  one: Pick<DisputePartyRow, 'side'>,
): 'same' | 'other' => (one.side === party.side ? 'same' : 'other');

/**
 * What a party can say yes to, the organisation's proposal first: on their own page as at the counter. Pure.
 * @param given.nameOf how whoever reads may name the others; whose it is, is said where there are more than two
 */
export function offersTo(
  party: DisputePartyRow,
  given: {
    parties: readonly DisputePartyRow[];
    latest: ReadonlyMap<string, ChoiceRow>;
    proposal: ChoiceRow | undefined;
    nameOf: (party: DisputePartyRow) => string;
  },
): Offer[] {
  const { parties, latest, proposal, nameOf } = given;
  const chosen = standingChoices(parties, latest);
  const own = latest.get(party.id);
  const rest = parties.filter(({ id }) => id !== party.id);
  const others = rest.flatMap((one) => {
    const choice = chosen.get(one.id);
    const whose = rest.length > 1 ? nameOf(one) : null;
    return choice ? { from: standingTo(party, one), whose, choice } : [];
  });
  const isProposed = ({ choice }: { choice: ChoiceRow }) =>
    proposal !== undefined && sameChoice(choice, proposal);
  const takenBy = others.filter(isProposed).map(({ from, whose }) => ({ from, whose }));
  return [
    ...(proposal ? [{ from: 'organization' as const, whose: null, choice: proposal, takenBy }] : []),
    ...others.filter((one) => !isProposed(one)).map((one) => ({ ...one, takenBy: [] })),
  ].map((offer) => ({ ...offer, isTaken: own !== undefined && sameChoice(own, offer.choice) }));
}
