import type { CollectionSlug, Payload, Where } from 'payload';
import { type Actor, hasRole, unitsOf } from '@/access';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import type { DomainTodos, TodoGroup, TodoItem } from '@/shared/todo';
import {
  type ApplicationKind,
  applicationKindLabels,
  type Decision,
  decisionLabels,
} from './applications/kinds';
import { underWayStates } from './clocks/progress-clock';
import { signalTodos } from './measures/signals/open-signals';
import { idOf } from './request-row';
import { type Rung, rungLabels } from './supervision/rungs';

/** How many of each kind are shown before "all". */
const shown = 5;
const day = 86_400_000;

/** What to say of a row about its request. */
interface Fact {
  request: unknown;
  detail: string;
  dueAt?: string | null;
}

interface Kind<Row> {
  collection: CollectionSlug;
  label: string;
  where: Where;
  sort: string;
  /** The same condition as a filter of the admin list. */
  filter: Record<string, string>;
  /** To know of, or counted elsewhere. */
  watching?: boolean;
  factOf(row: Row): Fact;
}

/** What time asks of people: applications to decide and answers to them, acts of supervision, progress to be told; null for who has none. */
export async function timeTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const groups: Promise<TodoGroup>[] = [];
  if (hasRole(actor, 'supervisor', 'administrator'))
    groups.push(
      filled(payload, toDecide),
      filled(payload, supervisions('督办已回复，待办结', { state: { equals: 'answered' } }, 'answered')),
    );
  if (hasRole(actor, 'operator', 'administrator')) {
    const ofCentre: Where = { and: [{ addressee: { equals: 'centre' } }, { state: { equals: 'open' } }] };
    groups.push(filled(payload, supervisions('对服务中心的督办，待回复', ofCentre, 'open')));
  }
  const units = unitsOf(actor);
  if (units.length > 0) {
    const mine: Where = { unit: { in: units } };
    groups.push(
      filled(payload, supervisions('待回复的督办', { and: [mine, { state: { equals: 'open' } }] }, 'open')),
      filled(payload, toTell(units)),
      filled(payload, decided(mine)),
    );
  }
  const signals = await signalTodos(payload, actor);
  if (groups.length === 0) return null;
  const all = [...(await Promise.all(groups)), ...(signals ? [signals] : [])];
  const count = all.reduce((sum, group) => sum + (group.watching ? 0 : group.count), 0);
  return { name: '时限和督办', count, groups: all };
}

interface Application {
  request: unknown;
  kind: ApplicationKind;
  days: number;
  appliedByName: string;
  decision: Decision;
  note?: string | null;
}

const toDecide: Kind<Application> = {
  collection: 'request-applications',
  label: '延期、挂起申请，待审批',
  where: { decision: { equals: 'open' } },
  sort: 'appliedAt',
  filter: { 'where[decision][equals]': 'open', sort: 'appliedAt' },
  factOf: ({ request, kind, days, appliedByName }) => ({
    request,
    detail: `${applicationKindLabels[kind]}${days}个工作日 · ${appliedByName}`,
  }),
};

/** The answers of the last week, so that whoever applied sees them. */
function decided(mine: Where): Kind<Application> {
  const since = new Date(now().getTime() - 7 * day).toISOString();
  return {
    collection: 'request-applications',
    label: '最近审批的申请（供了解）',
    watching: true,
    where: {
      and: [mine, { decision: { in: ['approved', 'refused'] } }, { decidedAt: { greater_than: since } }],
    },
    sort: '-decidedAt',
    filter: { 'where[decision][in]': 'approved,refused', sort: '-decidedAt' },
    factOf: ({ request, kind, days, decision, note }) => ({
      request,
      detail: [`${applicationKindLabels[kind]}${days}个工作日：${decisionLabels[decision]}`, note]
        .filter(Boolean)
        .join(' · '),
    }),
  };
}

interface Act {
  request: unknown;
  rung: Rung;
  unitName: string;
  answerDueAt: string;
}

function supervisions(label: string, where: Where, state: string): Kind<Act> {
  return {
    collection: 'supervisions',
    label,
    where,
    sort: 'answerDueAt',
    filter: { 'where[state][equals]': state, sort: 'answerDueAt' },
    factOf: ({ request, rung, unitName, answerDueAt }) => ({
      request,
      detail: `${rungLabels[rung]} · ${unitName}`,
      dueAt: answerDueAt,
    }),
  };
}

/** Requests whose requester must hear something within a day. */
function toTell(units: string[]): Kind<{ id: string; progressDueAt: string }> {
  const until = new Date(now().getTime() + day).toISOString();
  const states = [...underWayStates];
  return {
    collection: 'requests',
    label: '该告知反映人进展的',
    // Counted among those dispatched to the unit.
    watching: true,
    where: {
      and: [{ leadUnit: { in: units } }, { state: { in: states } }, { progressDueAt: { less_than: until } }],
    },
    sort: 'progressDueAt',
    filter: {
      'where[leadUnit][in]': units.join(','),
      'where[state][in]': states.join(','),
      'where[progressDueAt][less_than]': until,
      sort: 'progressDueAt',
    },
    factOf: ({ id, progressDueAt }) => ({
      request: id,
      detail: `${formatDateTime(progressDueAt)}前告知`,
      dueAt: progressDueAt,
    }),
  };
}

async function filled<Row>(payload: Payload, kind: Kind<Row>): Promise<TodoGroup> {
  const { collection, label, where, sort, filter, watching } = kind;
  const [{ totalDocs }, { docs }] = await Promise.all([
    payload.db.count({ collection, where }),
    payload.db.find<Row & { id: string }>({ collection, where, sort, limit: shown, pagination: false }),
  ]);
  const facts = docs.map((row) => kind.factOf(row));
  return {
    label,
    count: totalDocs,
    ...(watching ? { watching: true } : {}),
    href: `/admin/collections/${collection}?${new URLSearchParams(filter)}`,
    items: await itemsOf(payload, facts),
  };
}

async function itemsOf(payload: Payload, facts: Fact[]): Promise<TodoItem[]> {
  const ids = facts.flatMap(({ request }) => idOf(request) ?? []);
  if (ids.length === 0) return [];
  const { docs } = await payload.db.find<{ id: string; number: string; title: string }>({
    collection: 'requests',
    where: { id: { in: ids } },
    limit: shown,
    pagination: false,
    select: { number: true, title: true },
  });
  return facts.map(({ request, detail, dueAt }) => {
    const found = docs.find(({ id }) => String(id) === idOf(request));
    return {
      label: found?.title ?? '诉求',
      href: `/admin/collections/requests/${idOf(request)}`,
      detail: [detail, found?.number].filter(Boolean).join(' · '),
      dueAt: dueAt ?? null,
    };
  });
}
