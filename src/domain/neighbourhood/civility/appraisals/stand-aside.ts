import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { termsOf } from '../../associations/keeps';
import { staysAway } from '../rules/recusal';
import { attendancesOf, type CivilityItemRow, type CivilityMeetingRow, itemsOf } from './civility-row';
import type { CivilityVerb } from './civility-states';

/** Steps that decide what becomes of every item at once: also of one that is about whoever takes them. */
const decidesAll: readonly CivilityVerb[] = ['close', 'cancel', 'publish', 'return'];

/**
 * The items that are about the actor or one of their homes, whatever they are to the meeting: by the list of appraisers, by their terms in
 * the association and by the name and residencies of their account. Not for the system.
 */
export async function ownItems(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  actor: Actor,
  { id, association }: Pick<CivilityMeetingRow, 'id' | 'association'>,
): Promise<CivilityItemRow[]> {
  if (actor.userId === null) return [];
  const isOwn = ({ user }: { user: string | null }) => user === actor.userId;
  const entries = [
    ...(await attendancesOf(payload, id, req)).filter(isOwn),
    ...(await termsOf(payload, { user: actor.userId }, req)).filter(
      (term) => term.association === association,
    ),
  ];
  const residencies = await activeResidencies(payload, actor.userId, now(), req);
  const homes = new Set([
    ...entries.flatMap(({ household }) => (household ? [household] : [])),
    ...residencies.map(({ household }) => household),
  ]);
  const names = [actor.name, ...entries.map(({ personName }) => personName)];
  return (await itemsOf(payload, id, req)).filter((item) =>
    names.some((personName) => staysAway({ personName }, homes, item)),
  );
}

export const standAsideWords = '关于您自己或您家的，您要回避。请别的召集人或者社区干部来办。';

/** Why a step is not for somebody with such items of their own; null when it may be. */
export const standAsideProblem = (verb: CivilityVerb, own: readonly CivilityItemRow[]): string | null =>
  own.length > 0 && decidesAll.includes(verb)
    ? `这次评议里有要您回避的（${own.map(({ subjectName }) => subjectName).join('、')}）。请别的召集人或者社区干部来办。`
    : null;

/**
 * Whoever an item is about takes no step that decides it: neither for it alone (`item`: its words, its papers, taking it off) nor for all.
 * @throws DomainError forbidden
 */
export async function requireNotOwn(
  req: PayloadRequest,
  actor: Actor,
  { meeting, verb, item }: { meeting: CivilityMeetingRow; verb: CivilityVerb; item?: string | undefined },
): Promise<void> {
  if (item === undefined && !decidesAll.includes(verb)) return;
  const own = await ownItems({ payload: req.payload, req }, actor, meeting);
  const problem = standAsideProblem(verb, own);
  if (problem) fail('forbidden', { message: problem });
  if (own.some(({ id }) => id === item)) fail('forbidden', { message: standAsideWords });
}
