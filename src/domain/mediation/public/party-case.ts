import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { eventsOf } from '../cases/sheet';
import { type ChoiceRow, choicesOf, dimensionLabels, latestOf } from '../choosing/choices';
import { eligibilityOn, type Menu, menuOf } from '../choosing/menu';
import { type Offer, offersTo, standingChoices, standingTo } from '../choosing/offers';
import { isPastChoice } from '../choosing/past-choices';
import { type PartyProof, provenParty } from '../choosing/proven-party';
import { type DisputeRow, disputeRow } from '../dispute-row';
import type { DisputeOutcome, DisputeState, DisputeType, PartySide } from '../labels';
import { organizationRow } from '../organization-row';
import { type DisputePartyRow, nameOfParty, partiesOfAccount, partiesOfDispute } from '../parties';
import { verdictOf } from '../rules/agreement';
import { type Meeting, meetingsOf } from '../sessions/meeting';
import { mayMoveDispute } from '../states';
import { authorOf, type OwnWords, ownWordsOf } from './own-words';

/** What a party reads of the own case: never the other side's phone, nor what the desk notes, nor how dangerous it is held. */
export interface PartyCase {
  id: string;
  number: string;
  state: DisputeState;
  /** How it ended; stays when the file is closed. */
  outcome: DisputeOutcome | null;
  type: DisputeType;
  /** Own words only: what the first applicant stated is nobody else's to read, not on the same side either; what staff wrote is no party's. */
  facts: { text: string; as: OwnWords } | null;
  side: PartySide;
  name: string;
  /** Whoever stands on the same side, and whoever on the other. */
  same: string[];
  others: string[];
  organization: { name: string; phone: string | null; address: string | null; hours: string | null };
  /** What both chose; `meeting` is when they talk next, or talked last: null while that is not fixed. */
  agreed: {
    mediator: string;
    method: string;
    open: boolean;
    meeting: Meeting | null;
  } | null;
  choiceDueAt: string | null;
  endReason: string | null;
  /** Newest first. */
  events: { at: string; words: string }[];
  own: ChoiceRow | null;
  /** Every time they chose is over: they have to choose again. */
  isOwnPast: boolean;
  /** None of those they chose can have the case now: they have to choose again. */
  isOwnGone: boolean;
  /** In what the sides differ when all have chosen and have not met; empty while somebody has still to choose. */
  differ: string[];
  /** Who has still to choose besides this party; empty when nobody has, and when there is nothing to choose. */
  waitsFor: ('same' | 'other')[];
  /** What others would accept, the organisation's proposal first; whose it is where there are more than two. */
  offers: Offer[];
  /** While there is something to choose. */
  menu: Pick<Menu, 'mediators' | 'methods' | 'slots'> | null;
  mayRefuse: boolean;
  mayWithdraw: boolean;
}

/** The own page of a party. @throws DomainError not-found, the same whether there is such a case or not */
export async function partyCase(payload: Payload, actor: Actor, proof: PartyProof): Promise<PartyCase> {
  return inTransaction({ payload, actor }, async (req) => {
    const party = await provenParty({ payload, req }, actor, proof);
    return caseOf(req, await disputeRow(req, party.dispute), party);
  });
}

