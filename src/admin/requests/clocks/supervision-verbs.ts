import type { PayloadRequest, Where } from 'payload';
import { hasRole, unitsOf } from '@/access';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  addresseeOf,
  answerSupervision,
  closeSupervision,
  issueSupervision,
  nextRung,
  recordInterview,
  rungLabels,
  type SupervisionRow,
  supervisionStateLabels,
  supervisionsWhere,
} from '@/domain/requests';
import { now } from '@/shared/clock';
import { toIsoMinute } from '@/shared/dates';
import { button, type RequestDocument, reason } from '../button';

type Context = VerbContext<RequestDocument>;

const issue = button('issue-supervision', issueSupervision, {
  explain:
    '逐级进行：催办、督办、挂牌督办、约谈。每一级每一轮办理只有一次，上一级的回复期限过后才能进行下一级。还没有派单的，发给服务中心的受理员。',
  inputs: async ({ req, id, doc }) => {
    const next = await upcoming(req, id, doc);
    const options = next ? [{ value: next, label: rungLabels[next] }] : [];
    return [
      { name: 'rung', label: '方式', kind: 'select', required: true, options, value: next ?? '' },
      reason('理由', '写进督办函，不要写反映人的姓名、电话和住址。'),
      ...(next === 'interview' ? interviewInputs : []),
    ];
  },
});

const interviewInputs: VerbInput[] = [
  { name: 'interviewAt', label: '约谈时间', kind: 'datetime', required: true },
  { name: 'interviewPlace', label: '约谈地点', kind: 'text', required: true, maxLength: 200 },
  {
    name: 'interviewWith',
    label: '请谁参加',
    kind: 'textarea',
    required: true,
    maxLength: 500,
    hint: '写明单位和职务。',
  },
];

const record = button('record-interview', recordInterview, {
  tone: 'primary',
  explain: '谈过以后登记：谈了什么，被约谈单位答应做什么、何时做到。登记后不能改写，和约谈函一起打印。',
  inputs: async ({ req, id }) => {
    const rows = await unrecorded(req, id);
    const planned = rows[0]?.letter?.interview;
    return [
      choice(rows, '约谈'),
      {
        name: 'heldAt',
        label: '约谈时间',
        kind: 'datetime',
        required: true,
        value: planned ? toIsoMinute(planned.at) : '',
      },
      {
        name: 'heldPlace',
        label: '约谈地点',
        kind: 'text',
        required: true,
        maxLength: 200,
        value: planned?.place ?? '',
      },
      {
        name: 'heldWith',
        label: '参加人',
        kind: 'textarea',
        required: true,
        maxLength: 500,
        value: planned?.participants ?? '',
      },
      { name: 'minutes', label: '约谈记录', kind: 'textarea', required: true, maxLength: 2000 },
      {
        name: 'undertakings',
        label: '被约谈单位的承诺',
        kind: 'textarea',
        required: true,
        maxLength: 2000,
        hint: '做什么，何时做到，谁负责。',
      },
    ];
  },
});

const answer = button('answer-supervision', answerSupervision, {
  tone: 'primary',
  explain: '写明办理情况、没有按期的原因和下一步。督办员会收到通知。',
  inputs: async (context) => [
    choice(await answerable(context), '要回复的督办'),
    { name: 'answer', label: '回复', kind: 'textarea', required: true, maxLength: 2000 },
  ],
});

const close = button('close-supervision', closeSupervision, {
  explain: '回复可以接受，或督办不再需要时办结。',
  inputs: async ({ req, id }) => [
    choice(await unclosed(req, id), '要办结的督办'),
    { name: 'note', label: '办结意见', kind: 'textarea', required: true, maxLength: 500 },
  ],
});

/** Buttons of supervision: each there only when there is something for it to do. */
export const supervisionVerbs: VerbDefinition<RequestDocument>[] = [
  {
    ...issue,
    available: async (context) =>
      (await issue.available(context)) && (await upcoming(context.req, context.id, context.doc)) !== null,
  },
  {
    ...answer,
    // Also for the unit it was issued to when another one has the request by now.
    available: async (context) => (await answerable(context)).length > 0,
  },
  {
    ...record,
    available: async (context) =>
      Boolean(await record.available(context)) && (await unrecorded(context.req, context.id)).length > 0,
  },
  {
    ...close,
    available: async (context) =>
      Boolean(await close.available(context)) && (await unclosed(context.req, context.id)).length > 0,
  },
];

async function upcoming(req: PayloadRequest, id: string, doc: RequestDocument) {
  const round = doc.reopenCount ?? 0;
  const addressee = addresseeOf(doc.state);
  const issued = await supervisionsWhere(
    req.payload,
    { and: [{ request: { equals: id } }, { round: { equals: round } }] },
    req,
  );
  return nextRung(
    issued.filter((act) => act.addressee === addressee),
    now(),
  );
}

/** Interviews that were called for and have no record yet. */
async function unrecorded(req: PayloadRequest, id: string): Promise<SupervisionRow[]> {
  const where: Where = { and: [{ request: { equals: id } }, { rung: { equals: 'interview' } }] };
  return (await supervisionsWhere(req.payload, where, req)).filter(({ minutes }) => !minutes);
}

async function answerable({ req, actor, id, doc }: Context): Promise<SupervisionRow[]> {
  const units = unitsOf(actor);
  const operates = hasRole(actor, 'operator', 'administrator');
  if (units.length === 0 && !operates) return [];
  const mine = units.includes(String(doc.leadUnit));
  const open = (await unclosed(req, id)).filter(({ state }) => state === 'open');
  return open.filter(({ unit }) => (unit ? mine || units.includes(unit) : operates));
}

function unclosed(req: PayloadRequest, id: string): Promise<SupervisionRow[]> {
  const where: Where = { and: [{ request: { equals: id } }, { state: { in: ['open', 'answered'] } }] };
  return supervisionsWhere(req.payload, where, req);
}

function choice(rows: SupervisionRow[], label: string): VerbInput {
  const options = rows.map(({ id, rung, number, state }) => ({
    value: id,
    label: `${rungLabels[rung]} ${number}（${supervisionStateLabels[state]}）`,
  }));
  return {
    name: 'supervision',
    label,
    kind: 'select',
    required: true,
    options,
    value: options[0]?.value ?? '',
  };
}
