import type { PayloadRequest } from 'payload';
import { leanFind, leanFirst, updateColumns } from '@/database';
import { type PlaceColumns, placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatPlainDay, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import type { MemberRow } from '../records/record-row';
import { insidePlace, type RoundRow, resultOfMember } from '../stars/rows';
import { today } from './move-history';

interface Target extends PlaceColumns {
  id: string;
  name: string;
}

/**
 * The day a change of the register holds from. A day in the past is after the last change and after the member joined, and in no period
 * whose list of a star round is written: the list says where everybody stood on the last day of the period, and a later word would leave
 * the member on two lists or on none. On the list of a draft that covers both organisations the member is moved along.
 * @param to where the member goes; null when they leave the register
 * @returns the first moment of the day in the city. @throws DomainError validation on `on`
 */
export async function dayOfMove(
  req: PayloadRequest,
  { member, on, to }: { member: MemberRow; on: string | undefined; to: Target | null },
): Promise<string> {
  if (on === undefined) return today();
  const refuse = (message: string) => fail('validation', { fields: { on: message } });
  if (new Date(on) > now()) refuse('不能晚于今天；到了那一天再办');
  const day = startOfDay(toIsoDay(on)).toISOString();
  if (member.joinDate && toIsoDay(on) < toIsoDay(member.joinDate))
    refuse(`不能早于入党的${formatPlainDay(member.joinDate)}`);
  const last = await lastChange(req, member.id);
  if (last && day < last) refuse(`${formatPlainDay(last)}已经转接过一次，不能早于那一天`);
  await keepOnOneList(req, { member, day, to }, refuse);
  return day;
}

/** Day of the newest change that was no mere entry into the register: that day is when the list was typed. */
async function lastChange(req: PayloadRequest, member: string): Promise<string | null> {
  const where = [
    { field: 'member', equals: member },
    { field: 'state', equals: 'done' },
    { field: 'kind', in: ['moved', 'left', 'returned'] },
  ];
  const query = { where, columns: ['movedOn'], newestBy: 'movedOn' };
  return (await leanFirst<{ movedOn: string }>(req.payload, 'member-moves', query, req))?.movedOn ?? null;
}

async function keepOnOneList(
  req: PayloadRequest,
  { member, day, to }: { member: MemberRow; day: string; to: Target | null },
  refuse: (message: string) => never,
): Promise<void> {
  const left = member.status === 'left' ? [] : await listedRounds(req, member, day);
  const entered = to ? await listedRounds(req, to, day) : [];
  const coversBoth = ({ id }: RoundRow) =>
    left.some((one) => one.id === id) && entered.some((one) => one.id === id);
  const touched = [...left, ...entered];
  const written = touched
    .filter((round) => round.state !== 'draft' || !coversBoth(round))
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (written) {
    const first = formatPlainDay(new Date(new Date(written.to).getTime() + 1));
    refuse(
      written.state === 'draft'
        ? `“${written.name}”的参评名单已经生成，最早填${first}。一定要算在那一期的，先作废那次评星，转接以后再发起`
        : `“${written.name}”已经公示，名单不能再变，最早填${first}`,
    );
  }
  if (to) for (const round of left) await moveOnList(req, round, member, to);
}

/** Rounds of these organisations' places whose list is written, wholly or in part, with the day in their period or before it. */
async function listedRounds(req: PayloadRequest, place: PlaceColumns, day: string): Promise<RoundRow[]> {
  const levels = ['building', 'compound', 'grid', 'community', 'township'] as const;
  const scopes = [
    [{ field: 'organization', exists: false }],
    ...levels.flatMap((level) => (place[level] ? [[{ field: level, equals: place[level] }]] : [])),
  ];
  const found = new Map<string, RoundRow>();
  for (const scope of scopes) {
    const rounds = await leanFind<RoundRow>(
      req.payload,
      'star-rounds',
      {
        where: [...scope, { field: 'to', from: day }],
        columns: ['name', 'state', 'to', 'organization', 'rosterAt', 'cursor', ...levels],
        newestBy: 'to',
        limit: mostRounds,
      },
      req,
    );
    for (const round of rounds) found.set(round.id, round);
  }
  return [...found.values()].filter(
    (round) =>
      round.state !== 'cancelled' &&
      Boolean(round.rosterAt || round.cursor) &&
      insidePlace(round).every(({ field, equals }) => place[field] === equals),
  );
}

/** More rounds than a township has lists of for the days that are written after the event. */
const mostRounds = 3000;

async function moveOnList(
  req: PayloadRequest,
  round: RoundRow,
  { id }: MemberRow,
  to: Target,
): Promise<void> {
  const result = await resultOfMember({ payload: req.payload, req }, round.id, id);
  if (!result || result.organization === to.id) return;
  await updateColumns(req, 'star-results', result.id, {
    organization: to.id,
    organizationName: to.name,
    cameFrom: [result.cameFrom, result.organizationName].filter(Boolean).join('、'),
    ...placeColumns(to),
  });
}