async function caseOf(req: PayloadRequest, row: DisputeRow, party: DisputePartyRow): Promise<PartyCase> {
  const { payload } = req;
  const organization = await organizationRow(req, row.organization);
  const choices = await choicesOf(req, row);
  const parties = await partiesOfDispute(payload, row.id, req);
  const latest = latestOf(choices, parties);
  const own = latest.get(party.id) ?? null;
  const proposal = choices.find(({ by }) => by === 'organization');
  const isChoosing = row.state === 'choosing';
  const rest = parties.filter(({ id }) => id !== party.id);
  const chosen = standingChoices(parties, latest);
  const menu = isChoosing ? await menuOf(req, row) : null;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    outcome: row.outcome ?? null,
    type: row.type,
    facts: party.id === authorOf(parties)?.id ? ownFacts(row, party) : null,
    side: party.side,
    name: nameOfParty(party),
    same: rest.filter(({ side }) => side === party.side).map(nameOfParty),
    others: rest.filter(({ side }) => side !== party.side).map(nameOfParty),
    organization: {
      name: organization.name,
      phone: organization.phone,
      address: organization.address,
      hours: organization.hours,
    },
    agreed: await agreedOf(req, row),
    choiceDueAt: isChoosing ? row.choiceDueAt : null,
    endReason: row.outcome === 'declined' ? row.endReason : null,
    events: (await eventsOf(req, row.id)).flatMap(({ at, told }) => (told ? [{ at, words: told }] : [])),
    own,
    isOwnGone:
      menu !== null &&
      own !== null &&
      !own.mediators.some((chosen) => menu.mediators.some(({ id }) => id === chosen)),
    isOwnPast: isChoosing && own !== null && isPastChoice(own, now()),
    waitsFor: isChoosing
      ? (['same', 'other'] as const).filter((which) =>
          rest.some((one) => standingTo(party, one) === which && !chosen.has(one.id)),
        )
      : [],
    offers: isChoosing ? offersTo(party, { parties, latest, proposal, nameOf: nameOfParty }) : [],
    differ: menu
      ? differenceOf(
          parties.map(({ id }) => chosen.get(id)),
          menu,
        )
      : [],
    menu: menu ? offered(menu) : null,
    mayRefuse: mayMoveDispute('refuse', row.state, ['party']),
    mayWithdraw: mayMoveDispute('withdraw', row.state, ['party']),
  };
}

function ownFacts(row: DisputeRow, author: DisputePartyRow): PartyCase['facts'] {
  const as = ownWordsOf(row, author);
  return as && { text: row.facts, as };
}

/** Who stands aside and why is for the desk only. */
const offered = ({ mediators, methods, slots }: Menu): PartyCase['menu'] => ({ mediators, methods, slots });

function differenceOf(latest: readonly (ChoiceRow | undefined)[], menu: Menu): string[] {
  const choices = latest.flatMap((choice) => choice ?? []);
  if (choices.length < latest.length) return [];
  const verdict = verdictOf(choices, eligibilityOn(menu));
  if (verdict.agreed) return [];
  return verdict.times ? ['调解员有空的时间'] : verdict.differ.map((one) => dimensionLabels[one]);
}

async function agreedOf(req: PayloadRequest, row: DisputeRow): Promise<PartyCase['agreed']> {
  const { id, mediatorName, coMediatorName, methodName, open, slotStartsAt, slotEndsAt, outcome } = row;
  if (!mediatorName || !slotStartsAt || !slotEndsAt) return null;
  // Nobody is to come where it was called off, whatever had been arranged.
  if (outcome === 'withdrawn' || outcome === 'refused' || outcome === 'declined') return null;
  return {
    mediator: [mediatorName, coMediatorName].filter(Boolean).join('、'),
    method: methodName ?? '',
    open: open === true,
    meeting: (await meetingsOf({ payload: req.payload, req }, [row], now())).get(id) ?? null,
  };
}

export interface OwnDispute {
  id: string;
  number: string;
  /** How it stands, or how it ended when its file is closed. */
  state: DisputeState;
  type: DisputeType;
  registeredAt: string;
}

/** The cases an account is a party of, newest first. */
export async function ownDisputes(payload: Payload, userId: string): Promise<OwnDispute[]> {
  const rows = await partiesOfAccount(payload, userId);
  if (rows.length === 0) return [];
  const { docs } = await payload.db.find<DisputeRow>({
    collection: 'disputes',
    where: { id: { in: [...new Set(rows.map(({ dispute }) => dispute))] } },
    sort: '-registeredAt',
    limit: 200,
    pagination: false,
  });
  return docs.map(({ id, number, state, outcome, type, registeredAt }) => ({
    id: String(id),
    number,
    state: outcome ?? state,
    type,
    registeredAt,
  }));
}
