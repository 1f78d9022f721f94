import { describe, expect, it } from 'vitest';
import { staffNewsOf, staffTable } from '@/domain/requests/notifications/staff-table';
import type { RequestRow } from '@/domain/requests/request-row';
import type { RequestVerb } from '@/domain/requests/states';

const row = (changes: Partial<RequestRow> = {}) =>
  ({
    number: '20261123-0001',
    title: '路灯不亮',
    urgency: 'normal',
    state: 'dispatched',
    leadUnit: 'a',
    dueAt: '2026-11-30T15:59:59.999Z',
    solved: null,
    needsArbitration: false,
    ...changes,
  }) as RequestRow;
const later = '2026-12-14T15:59:59.999Z';

/** Who is told of a step, how urgently, under which subject; what each case is about. */
const cases: [RequestVerb, Partial<RequestRow>, Partial<RequestRow>, string[]][] = [
  ['file', {}, { urgency: 'emergency' }, ['operators urgent 危急诉求，请马上受理']],
  ['file', {}, {}, []],
  ['accept', {}, {}, []],
  ['accept', {}, { dueAt: later }, ['supervisors normal 受理时放宽了办理期限']],
  [
    'accept',
    { urgency: 'emergency' },
    { urgency: 'complex', dueAt: later },
    ['supervisors urgent 受理时放宽了办理期限'],
  ],
  ['accept', {}, { urgency: 'urgent', dueAt: '2026-11-24T00:00:00.000Z' }, []],
  ['reconsider', { leadUnit: null }, { leadUnit: null }, ['operators low 督办员决定重新受理，请派单']],
  [
    'recall-dispatch',
    {},
    { leadUnit: null },
    ['former-handlers low 派单已收回，不用再办', 'co-handlers low 派单已收回，不用再协办'],
  ],
  ['dispatch', { leadUnit: null }, {}, ['handlers low 新派来的诉求']],
  ['dispatch', {}, {}, ['handlers low 新派来的诉求']],
  [
    'dispatch',
    { state: 'reopened' },
    { leadUnit: 'b', urgency: 'emergency' },
    ['former-handlers normal 诉求已改派其他单位', 'handlers urgent 新派来的诉求'],
  ],
  ['return', {}, { leadUnit: null }, ['operators low 单位退回，请重新派单']],
  [
    'return',
    {},
    { leadUnit: null, needsArbitration: true },
    ['supervisors normal 多次退回或异议，请裁定', 'operators low 已转督办员裁定'],
  ],
  ['dispute', {}, {}, ['operators low 派单异议，请处理']],
  [
    'dispute',
    {},
    { needsArbitration: true, urgency: 'emergency' },
    ['supervisors urgent 多次退回或异议，请裁定', 'operators low 已转督办员裁定'],
  ],
  ['decide-dispute', {}, {}, ['handlers normal 派单异议不成立，请继续办理']],
  [
    'decide-dispute',
    {},
    { leadUnit: 'b' },
    ['handlers low 新派来的诉求', 'former-handlers normal 派单异议成立，已改派'],
  ],
  ['arbitrate', { leadUnit: null }, {}, ['handlers low 督办员裁定由本单位办理']],
  [
    'arbitrate',
    {},
    { leadUnit: 'b' },
    ['handlers low 督办员裁定由本单位办理', 'former-handlers normal 督办员裁定由其他单位办理'],
  ],
  ['add-co-unit', {}, {}, ['co-handlers low 请本单位协办']],
  ['contribute', {}, {}, ['handlers low 协办单位已反馈']],
  ['apply-extension', {}, {}, ['supervisors normal 延期申请，请审批']],
  ['apply-pause', {}, {}, ['supervisors normal 挂起申请，请审批']],
  ['decide-application', {}, {}, ['handlers normal 申请已审批']],
  [
    'evaluate',
    {},
    { state: 'reopened' },
    ['handlers normal 诉求要重新办理', 'supervisors low 反映人说没有解决'],
  ],
  ['evaluate', {}, { state: 'closed', solved: 'solved' }, ['handlers low 反映人已评价']],
  ['record-return-visit', {}, { state: 'closed' }, []],
  [
    'record-return-visit',
    {},
    { state: 'reopened', urgency: 'emergency' },
    ['handlers urgent 诉求要重新办理', 'supervisors low 反映人说没有解决'],
  ],
  ['record-return-visit', {}, { state: 'closed', solved: 'partly' }, ['handlers low 反映人已评价']],
  [
    'say-unsolved',
    {},
    { state: 'reopened' },
    ['handlers normal 诉求要重新办理', 'supervisors low 反映人说没有解决'],
  ],
  ['reopen', {}, { state: 'reopened' }, ['handlers normal 诉求要重新办理']],
  ['supplement', {}, {}, ['handlers normal 反映人有补充说明']],
  ['supplement', { state: 'declined' }, {}, ['operators normal 反映人有补充说明']],
  ['urge', {}, { urgency: 'emergency' }, ['handlers urgent 反映人来电催单']],
  ['urge', { state: 'accepted', leadUnit: null }, {}, ['operators normal 反映人来电催单']],
  ['give-back', {}, {}, ['handed-over normal 调解组织退回了移交的诉求']],
  ['cancel', { state: 'submitted' }, { state: 'cancelled' }, ['operators low 反映人撤回诉求']],
];

const toldOf = (verb: RequestVerb, before: RequestRow, request: RequestRow) =>
  staffNewsOf({ verb, before, request });

describe('who of the staff is told', () => {
  it.each(cases)('at “%s” from %j to %j: %j', (verb, was, is, expected) => {
    const [before, request] = [row(was), row({ ...was, ...is })];
    const lines = toldOf(verb, before, request);
    const told = lines.map(({ to, urgency, subject }) => `${to} ${urgency(request, before)} ${subject}`);
    expect(told.sort()).toEqual([...expected].sort());
    // One message a step and person: its key is the request, the step and whom it goes to.
    expect(new Set(lines.map(({ to }) => to)).size).toBe(lines.length);
    for (const line of lines) expect(line.words(request, before)).toContain('20261123-0001“路灯不亮”');
  });

  it('leaves no line of the table without a case', () => {
    const met = new Set(cases.flatMap(([verb, was, is]) => toldOf(verb, row(was), row({ ...was, ...is }))));
    expect(staffTable.filter((line) => !met.has(line)).map(({ verb, to }) => [verb, to])).toEqual([]);
  });
});
