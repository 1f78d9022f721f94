import type { Access, Where } from 'payload';
import { actorOf, anyOf, coversPlace, isSignedIn, own, type Predicate, placeCondition, role } from '@/access';
import {
  advisersOfAccount,
  helpersOfAccount,
  lawKeeper,
  lawKeeperRoles,
} from '@/domain/neighbourhood/law/keepers';
import { advisersKept } from '@/domain/neighbourhood/law/registers/adviser-keepers';
import { answeringEntries } from '@/domain/neighbourhood/law/watchers';
import { fillPlace, idOf, type Place, placeLevels } from '@/domain/organization';
import { asksOnly } from '../../shared/place-access';

const wholeCity = role('administrator', 'operator', 'supervisor', 'city-leader');
const seeingRoles = [
  'township-leader',
  'community-staff',
  'branch-secretary',
  'legal-adviser',
  'mediator',
] as const;

/** Who keeps the registers of law in a place: the community, and the judicial office (司法所) of the township. */
export const keptByLaw: Predicate = async ({ req }) => {
  const actor = await lawKeeper(req.payload, await actorOf(req), req);
  return placeCondition(actor, { roles: lawKeeperRoles, lowest: 'community' });
};

/** Creating and changing there: the place the document is to have is looked up too. */
export const writtenByLaw: Access = async ({ req, data, id, collectionConfig }) => {
  const given: Place = Object.fromEntries(placeLevels.map((level) => [level, idOf(data?.[level])]));
  const hasPlace = Object.values(given).some(Boolean);
  if (data && (hasPlace || (id === undefined && !asksOnly({ collectionConfig })))) {
    const actor = await lawKeeper(req.payload, await actorOf(req), req);
    if (!coversPlace(actor, lawKeeperRoles, hasPlace ? await fillPlace(req, given) : given)) return false;
  }
  return keptByLaw({ req });
};

/** Registers as staff of the place see them. */
export const seenRegisters: Predicate = anyOf(wholeCity, keptByLaw, async ({ req }) =>
  placeCondition(await actorOf(req), { roles: seeingRoles, lowest: 'community' }),
);

/** Advisers serve many places: whoever keeps a register anywhere, or looks after one. */
export const seenAdvisers: Predicate = anyOf(
  wholeCity,
  async (question) => {
    const mine = await seenRegisters(question);
    return mine !== false;
  },
  own('user'),
);
export const keepsAnywhere: Predicate = async (question) => (await keptByLaw(question)) !== false;

/** An adviser's entry: administrators, and who keeps every village they serve. */
export const keptAdvisers: Predicate = async ({ req }) => {
  const kept = await advisersKept({ payload: req.payload, req }, await actorOf(req));
  return kept === true || (kept.length > 0 && { id: { in: kept } });
};

/** Rows of one's own helper entry besides what staff see. */
export const ownAsHelper =
  (field = 'helper'): Predicate =>
  async ({ req }) => {
    const actor = await actorOf(req);
    if (!isSignedIn(actor)) return false;
    const ids = (await helpersOfAccount(req.payload, actor.userId, req)).map(({ id }) => id);
    return ids.length > 0 ? { [field]: { in: ids } } : false;
  };

/** Visits of advisers: staff of the place, and advisers their own. */
export const seenVisits: Predicate = anyOf(seenRegisters, async ({ req }) => {
  const actor = await actorOf(req);
  if (!isSignedIn(actor)) return false;
  const ids = (await advisersOfAccount(req.payload, actor.userId, req)).map(({ id }) => id);
  return ids.length > 0 ? { adviser: { in: ids } } : false;
});

/**
 * A consultation: whoever asked, the helper who has it, the adviser it was passed to. Nobody else, whatever their role: leaders and
 * staff see counts (律师法 38, 个人信息保护法 6).
 */
const partyOf =
  (prefix: string): Predicate =>
  async ({ req }) => {
    const actor = await actorOf(req);
    if (!isSignedIn(actor)) return false;
    const entries = await answeringEntries(req.payload, actor, req);
    const helpers = entries.helpers.map(({ id }) => id);
    const advisers = entries.advisers.map(({ id }) => id);
    const mine: Where[] = [
      { [`${prefix}user`]: { equals: actor.userId } },
      ...(helpers.length > 0 ? [{ [`${prefix}helper`]: { in: helpers } }] : []),
      ...(advisers.length > 0 ? [{ [`${prefix}adviser`]: { in: advisers } }] : []),
    ];
    return { or: mine };
  };
export const seenConsultations: Predicate = partyOf('');
export const seenOfConsultation: Predicate = partyOf('consultation.');

/** Answers on their way to the public: those who review them in their place. What is public has a page of its own. */
export const seenAnswers: Predicate = keptByLaw;

export { byVerbsOnly } from '../../matters/access';
