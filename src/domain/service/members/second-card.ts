import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload';
import { type Actor, actorOf, coversPlace } from '@/access';
import { leanFind } from '@/database';
import { idOf, type Place, personName, spellingsOf, storedPlace } from '@/domain/organization';
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
  /** Communities it was moved away from. */
  cameFrom?: readonly string[];
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

/** Cards of these names, however they are spelled, or accounts everywhere. Inside the caller's transaction. */
export async function cardsOf(
  req: PayloadRequest,
  { names, users = [] }: { names: readonly string[]; users?: readonly string[] },
): Promise<MemberCard[]> {
  const either: Where[] = [
    { name: { in: [...new Set(names.flatMap(spellingsOf))] } },
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
  const cameFrom = await movedFrom(
    req,
    docs.map((doc) => String(doc.id)),
  );
  return docs.map((doc) => ({
    ...(doc as unknown as MemberCard),
    joinDate: doc.joinDate ?? null,
    user: idOf(doc.user),
    communityName: nameOf.get(idOf(doc.community) ?? '') ?? '',
    cameFrom: cameFrom.get(String(doc.id)) ?? [],
  }));
}

/** Communities these members were moved away from, by member. */
async function movedFrom(req: PayloadRequest, members: readonly string[]): Promise<Map<string, string[]>> {
  const moves =
    members.length > 0
      ? await leanFind<{ member: string; fromCommunity: string | null }>(
          req.payload,
          'member-moves',
          {
            where: [
              { field: 'member', in: members },
              { field: 'kind', equals: 'moved' },
              { field: 'state', equals: 'done' },
            ],
            columns: ['member', 'fromCommunity'],
            newestBy: 'id',
            limit: 20 * members.length,
          },
          req,
        )
      : [];
  const found = new Map<string, string[]>();
  for (const { member, fromCommunity } of moves)
    if (fromCommunity) found.set(member, [...(found.get(member) ?? []), fromCommunity]);
  return found;
}

/**
 * Whether a card is somebody's: by name and account, or by name and the day of joining. In the same community, or one the card was moved away from,
 * the name alone is enough while one of the days is missing; elsewhere people share names.
 */
export function isCardOf(card: MemberCard, { name, joinDate, user, community }: Newcomer): boolean {
  if (personName(card.name) !== personName(name)) return false;
  if (user && card.user === user) return true;
  if (card.joinDate && joinDate) return sameDay(card.joinDate, joinDate);
  return community !== null && [idOf(card.community), ...(card.cameFrom ?? [])].includes(community);
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

/**
 * Nobody stands in the register a second time, neither entered by hand nor by another name or day on a card: moves between communities and coming
 * back keep the history on one card.
 */
export const refuseSecondCard: CollectionBeforeChangeHook = async ({ req, data, originalDoc, operation }) => {
  if (req.payloadAPI !== 'REST' || req.context.verb) return data;
  const before = operation === 'update' ? originalDoc : null;
  const { name = '', joinDate = null, organization } = { ...before, ...data };
  const node = idOf(organization);
  const place = before ?? (node ? await storedPlace(req, 'party-organizations', node) : null);
  const newcomer: Newcomer = { name, joinDate, community: idOf(place?.community) };
  if (before && !(before.status === 'active' && changesWho(before, newcomer))) return data;
  // Two cards of one name that stand without a day are told apart by writing the days, one after the other.
  const tells = before && joinDate && personName(before.name) === personName(name);
  const card = (await cardsOf(req, { names: [name] })).find(
    (one) => one.id !== before?.id && isCardOf(one, newcomer) && !(tells && !one.joinDate),
  );
  if (card) fail('validation', { fields: { name: cardInWords(await actorOf(req), card, newcomer) } });
  return data;
};

/** Whether a card says of somebody else than before: another name, another day or none any more. */
const changesWho = (before: { name: string; joinDate?: string | null }, after: Newcomer): boolean =>
  personName(before.name) !== personName(after.name) ||
  (after.joinDate ? !sameDay(after.joinDate, before.joinDate ?? null) : Boolean(before.joinDate));
