import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { undeliveredOf } from '@/domain/notifications';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { maskAs } from '@/shared/personal-data';
import { disputePartiesOf } from '../chain';
import { type ChoiceRow, choicesOf, latestOf } from '../choosing/choices';
import { type DeskMenu, deskMenu } from '../choosing/desk-menu';
import { type Offer, offersTo } from '../choosing/offers';
import { isPastChoice } from '../choosing/past-choices';
import { type DisputeRow, disputeRow } from '../dispute-row';
import type { DisputeState, PartySide } from '../labels';
import { type DisputePartyRow, nameOfParty, partiesOfDispute, phoneOfParty } from '../parties';
import { type Meeting, meetingsOf } from '../sessions/meeting';
import { type DisputeParty, type DisputeVerb, disputeTransitions, mayMoveDispute } from '../states';
import { tiedOnCase } from './release-tied';

/** A party as the page of the case shows it, masked. */
export interface SheetParty {
  id: string;
  side: PartySide;
  name: string;
  phone: string | null;
  unitName: string | null;
  note: string | null;
  /** Whether messages reach them; with the others the desk goes through the menu at the counter. */
  isReached: boolean;
  /** Whether they follow the case from an account of theirs. */
  hasAccount: boolean;
  chosenAt: string | null;
  /** How many messages to them did not arrive: somebody has to call. */
  undelivered: number;
  choice: ChoiceRow | null;
  /** What the others and the organisation would accept, while they choose; others by their masked names. */
  offers: Offer[];
  /** Every time they chose is over: somebody asks them to choose again. */
  isChoicePast: boolean;
}

export interface DisputeEventRow {
  id: string;
  at: string;
  state: DisputeState;
  label: string;
  detail: string | null;
  reason: string | null;
  told: string | null;
  actorName: string;
}

/** Everything about a case for whoever handles it. */
export interface DisputeSheet {
  dispute: DisputeRow;
  as: DisputeParty[];
  parties: SheetParty[];
  events: DisputeEventRow[];
  /** The organisation's own proposal, when there is one. */
  proposal: ChoiceRow | null;
  /** The menu while it is out or about to be. */
  menu: DeskMenu | null;
  /** When they talk next, or talked last; null while that is not fixed. */
  meeting: Meeting | null;
  /** Names of those it was agreed with who may not have it any more: both sides have to choose again. */
  tied: string[];
  verbs: DisputeVerb[];
}

/** @throws DomainError not-found also for whoever may not know of it */
export async function disputeSheet(payload: Payload, actor: Actor, id: string): Promise<DisputeSheet> {
  const sheet = await sheetOf(payload, actor, id);
  const parties = await Promise.all(
    sheet.parties.map(async (party) => ({
      ...party,
      undelivered: await undeliveredOf(payload, { collection: 'private', id: party.id }),
    })),
  );
  return { ...sheet, parties };
}

function sheetOf(payload: Payload, actor: Actor, id: string): Promise<DisputeSheet> {
  return inTransaction({ payload, actor }, async (req) => {
    const dispute = await disputeRow(req, id);
    const as = await disputePartiesOf(req, actor, dispute);
    if (as.length === 0) fail('not-found', { message: '没有找到这件调解。' });
    const choices = await choicesOf(req, dispute);
    const parties = await partiesOfDispute(payload, id, req);
    const latest = latestOf(choices, parties);
    const proposal = choices.find(({ by }) => by === 'organization');
    const isChoosing = dispute.state === 'choosing';
    const offersFor = (party: DisputePartyRow) =>
      isChoosing ? offersTo(party, { parties, latest, proposal, nameOf: maskedName }) : [];
    const hasMenu = ['accepted', 'choosing', 'agreed'].includes(dispute.state);
    return {
      dispute,
      as,
      parties: parties.map((party) => ({
        ...masked(party, isChoosing, latest),
        offers: offersFor(party),
      })),
      events: await eventsOf(req, id),
      proposal: proposal ?? null,
      menu: hasMenu && as.includes('desk') ? await deskMenu(req, actor, dispute) : null,
      meeting: (await meetingsOf({ payload, req }, [dispute], now())).get(id) ?? null,
      tied: await tiedOnCase(req, dispute),
      verbs: (Object.keys(disputeTransitions) as DisputeVerb[]).filter((verb) =>
        mayMoveDispute(verb, dispute.state, as),
      ),
    };
  });
}

const maskedName = (party: DisputePartyRow): string => maskAs('name', nameOfParty(party));

function masked(
  party: DisputePartyRow,
  isChoosing: boolean,
  latest: ReadonlyMap<string, ChoiceRow>,
): Omit<SheetParty, 'offers'> {
  const choice = latest.get(party.id) ?? null;
  const phone = phoneOfParty(party);
  return {
    id: party.id,
    side: party.side,
    name: maskedName(party),
    phone: phone ? maskAs('phone', phone) : null,
    unitName: party.unitName,
    note: party.note,
    isReached: Boolean(phone || party.user),
    hasAccount: party.user !== null && party.user !== undefined,
    chosenAt: party.chosenAt,
    undelivered: 0,
    choice,
    isChoicePast: isChoosing && choice !== null && isPastChoice(choice, now()),
  };
}

/** The history of a case, newest first. */
export function eventsOf(req: PayloadRequest, dispute: string): Promise<DisputeEventRow[]> {
  const query = {
    where: [{ field: 'dispute', equals: dispute }],
    columns: ['at', 'state', 'label', 'detail', 'reason', 'told', 'actorName'],
    newestBy: 'id',
    limit: 500,
  };
  return leanFind<DisputeEventRow>(req.payload, 'dispute-events', query, req);
}
