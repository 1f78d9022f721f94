import type { Endpoint } from 'payload';
import { hasRole } from '@/access';
import { type VerbDefinition, verbEndpoints } from '@/admin/verbs';
import { revealRawRecord } from '@/domain/requests';

const reveal: VerbDefinition = {
  verb: 'reveal',
  label: '查看原文',
  explain: '原文里有反映人的姓名和电话，查看会留下记录。',
  inputs: [
    {
      name: 'reason',
      label: '为什么要看',
      kind: 'textarea',
      required: true,
      maxLength: 200,
      hint: '4 到 200 个字。',
    },
  ],
  available: ({ actor }) => hasRole(actor, 'administrator', 'supervisor'),
  run: ({ req, actor, id, input }) =>
    revealRawRecord({ payload: req.payload, req, actor, id, reason: String(input.reason ?? '') }),
};

/** The button of a raw record. */
export const intakeRecordEndpoints: Endpoint[] = verbEndpoints('intake-records', [reveal]);
