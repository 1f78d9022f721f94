import type { PayloadRequest } from 'payload';
import { type Actor, actorOf, hasRole } from '@/access';
import { type Case, type LeanCondition, orderedFind } from '@/database';
import { fail } from '@/shared/errors';
import { directory } from '../directory';
import { type RuleMatch, ruleInWords } from '../dispatch/match-rule';
import { suggestByRules } from '../dispatch/suggest-by-rules';
import { similarRequests } from '../duplicates/similar-requests';
import { partiesOf } from '../parties';
import type { RequestRow } from '../request-row';
import { requestRow } from '../request-row';
import { mayPerformOn } from '../states';
import { type CategorySuggestion, suggestCategories } from '../suggest/suggest-categories';
import { suggestUnits, type UnitSuggestion } from '../suggest/suggest-units';
import { crossed, readableCases } from './cases';
import { type DuplicateItem, withWays } from './merge-ways';
import { queueNames } from './names';
import { type QueueItem, type QueueRow, queueColumns, queueItem } from './queue-item';

/** What stands beside a request: everything that helps to decide what to do with it. */
export interface BesideRequest {
  /** Only for whoever may still choose a category. */
  categories: CategorySuggestion[];
  /** Only for whoever may dispatch it. */
  units: UnitSuggestion[];
  /** The dispatch rule that holds for it, in words. */
  rule: string | null;
  duplicates: DuplicateItem[];
  /** The newest of the same place, and which place that is. */
  place: { name: string; items: QueueItem[] } | null;
  /** The newest of the same requester; null for whoever may not know. */
  requester: QueueItem[] | null;
}

const shown = 8;
const places = ['building', 'compound', 'community'] as const;

/** What stands beside a request, of what the person behind `req` may read. @throws DomainError not-found */
export async function besideRequest({
  req,
  id,
}: {
  req: PayloadRequest;
  id: string;
}): Promise<BesideRequest> {
  const { payload } = req;
  const actor = await actorOf(req);
  const readable = await readableCases(req, 'requests');
  const list = async (conditions: LeanCondition[], limit = shown) =>
    itemsOf(req, readable, conditions, limit);
  if ((await list([{ field: 'id', equals: id }], 1)).length === 0) fail('not-found');
  const request = await requestRow(payload, id);
  const parties = partiesOf(actor, request);
  const chooses = mayPerformOn('accept', request, parties);
  const dispatches = mayPerformOn('dispatch', request, parties);
  const { title, body, category, township, community } = request;
  const text = { title, body };
  const categories = chooses ? await suggestCategories({ payload, text }) : [];
  const units = dispatches ? await suggestUnits({ payload, category, text, township, community }) : [];
  const rule = dispatches ? firedIn(await suggestByRules(payload, request)) : null;
  const others = (items: QueueItem[]) => items.filter((item) => item.id !== id).slice(0, shown - 1);
  return {
    categories,
    units,
    rule,
    duplicates: await withWays(payload, actor, request, await duplicatesOf(request, list, payload)),
    place: await placeOf(request, list, payload, others),
    requester: mayKnow(actor) ? others(await sameRequester(request, list)) : null,
  };
}

type List = (conditions: LeanCondition[], limit?: number) => Promise<QueueItem[]>;

async function itemsOf(
  { payload }: PayloadRequest,
  readable: readonly Case[],
  conditions: LeanCondition[],
  limit: number,
): Promise<QueueItem[]> {
  const rows = await orderedFind<QueueRow>(payload, 'requests', {
    cases: crossed(readable, [conditions]),
    splitBy: [],
    columns: queueColumns,
    order: { by: 'submittedAt', direction: 'down', nullable: false },
    limit,
  });
  const [known, names] = [await directory(payload), await queueNames(payload)];
  return rows.map((row) => queueItem(row, known, names));
}

async function duplicatesOf(
  request: RequestRow,
  list: List,
  payload: PayloadRequest['payload'],
): Promise<QueueItem[]> {
  const { township, community, compound, building, placeText, title, body } = request;
  const draft = {
    category: request.category ?? undefined,
    township,
    community,
    compound,
    building,
    placeText,
  };
  const similar = await similarRequests(
    payload,
    { ...draft, text: `${title}\n${body}` },
    (row) => row.id !== request.id,
  );
  if (similar.length === 0) return [];
  const items = await list([{ field: 'id', in: similar.map((row) => row.id) }]);
  // The likeliest first, as they were found.
  return similar.flatMap(({ id }) => items.find((item) => item.id === id) ?? []);
}

async function placeOf(
  request: RequestRow,
  list: List,
  payload: PayloadRequest['payload'],
  others: (items: QueueItem[]) => QueueItem[],
): Promise<BesideRequest['place']> {
  const level = places.find((one) => request[one]);
  if (!level) return null;
  const { placeNames } = await directory(payload);
  const name = placeNames.get(request[level] ?? '') ?? (level === 'building' ? '同一栋楼' : '同一个地方');
  return { name, items: others(await list([{ field: level, equals: request[level] ?? '' }])) };
}

/** Who may see that two requests are one person's: the service centre, which works for that person. */
function mayKnow(actor: Actor): boolean {
  return hasRole(actor, 'administrator', 'operator', 'supervisor');
}

async function sameRequester({ requesterPhoneIndex }: RequestRow, list: List): Promise<QueueItem[]> {
  return requesterPhoneIndex ? list([{ field: 'requesterPhoneIndex', equals: requesterPhoneIndex }]) : [];
}

function firedIn({ fired }: RuleMatch): string | null {
  return fired ? ruleInWords(fired) : null;
}
