import type { Endpoint } from 'payload';
import { actorOf, hasRole } from '@/access';
import { type VerbDefinition, verbEndpoints } from '@/admin/verbs';
import { type SettleSignalInput, settleSignal, signalRequests } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';

interface SignalDocument {
  id: string;
  state: string;
}

type Run = Parameters<VerbDefinition<SignalDocument>['run']>[0];

const settle: VerbDefinition<SignalDocument> = {
  verb: 'settle',
  label: '核实线索',
  tone: 'primary',
  explain: '先看涉及的诉求，问清情况，再写结论。结论和理由会一直保留，不能修改。',
  inputs: [
    {
      name: 'decision',
      label: '核实结果',
      kind: 'select',
      required: true,
      options: [
        { value: 'dismissed', label: '属正常情况' },
        { value: 'confirmed', label: '情况属实' },
      ],
    },
    {
      name: 'reason',
      label: '核实的经过和理由',
      kind: 'textarea',
      required: true,
      maxLength: 500,
      hint: '问了谁、看了什么；属实的写明怎么处理。',
    },
  ],
  available: ({ actor, doc }) => doc.state === 'open' && hasRole(actor, 'supervisor', 'administrator'),
  async run({ req, actor, id, input }: Run) {
    // The verb parses what it gets itself (zod).
    const given = input as unknown as SettleSignalInput;
    const { title } = await settleSignal({ ...given, payload: req.payload, req, actor, id });
    return `“${title}”：核实结果已记录。`;
  },
};

/** `GET /api/request-signals/:id/requests` → `{ docs }`: the requests a signal is about. */
const requestsEndpoint: Endpoint = {
  path: '/:id/requests',
  method: 'get',
  handler: async (req) => {
    const id = req.routeParams?.id;
    if (!req.user) fail('unauthenticated');
    if (!isId(id)) fail('not-found');
    const docs = await signalRequests({ payload: req.payload, actor: await actorOf(req), id });
    return Response.json({ docs }, { headers: { 'Cache-Control': 'no-store' } });
  },
};

/** The button of a signal, and what its panel reads. */
export const signalEndpoints: Endpoint[] = [
  ...verbEndpoints<SignalDocument>('request-signals', [settle]),
  requestsEndpoint,
];
