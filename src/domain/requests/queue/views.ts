import type { Payload } from 'payload';
import { type Actor, hasRole, unitsOf } from '@/access';
import { type Case, leanFind } from '@/database';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { withUnit } from '../state-names';
import { clockRuns, type RequestState, states } from '../states';
import type { QueueSort } from './filter';

/** What the conditions of a view are made from. */
interface Facts {
  payload: Payload;
  actor: Actor;
  at: Date;
}

/** A list that is always there for those whose work it is. */
export interface QueueView {
  key: string;
  label: string;
  /** What is in it, in a sentence; an empty list says it. */
  hint: string;
  sort: QueueSort;
  cases: (facts: Facts) => Case[] | Promise<Case[]>;
}

const day = 86_400_000;
const running = states.filter(clockRuns);
/** One's own newest steps that are looked at to find what one has under way. */
const stepsLookedAt = 400;
/** Applications that wait at once, at most, are far fewer. */
const mostApplications = 1000;

const inStates = (...among: RequestState[]): Case => [{ field: 'state', in: among }];

const views = {
  accept: {
    label: '待受理',
    hint: '新来的诉求，和不予受理后反映人作了补充的，等受理或不予受理。',
    sort: 'deadline',
    cases: () => [
      inStates('submitted'),
      // Along the few that were supplemented: the declined ones grow with the archive.
      [
        { field: 'state', equals: 'declined', common: true },
        { field: 'supplementedAt', from: '1970-01-01T00:00:00.000Z' },
      ],
    ],
  },
  dispatch: {
    label: '待派单',
    hint: '已受理、还没有承办单位的，和要重新办理的。',
    sort: 'deadline',
    cases: () => [inStates('accepted', 'reopened')],
  },
  bounced: {
    label: '退回/争议',
    hint: '承办单位退回的，和提出派单异议、等处理或裁定的。',
    sort: 'deadline',
    cases: () => [
      inStates('returned'),
      [...inStates('dispatched', 'in-progress'), { field: 'disputedAt', exists: true }],
    ],
  },
  today: {
    label: '今日到期',
    hint: '今天之内到期、还没有到的。',
    sort: 'deadline',
    cases: ({ at }) => {
      const end = new Date(startOfDay(toIsoDay(at)).getTime() + day);
      return [
        [...inStates(...running), { field: 'dueAt', from: at.toISOString(), before: end.toISOString() }],
      ];
    },
  },
  overdue: {
    label: '已超期',
    hint: '过了办理期限、还没有答复的。',
    sort: 'deadline',
    cases: ({ at }) => [[...inStates(...running), { field: 'dueAt', before: at.toISOString() }]],
  },
  approve: {
    label: '待审批',
    hint: '承办单位申请延期或挂起，等审批的。',
    sort: 'deadline',
    cases: async ({ payload }) => {
      const rows = await leanFind<{ request: string }>(payload, 'request-applications', {
        where: [{ field: 'decision', equals: 'open' }],
        columns: ['request'],
        newestBy: 'appliedAt',
        limit: mostApplications,
      });
      return [[{ field: 'id', in: [...new Set(rows.map(({ request }) => request))] }]];
    },
  },
  callback: {
    label: '待回访',
    hint: '已答复、反映人还没有评价的。',
    sort: 'old',
    cases: () => [inStates('evaluation')],
  },
  unit: {
    label: '我的',
    hint: '派给我单位、还没有答复的。',
    sort: 'deadline',
    cases: ({ actor }) => [[{ field: 'leadUnit', in: unitsOf(actor) }, ...inStates(...withUnit)]],
  },
  touched: {
    label: '我的',
    hint: '我最近经手、还没有办结的。',
    sort: 'deadline',
    cases: async ({ payload, actor }) => {
      const rows = await leanFind<{ request: string }>(payload, 'request-events', {
        where: [{ field: 'actor', equals: actor.userId ?? '' }],
        columns: ['request'],
        newestBy: 'at',
        limit: stepsLookedAt,
      });
      const ids = [...new Set(rows.map(({ request }) => request))];
      return [
        [
          { field: 'id', in: ids },
          { field: 'state', in: [...running, 'paused', 'evaluation'] },
        ],
      ];
    },
  },
  open: {
    label: '办理中',
    hint: '本地方还没有办完的。',
    sort: 'deadline',
    cases: () => [inStates(...running, 'paused')],
  },
  all: { label: '全部', hint: '您能看到的全部诉求。', sort: 'new', cases: () => [[]] },
} satisfies Record<string, Omit<QueueView, 'key'>>;

type ViewKey = keyof typeof views;

/** The built-in views of a person, in the order of the day's work. */
export function queueViews(actor: Actor): QueueView[] {
  const operates = hasRole(actor, 'operator', 'administrator');
  const supervises = hasRole(actor, 'supervisor', 'administrator');
  const keys: ViewKey[] = [];
  if (operates) keys.push('accept', 'dispatch');
  if (unitsOf(actor).length > 0) keys.push('unit');
  keys.push('today', 'overdue');
  if (operates || supervises) keys.push('bounced');
  if (supervises) keys.push('approve');
  if (operates || supervises) keys.push('callback', 'touched');
  if (!operates && !supervises) keys.push('open');
  keys.push('all');
  return keys.map((key) => ({ key, ...views[key] }));
}
