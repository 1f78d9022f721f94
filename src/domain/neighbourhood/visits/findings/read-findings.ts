import type { Payload, Where } from 'payload';
import { type Actor, coversPlace, isSignedIn, placeCondition } from '@/access';
import { leanFind, readRow } from '@/database';
import { matterPartiesOf, matterStateLabels } from '@/domain/matters';
import { chainOf, partiesIn } from '@/domain/mediation';
import { type FileItem, filesOf } from '@/domain/property';
import {
  isFiledForOthers,
  publicRequest,
  type RequestRow,
  type RequestState,
  stateLabels,
  trackingPath,
} from '@/domain/requests';
import { fail } from '@/shared/errors';
import type { Became, FindingKind, FindingState } from '../labels';
import { type ListFilter, narrowed } from '../list-filter';
import type { FindingRow } from '../visit-row';
import { answerers, answersFor } from '../who-walks';
import { offersTakeBack } from './withdraw-finding';

/** What became of a finding, in one word; null while nothing did. */
export interface FindingLine extends FindingRow {
  word: string | null;
}

/**
 * Says of each finding what became of it: a request and a matter by their state as it is now, a dispute only that it ended and how.
 */
export async function withOutcomes(payload: Payload, rows: readonly FindingRow[]): Promise<FindingLine[]> {
  const ids = (kind: FindingRow['becameKind']) =>
    rows.flatMap(({ becameKind, becameId }) => (becameKind === kind && becameId ? becameId : []));
  const statesOf = async <State extends string>(collection: 'requests' | 'matters', wanted: string[]) =>
    new Map(
      wanted.length === 0
        ? []
        : (
            await leanFind<{ id: string; state: State }>(payload, collection, {
              where: [{ field: 'id', in: wanted }],
              columns: ['state'],
              newestBy: 'id',
              limit: wanted.length,
            })
          ).map(({ id, state }) => [id, state]),
    );
  const requests = await statesOf<RequestState>('requests', ids('request'));
  const matters = await statesOf<keyof typeof matterStateLabels>('matters', ids('matter'));
  return rows.map((row) => ({ ...row, word: wordOf(row) }));

  function wordOf({ becameKind, becameId, outcome }: FindingRow): string | null {
    const request = becameKind === 'request' ? requests.get(becameId ?? '') : undefined;
    if (request) return stateLabels[request];
    const matter = becameKind === 'matter' ? matters.get(becameId ?? '') : undefined;
    if (matter) return matterStateLabels[matter];
    return outcome ?? (becameKind === 'dispute' ? '调解组织在办' : null);
  }
}

export interface FindingPage {
  items: FindingLine[];
  total: number;
  page: number;
  pages: number;
}

/** Where the actor sees findings: their own, and those of the places they answer for. */
export function findingPlaces(actor: Actor): Where | boolean {
  const place = placeCondition(actor, { roles: answerers, lowest: 'building' });
  if (place === true) return true;
  const own: Where[] = isSignedIn(actor) ? [{ walker: { equals: actor.userId } }] : [];
  const conditions = [...(place === false ? [] : [place]), ...own];
  return conditions.length > 0 ? { or: conditions } : false;
}

/** @throws DomainError unauthenticated */
export async function keptFindings(
  payload: Payload,
  actor: Actor,
  filter: {
    state?: FindingState | undefined;
    kind?: FindingKind | undefined;
    became?: Became | undefined;
    page: number;
  } & ListFilter,
): Promise<FindingPage> {
  if (actor.userId === null) fail('unauthenticated');
  const place = findingPlaces(actor);
  if (place === false) fail('forbidden');
  const { state, kind, became, page } = filter;
  const { docs, totalDocs, totalPages } = await payload.db.find<FindingRow>({
    collection: 'visit-findings',
    where: {
      and: [
        ...(place === true ? [] : [place]),
        ...(state ? [{ state: { equals: state } }] : []),
        ...(kind ? [{ kind: { equals: kind } }] : []),
        ...(became ? [{ becameKind: { equals: became } }] : []),
        ...narrowed(filter),
      ],
    },
    sort: ['-at', 'number'],
    limit: 20,
    page,
  });
  const items = await withOutcomes(payload, docs);
  return { items, total: totalDocs, page, pages: Math.max(1, totalPages) };
}

/** The household itself, or whoever stands in for it: then with the page where they follow and judge it, for themselves alone. */
export type FindingRequester = { kind: 'household' } | { kind: 'stand-in'; ownHref: string | null };

export interface FindingSheet {
  finding: FindingLine;
  photos: FileItem[];
  /** What the actor may make of it now; empty when it is done with. */
  ways: Became[];
  /** It may be taken back: a slip at the door. */
  canTakeBack: boolean;
  /** The request it became may be opened: by those who handle requests of the place. */
  mayOpenRequest: boolean;
  /** Who asks in the request it became; null where nobody was named. */
  requester: FindingRequester | null;
  /** The request it became is on the public list. */
  isPublicRequest: boolean;
  /** What everybody reads of the matter it became. */
  shown: { title: string; about: string } | null;
  /** The case it became, for those who read that case in mediation anyway; nobody else is led there. */
  dispute: { id: string; number: string } | null;
}

