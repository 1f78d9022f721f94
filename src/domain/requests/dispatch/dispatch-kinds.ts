import type { TodoKind } from '../todo-kinds';

const disputable = ['dispatched', 'in-progress'];

/** Objections the service centre may decide. */
export const openDisputes: TodoKind = {
  label: '派单异议，待处理',
  cases: [
    [
      { state: { in: disputable } },
      { disputedAt: { exists: true } },
      { needsArbitration: { not_equals: true } },
    ],
  ],
};

/** What units refused so often that only the supervisor decides. */
export const toArbitrate: TodoKind = {
  label: '多次退回或异议，待裁定',
  cases: [
    [{ state: { in: [...disputable, 'returned', 'reopened'] } }, { needsArbitration: { equals: true } }],
  ],
};
