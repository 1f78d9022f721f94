import type { Payload } from 'payload';
import { type Actor, isSignedIn, placeCondition } from '@/access';
import { groupRows, type LeanCondition, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { advisersOfAccount, helpersOfAccount, lawKeeper, lawKeeperRoles } from '../keepers';
import { type ConsultationState, openConsultationStates } from '../labels';
import { answeringEntries } from '../watchers';
import type { ConsultationRow } from './row';
import { consultationPath } from './token';

/** A line of a list for whoever may read the consultation. */
export type ConsultationLine = Pick<
  ConsultationRow,
  | 'id'
  | 'number'
  | 'topic'
  | 'state'
  | 'askedAt'
  | 'dueAt'
  | 'askedBackCount'
  | 'helperName'
  | 'adviserName'
  | 'grade'
>;
const lineColumns = [
  'number',
  'topic',
  'state',
  'askedAt',
  'dueAt',
  'askedBackCount',
  'helperName',
  'adviserName',
  'grade',
];
const size = 20;

export interface ConsultationPage {
  items: ConsultationLine[];
  total: number;
  page: number;
  pages: number;
}

/** What the account is in law: its entries among helpers and advisers, and whether it keeps law work somewhere. */
export interface LawWorker {
  helpers: Awaited<ReturnType<typeof helpersOfAccount>>;
  advisers: Awaited<ReturnType<typeof advisersOfAccount>>;
  /** Those of the entries through which the account answers: none beside a role that watches over the answering. */
  answering: Awaited<ReturnType<typeof answeringEntries>>;
  keeps: boolean;
}

export async function lawWorker(payload: Payload, actor: Actor): Promise<LawWorker> {
  if (!isSignedIn(actor))
    return { helpers: [], advisers: [], answering: { helpers: [], advisers: [] }, keeps: false };
  const keeper = await lawKeeper(payload, actor);
  return {
    helpers: await helpersOfAccount(payload, actor.userId),
    advisers: await advisersOfAccount(payload, actor.userId),
    answering: await answeringEntries(payload, actor),
    keeps: placeCondition(keeper, { roles: lawKeeperRoles, lowest: 'community' }) !== false,
  };
}

/** Consultations of a helper or an adviser: what waits for them first by its term, or everything else newest first. */
export async function consultationsFor(
  payload: Payload,
  { helpers, advisers }: LawWorker['answering'],
  { waiting, page: wanted }: { waiting: boolean; page: number },
): Promise<ConsultationPage> {
  const mine = {
    helper: helpers.map(({ id }) => id),
    adviser: advisers.map(({ id }) => id),
  };
  const own = [
    ...(mine.helper.length > 0
      ? [
          {
            helper: { in: mine.helper },
            ...(waiting ? { state: { equals: 'waiting' } } : { state: { not_equals: 'waiting' } }),
          },
        ]
      : []),
    ...(mine.adviser.length > 0
      ? [
          {
            adviser: { in: mine.adviser },
            ...(waiting ? { state: { equals: 'passed' } } : { state: { not_equals: 'passed' } }),
          },
        ]
      : []),
  ];
  if (own.length === 0) return { items: [], total: 0, page: 1, pages: 1 };
  const where = { or: own };
  const total = (await payload.db.count({ collection: 'legal-consultations', where })).totalDocs;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const { docs } = await payload.db.find<ConsultationLine>({
    collection: 'legal-consultations',
    where,
    sort: waiting ? ['dueAt', 'id'] : ['-askedAt', 'id'],
    limit: size,
    page,
    select: Object.fromEntries(lineColumns.map((name) => [name, true])),
  });
  return { items: docs.map((doc) => ({ ...doc, id: String(doc.id) })), total, page, pages };
}

/** One's own questions, newest first, each with its page. */
export async function ownConsultations(
  payload: Payload,
  user: string,
  wanted: number,
): Promise<Omit<ConsultationPage, 'items'> & { items: (ConsultationLine & { href: string | null })[] }> {
  const where: LeanCondition[] = [{ field: 'user', equals: user }];
  const [sum] = await groupRows(payload, 'legal-consultations', { where, by: ['user'] });
  const total = sum?.n ?? 0;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await leanFind<ConsultationLine & { tokenHash: string | null }>(
    payload,
    'legal-consultations',
    {
      where,
      columns: [...lineColumns, 'tokenHash'],
      newestBy: 'askedAt',
      limit: size,
      skip: (page - 1) * size,
    },
  );
  return {
    items: rows.map(({ tokenHash, ...row }) => ({
      ...row,
      href: consultationPath({ id: row.id, tokenHash }),
    })),
    total,
    page,
    pages,
  };
}

/** What those who keep the law work see of a consultation: whose turn it is and how late; not a word of it. */
export interface DeskLine {
  id: string;
  number: string;
  state: ConsultationState;
  community: string;
  dueAt: string | null;
  helperName: string | null;
  adviserName: string | null;
  isOver: boolean;
}

/** What nobody has or what is late, in the places the actor keeps; the most urgent first. */
export async function deskConsultations(payload: Payload, actor: Actor): Promise<DeskLine[]> {
  const keeper = await lawKeeper(payload, actor);
  const place = placeCondition(keeper, { roles: lawKeeperRoles, lowest: 'community' });
  if (place === false) return [];
  const { docs } = await payload.db.find<Omit<DeskLine, 'isOver'>>({
    collection: 'legal-consultations',
    where: {
      and: [{ state: { in: [...openConsultationStates] } }, ...(place === true ? [] : [place])],
    },
    sort: ['dueAt', 'id'],
    limit: 200,
    pagination: false,
    select: {
      number: true,
      state: true,
      community: true,
      dueAt: true,
      helperName: true,
      adviserName: true,
    },
  });
  const at = now().toISOString();
  return docs.map((doc) => {
    const dueAt = doc.dueAt ? new Date(doc.dueAt).toISOString() : null;
    return {
      id: String(doc.id),
      number: doc.number,
      state: doc.state,
      community: String(doc.community),
      dueAt,
      helperName: doc.helperName ?? null,
      adviserName: doc.adviserName ?? null,
      isOver: dueAt !== null && dueAt <= at,
    };
  });
}
