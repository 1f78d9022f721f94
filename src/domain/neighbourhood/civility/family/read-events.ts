import type { Payload, PayloadRequest, Where } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace, placeCondition } from '@/access';
import { inTransaction, leanFirst, readRow } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { input, type VerbCall } from '@/domain/organization';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { maskAs } from '@/shared/personal-data';
import { associationKeepers, officesOf } from '../../associations/keeps';
import type { FamilyState } from '../labels';
import { savingFactor } from '../settings';
import { excessesAgainst, type FamilyEventRow, type StandardRow, scaleOf, standardOf } from './family-row';
import { type FamilyVerb, familyTransitions, mayMoveFamily } from './family-states';
import { familyPartiesOf } from './move-event';
import { savingIn } from './saving';

/** A family event as the family itself and the council see it. */
export interface FamilySheet {
  row: FamilyEventRow;
  standard: StandardRow | null;
  intended: ReturnType<typeof scaleOf>;
  planned: ReturnType<typeof scaleOf>;
  actual: ReturnType<typeof scaleOf>;
  /** In full for the family, masked for everybody else; each look at more is logged. */
  hostName: string;
  hostPhone: string;
  isOwn: boolean;
  /** Up to how many times the standard counts as first meant. */
  factor: number;
  verbs: FamilyVerb[];
}

const open = (cipher: string | null, kind: 'name' | 'phone', isOwn: boolean): string => {
  if (!cipher) return '已删除';
  const plain = keyring().decrypt(cipher, kind);
  return isOwn ? plain : maskAs(kind, plain);
};

/** @throws DomainError unauthenticated, not-found (also for whoever has nothing to do with it: that a family holds something is theirs) */
export async function familySheet(req: PayloadRequest, actor: Actor, number: string): Promise<FamilySheet> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const { payload } = req;
  const found = await leanFirst<{ id: string }>(
    payload,
    'family-events',
    { where: [{ field: 'number', equals: number }], columns: [], newestBy: 'id' },
    req,
  );
  const row = found ? await readRow<FamilyEventRow>(payload, 'family-events', found.id, req) : undefined;
  const parties = row ? await familyPartiesOf(req, actor, row) : [];
  if (!row || parties.length === 0) fail('not-found', { message: '没有找到这件红白事。' });
  const isOwn = parties.includes('family');
  const standard = await standardOf(payload, row, req);
  const verbs = Object.keys(familyTransitions) as FamilyVerb[];
  return {
    row: {
      ...row,
      saving: await savingIn({ payload, req }, row),
      aboveCount: await aboveIn({ payload, req }, row),
    },
    factor: await savingFactor(payload, new Date(row.on), req),
    standard,
    intended: scaleOf(row, 'intended'),
    planned: scaleOf(row, 'planned'),
    actual: scaleOf(row, 'actual'),
    hostName: open(row.hostNameCipher, 'name', isOwn),
    hostPhone: open(row.hostPhoneCipher, 'phone', isOwn),
    isOwn,
    verbs: verbs.filter(
      (verb) =>
        mayMoveFamily(verb, row.state, parties) && (verb !== 'confirm' || row.reportedBy !== actor.userId),
    ),
  };
}

const revealSchema = z.object({
  number: z.string(),
  reason: input.text('为什么要看', 200).min(4, '请写明查看的原因（4到200个字）'),
});

/** Whom to call, in full, for the council that goes there; each look is logged with its reason. @throws DomainError validation, not-found, forbidden */
export async function revealFamilyHost(
  call: VerbCall & z.input<typeof revealSchema>,
): Promise<{ name: string; phone: string }> {
  const { number, reason } = parseInput(revealSchema, call);
  return inTransaction({ payload: call.payload, req: call.req, actor: call.actor }, async (req) => {
    const { row } = await familySheet(req, call.actor, number);
    await recordEvent({
      req,
      actor: call.actor,
      action: 'personal-data.revealed',
      subject: { collection: 'family-events', id: row.id },
      summary: reason,
      changes: ['hostName', 'hostPhone'],
    });
    return { name: open(row.hostNameCipher, 'name', true), phone: open(row.hostPhoneCipher, 'phone', true) };
  });
}

/** How many items are above the standard: as held once that is reported, also of rows from before it was written; until then as meant. */
async function aboveIn(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  row: FamilyEventRow,
): Promise<number> {
  const actual = scaleOf(row, 'actual');
  if (!actual) return row.aboveCount ?? 0;
  return excessesAgainst(await standardOf(payload, row, req), actual).length;
}

type Line = Pick<
  FamilyEventRow,
  'id' | 'number' | 'kind' | 'state' | 'on' | 'associationName' | 'aboveCount' | 'saving'
>;

export interface FamilyPage {
  items: Line[];
  total: number;
  page: number;
  pages: number;
}

/** Where the actor sees family events one by one: their own councils and the communities they keep; null for nowhere. */
export async function familyPlaces(payload: Payload, actor: Actor): Promise<Where | boolean> {
  const place = placeCondition(actor, { roles: associationKeepers, lowest: 'building' });
  if (place === true) return true;
  const councils = (await officesOf(payload, actor.userId))
    .filter(({ association }) => association.kind === 'council')
    .map(({ association }) => association.id);
  const conditions: Where[] = [
    ...(place === false ? [] : [place]),
    ...(councils.length > 0 ? [{ association: { in: councils } }] : []),
  ];
  return conditions.length > 0 ? { or: conditions } : false;
}

/** Events of the actor's places or councils, the newest first. @throws DomainError unauthenticated, forbidden */
export async function keptFamilyEvents(
  payload: Payload,
  actor: Actor,
  { state, page }: { state?: FamilyState | undefined; page: number },
): Promise<FamilyPage> {
  if (actor.userId === null) fail('unauthenticated');
  const place = await familyPlaces(payload, actor);
  if (place === false)
    fail('forbidden', { message: '红白理事会的成员和社区干部才能看登记。自己家的在“我的账号”里。' });
  return pageOfEvents(
    payload,
    [...(place === true ? [] : [place]), ...(state ? [{ state: { equals: state } }] : [])],
    page,
  );
}

/** What the account itself registered. */
export const ownFamilyEvents = (payload: Payload, user: string, page = 1): Promise<FamilyPage> =>
  pageOfEvents(payload, [{ user: { equals: user } }], page);

async function pageOfEvents(payload: Payload, and: Where[], page: number): Promise<FamilyPage> {
  const { docs, totalDocs, totalPages } = await payload.db.find<FamilyEventRow>({
    collection: 'family-events',
    where: { and },
    sort: ['-on', '-number'],
    limit: 20,
    page,
  });
  return {
    items: await Promise.all(
      docs.map(async (row) => ({
        id: row.id,
        number: row.number,
        kind: row.kind,
        state: row.state,
        on: row.on,
        associationName: row.associationName,
        aboveCount: await aboveIn({ payload }, row),
        saving: await savingIn({ payload }, row),
      })),
    ),
    total: totalDocs,
    page: Math.min(page, Math.max(1, totalPages)),
    pages: Math.max(1, totalPages),
  };
}

/** Whether the actor may publish standards here. */
export const keepsStandards = (actor: Actor, community: string | null): boolean =>
  coversPlace(actor, ['administrator', 'community-staff'], { community });
