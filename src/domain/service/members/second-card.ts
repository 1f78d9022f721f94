import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload';
import { type Actor, actorOf, coversPlace } from '@/access';
import { idOf, normalizeName, type Place, storedPlace } from '@/domain/organization';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { registerKeepers } from './keep-register';

/** An entry of the register, of whichever community, at work or gone. */
export interface MemberCard extends Place {
  id: string;
  name: string;
  joinDate: string | null;
  user: string | null;
  status: 'active' | 'left';
  /** Of the community it stands in. */
  communityName: string;
}

/** Somebody who is about to be entered. */
export interface Newcomer {
  name: string;
  joinDate: string | null;
  /** Account of their phone, where it is known. */
  user?: string | null | undefined;
  /** Where they are to be entered. */
  community: string | null;
}

export const sameDay = (one: string, other: string | null): boolean =>
  other !== null && toIsoDay(one) === toIsoDay(other);

/** Cards of these names or accounts everywhere. Inside the caller's transaction. */
export async function cardsOf(
  req: PayloadRequest,
  { names, users = [] }: { names: readonly string[]; users?: readonly string[] },
): Promise<MemberCard[]> {
  const either: Where[] = [
    { name: { in: [...new Set(names)] } },
    ...(users.length > 0 ? [{ user: { in: [...users] } }] : []),
  ];
  const all = { depth: 0, pagination: false, overrideAccess: true, req } as const;
  const { docs } = await req.payload.find({ collection: 'party-members', where: { or: either }, ...all });
  const ids = [...new Set(docs.flatMap(({ community }) => idOf(community) ?? []))];
  const places =
    ids.length > 0
      ? await req.payload.find({ collection: 'divisions', where: { id: { in: ids } }, ...all })
      : { docs: [] };
  const nameOf = new Map(places.docs.map((place) => [place.id, place.shortName]));
  return docs.map((doc) => ({
    ...(doc as unknown as MemberCard),
    joinDate: doc.joinDate ?? null,
    user: idOf(doc.user),
    communityName: nameOf.get(idOf(doc.community) ?? '') ?? '',
  }));
}

/**
 * Whether a card is somebody's: by name and account, or by name and the day of joining. In the same community the name alone is enough while
 * one of the days is missing; elsewhere people share names.
 */
export function isCardOf(card: MemberCard, { name, joinDate, user, community }: Newcomer): boolean {
  if (normalizeName(card.name) !== normalizeName(name)) return false;
  if (user && card.user === user) return true;
  if (card.joinDate && joinDate) return sameDay(card.joinDate, joinDate);
  return idOf(card.community) === community;
}

/**
 * What is to be done about a card that stands already, in one sentence. The community is named to whoever may see its register alone.
 */
export function cardInWords(
  actor: Actor,
  card: MemberCard,
  { joinDate, community }: Pick<Newcomer, 'joinDate' | 'community'>,
): string {
  const unsure = card.joinDate && joinDate ? '' : '；不是同一个人的，两条都写上入党日期';
  const isHere = idOf(card.community) === community;
  const where = coversPlace(actor, registerKeepers, card) ? card.communityName : '别的社区（村）';
  if (card.status === 'left')
    return isHere
      ? `${card.name}已转出，请打开名册里原来的那一条，用“转回”${unsure}`
      : `${card.name}已从${where}转出，请那边转回以后转过来${unsure}`;
  return isHere
    ? `${card.name}已经在本社区（村）的名册里${unsure}`
    : `${card.name}已在${where}的名册里，请那边转过来${unsure}`;
}

/** Nobody is entered by hand a second time: moves between communities and coming back keep the history on one card. */
export const refuseSecondCard: CollectionBeforeChangeHook = async ({ req, data, operation }) => {
  if (operation !== 'create' || req.payloadAPI !== 'REST' || req.context.verb) return data;
  const organization = idOf(data.organization);
  const place = organization ? await storedPlace(req, 'party-organizations', organization) : null;
  const newcomer = {
    name: String(data.name ?? ''),
    joinDate: typeof data.joinDate === 'string' ? data.joinDate : null,
    community: idOf(place?.community),
  };
  const card = (await cardsOf(req, { names: [newcomer.name] })).find((one) => isCardOf(one, newcomer));
  if (card) fail('validation', { fields: { name: cardInWords(await actorOf(req), card, newcomer) } });
  return data;
};
