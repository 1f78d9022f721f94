import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { leanFind, readRow } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { type AdviserReach, adviserReach, pairedAdvisers } from '../consultations/online';
import { keepsAdviser, tiesOf, villagesAnswering } from './adviser-keepers';
import { hasHadQuestions } from './open-account';

/** Who reads it: whoever may open the account themselves is told that, not whom to ask. */
interface Reader {
  req: PayloadRequest;
  actor: Actor;
}

/** Why no question reaches an adviser, and who can put that right; null when they are reached, or not on the register any more. */
export async function unreachedWords(reader: Reader, id: string): Promise<string | null> {
  const adviser = await adviserReach(reader.req.payload, id, reader.req);
  return adviser && wordsFor(reader, { ...adviser, id });
}

/** The same of whoever is paired with a village today; null without one. */
export async function unreachedInVillage(reader: Reader, community: string): Promise<string | null> {
  const [own] = await pairedAdvisers(
    reader.req.payload,
    [{ field: 'community', equals: community }],
    reader.req,
  );
  return own ? wordsFor(reader, own) : null;
}

async function wordsFor(
  { req, actor }: Reader,
  { id, name, reach }: { id: string; name: string; reach: AdviserReach },
): Promise<string | null> {
  if (reach === 'online') return null;
  if (reach === 'silent')
    return `法律顾问${name}的账号停用了，或者同时是干部、领导，收不到网上的咨询。请系统管理员核对账号，或者另外结对。`;
  const { payload } = req;
  const hadQuestions = await hasHadQuestions(payload, 'legal-advisers', id, req);
  const mayOpen =
    hasRole(actor, 'administrator') || (!hadQuestions && (await keepsAdviser(payload, actor, id, req)));
  const what = `法律顾问${name}没有开通网上答复，收不到网上的咨询。`;
  if (mayOpen) return `${what}您可以在法律顾问名册里给他（她）开通。`;
  const openers = hadQuestions ? [] : await placesOpening(payload, id, req);
  return `${what}能给他（她）开通的是${[...openers, '系统管理员'].join('、')}。`;
}

/** Those besides administrators who keep every village an adviser serves, by their names; see `advisersKept`. */
async function placesOpening(payload: Payload, adviser: string, req: PayloadRequest): Promise<string[]> {
  const serving = villagesAnswering(await tiesOf(payload, adviser, req), toIsoDay(now()));
  const [community, ...otherCommunities] = new Set(serving.map((one) => one.community));
  const [township, ...otherTownships] = new Set(serving.map((one) => one.township));
  const village =
    community && otherCommunities.length === 0
      ? await readRow<{ shortName: string | null; name: string }>(payload, 'divisions', community, req)
      : null;
  const office = township && otherTownships.length === 0 ? await officeName(payload, township, req) : null;
  return [village ? `${village.shortName ?? village.name}的社区干部` : null, office].flatMap(
    (one) => one ?? [],
  );
}

/** The judicial office (司法所) of a township; null where none is registered. */
async function officeName(payload: Payload, township: string, req: PayloadRequest): Promise<string | null> {
  const query = {
    where: [{ field: 'kind', equals: 'justice' }],
    columns: ['name', 'township', 'division'],
    newestBy: 'id',
    limit: 500,
  };
  type Office = { name: string; township: string | null; division: string | null };
  const offices = await leanFind<Office>(payload, 'units', query, req);
  return offices.find((one) => (one.division ?? one.township) === township)?.name ?? null;
}