/** @throws DomainError unauthenticated, not-found, forbidden */
export async function findingSheet(payload: Payload, actor: Actor, id: string): Promise<FindingSheet> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const row = await readRow<FindingRow>(payload, 'visit-findings', id);
  if (!row) fail('not-found', { message: '没有找到这条走访发现。' });
  if (!readsFinding(actor, row))
    fail('forbidden', { message: '只有走访的人和管这一片的社区干部、支部书记能看。' });
  const [finding] = await withOutcomes(payload, [row]);
  return {
    finding: finding ?? { ...row, word: null },
    photos: (await filesOf(payload, [id])).get(id) ?? [],
    ways: row.state === 'open' ? waysOf(actor, row) : [],
    canTakeBack: await offersTakeBack(payload, actor, row),
    mayOpenRequest: coversPlace(actor, ['community-staff'], row),
    requester: await requesterOf(payload, actor, row),
    isPublicRequest:
      row.becameKind === 'request' &&
      row.becameNumber !== null &&
      (await publicRequest({ payload, number: row.becameNumber })) !== null,
    shown: row.becameKind === 'matter' && row.becameId ? await shownOf(payload, row.becameId) : null,
    dispute: row.becameKind === 'dispute' ? await caseOf(payload, actor, id) : null,
  };
}

async function requesterOf(
  payload: Payload,
  { userId }: Actor,
  { becameKind, becameId }: FindingRow,
): Promise<FindingRequester | null> {
  if (becameKind !== 'request' || !becameId) return null;
  const request = await readRow<RequestRow>(payload, 'requests', becameId);
  if (!request) return null;
  if (isFiledForOthers(request)) {
    const isOwn = userId !== null && request.requesterAccount === userId;
    return { kind: 'stand-in', ownHref: isOwn ? trackingPath(request) : null };
  }
  return request.requesterPhoneCipher ? { kind: 'household' } : null;
}

async function shownOf(payload: Payload, matter: string): Promise<FindingSheet['shown']> {
  const row = await readRow<{ title: string; about: string }>(payload, 'matters', matter);
  return row ? { title: row.title, about: row.about } : null;
}

type Reading = Pick<FindingRow, 'walker' | 'township' | 'community' | 'grid' | 'compound' | 'building'>;

/** Whoever walked, and those who answer for the place. */
const readsFinding = (actor: Actor, row: Reading): boolean =>
  (actor.userId !== null && row.walker === actor.userId) || answersFor(actor, row);

/** Whether the actor may read a finding, and so open its photos and be led there from what it became. */
export async function mayReadFinding(payload: Payload, actor: Actor, id: string): Promise<boolean> {
  if (actor.userId === null) return false;
  const row = await readRow<FindingRow>(payload, 'visit-findings', id);
  return row !== undefined && row !== null && readsFinding(actor, row);
}

/** The finding that a case came from, for its own page; null when it came from none or the actor may not read it. */
export async function findingOfCase(
  payload: Payload,
  actor: Actor,
  { source, sourceId }: { source: string; sourceId: string | null },
): Promise<string | null> {
  if (source !== 'visit' || sourceId === null) return null;
  return (await mayReadFinding(payload, actor, sourceId)) ? sourceId : null;
}

async function caseOf(payload: Payload, actor: Actor, finding: string): Promise<FindingSheet['dispute']> {
  const [found] = await leanFind<{
    id: string;
    number: string;
    organization: string;
    mediator: string | null;
    coMediator: string | null;
  }>(payload, 'disputes', {
    where: [
      { field: 'sourceId', equals: finding },
      { field: 'source', equals: 'visit' },
    ],
    columns: ['number', 'organization', 'mediator', 'coMediator'],
    newestBy: 'id',
    limit: 1,
  });
  if (!found || partiesIn(await chainOf(payload, actor.userId), found).length === 0) return null;
  return { id: found.id, number: found.number };
}

/** A matter is opened by those who run matters of the place; a request and a case by whoever found it too. */
export function waysOf(actor: Actor, { township, community, grid, compound }: FindingRow): Became[] {
  // A matter has no building: whoever answers for one only runs none.
  const parties = matterPartiesOf(actor, { township, community, grid, compound });
  const runs = parties.some((party) => party !== 'operator');
  return ['request', ...(runs ? (['matter'] as const) : []), 'dispute'];
}

/** The finding that a request or a matter came from, for its own page; null when it came from none or the actor may not read it. */
export async function findingBehind(
  payload: Payload,
  actor: Actor,
  became: { request: string } | { matter: string },
): Promise<{ id: string; number: string } | null> {
  const [kind, id] = Object.entries(became)[0] ?? [];
  const rows = await leanFind<FindingRow>(payload, 'visit-findings', {
    where: [
      { field: 'becameId', equals: String(id) },
      { field: 'becameKind', equals: String(kind) },
    ],
    columns: ['number', 'walker', 'township', 'community', 'grid', 'compound', 'building'],
    newestBy: 'id',
    limit: 1,
  });
  const [row] = rows;
  if (!row || !readsFinding(actor, row)) return null;
  return { id: row.id, number: row.number };
}
