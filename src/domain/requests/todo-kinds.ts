import type { Where } from 'payload';
import { type Actor, hasRole, placeCondition, unitsOf } from '@/access';
import { now } from '@/shared/clock';
import { openDisputes, toArbitrate } from './dispatch/dispatch-kinds';
import { clockRuns, type RequestState, states } from './states';

/** One comparison of one field. */
type Condition = Record<string, Record<string, string | boolean | readonly string[]>>;

/** A kind of waiting work: requests that meet all conditions of one of the alternatives. */
export interface TodoKind {
  label: string;
  cases: Condition[][];
  /** Further limited to this; the admin list limits itself by access. */
  within?: Where;
  /** To know of, not to do. */
  watching?: boolean;
}

/** What somebody has to do, from the state table: whoever may move a request out of a state finds it in a list. */
export function todoKinds(actor: Actor): TodoKind[] {
  const kinds: TodoKind[] = [];
  const operates = hasRole(actor, 'operator', 'administrator');
  const supervises = hasRole(actor, 'supervisor', 'administrator');
  if (supervises) kinds.push(overdue());
  if (operates) {
    kinds.push(
      inState('待受理', 'submitted'),
      supplemented,
      inState('已受理，待派单', 'accepted'),
      inState('单位退回，重新派单', 'returned'),
    );
  }
  if (supervises) kinds.push(toArbitrate);
  if (operates || supervises) kinds.push(openDisputes);
  if (operates || supervises) kinds.push(inState('反映人说没解决，重新办理', 'reopened'));
  if (supervises) kinds.push({ label: '挂起中，条件具备就恢复', cases: [ownPause] }, awaited());
  if (operates || supervises) kinds.push(toVisit());
  if (operates) kinds.push(toClose(), pendingReview);
  const units = unitsOf(actor);
  if (units.length > 0)
    kinds.push(
      ofUnits('派给我单位的', units, ['dispatched', 'in-progress', 'extension', 'reopened']),
      { label: '我单位挂起的，条件具备就恢复', cases: [[{ leadUnit: { in: units } }, ...ownPause]] },
      awaited([{ leadUnit: { in: units } }]),
    );
  const place = placeCondition(actor, { roles: ['community-staff'] });
  if (typeof place === 'object') kinds.push(ofPlace(place));
  return kinds;
}

const pendingReview: TodoKind = {
  label: '待审核公开',
  cases: [[{ visibility: { equals: 'pending' } }, { repliedAt: { exists: true } }]],
};

/** Declined, and its requester has added something since. */
const supplemented: TodoKind = {
  label: '不予受理后有补充说明，看要不要重新受理',
  cases: [[{ state: { equals: 'declined' } }, { supplementedAt: { exists: true } }]],
};

/** Somebody here may end it; what waits for mediation goes on by itself when the case ends. */
const ownPause: Condition[] = [{ state: { equals: 'paused' } }, { pausedUntil: { exists: true } }];

const awaited = (whose: Condition[] = []): TodoKind => ({
  label: '等调解结果的（结束后自动恢复）',
  cases: [[...whose, { state: { equals: 'paused' } }, { pausedUntil: { exists: false } }]],
  watching: true,
});

const running = states.filter(clockRuns);

function inState(label: string, state: RequestState): TodoKind {
  return { label, cases: [[{ state: { equals: state } }]] };
}

function overdue(): TodoKind {
  return {
    label: '已超期',
    cases: [[{ state: { in: running } }, { dueAt: { less_than: now().toISOString() } }]],
  };
}

/**
 * Answered, and nobody will evaluate: the time for it is over, or there was no way to ask. What another channel answered
 * without any unit of ours (an archive that was taken in) waits for nobody.
 */
function toClose(): TodoKind {
  return {
    label: '已答复，可以办结',
    cases: [
      [{ state: { equals: 'evaluation' } }, { evaluationDueAt: { less_than: now().toISOString() } }],
      // A part is closed with the whole it belongs to.
      [{ state: { equals: 'answered' } }, { leadUnit: { exists: true } }, { partOf: { exists: false } }],
    ],
  };
}

/** Answered days ago, no word yet, and a phone to call. */
function toVisit(): TodoKind {
  return {
    label: '该电话回访的',
    cases: [
      [
        { state: { equals: 'evaluation' } },
        { visitDueAt: { less_than: now().toISOString() } },
        // Later it is closed as not evaluated.
        { evaluationDueAt: { greater_than: now().toISOString() } },
      ],
    ],
  };
}

function ofUnits(label: string, units: string[], among: RequestState[]): TodoKind {
  return { label, cases: [[{ leadUnit: { in: units } }, { state: { in: among } }]] };
}

function ofPlace(within: Where): TodoKind {
  return {
    label: '本社区正在办理的（供了解）',
    cases: [[{ state: { in: [...running, 'paused'] } }]],
    within,
    watching: true,
  };
}
