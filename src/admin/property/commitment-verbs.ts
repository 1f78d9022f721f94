import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import { endCommitment, recordPartnerDelivery, renewCommitment } from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { filesInput, keepers, listed, optional, reasonInput, text } from './inputs';

interface CommitmentDocument extends Place {
  state: string;
  what: string;
  until: string;
}

const isOpen = ({ actor, doc }: VerbContext<CommitmentDocument>) =>
  doc.state === 'active' && coversPlace(actor, keepers, doc);

export const commitmentVerbs: VerbDefinition<CommitmentDocument>[] = [
  {
    verb: 'record-delivery',
    label: '代为登记兑现',
    tone: 'primary',
    explain: '合伙人没有账号时由社区代为登记。登记的人不能自己确认，要请另一位同事确认后才公开。',
    available: isOpen,
    inputs: ({ id }) => [
      { name: 'on', label: '哪天做的', kind: 'date', required: true, value: toIsoDay(now()) },
      { name: 'text', label: '做了什么', kind: 'textarea', required: true, maxLength: 500 },
      { ...filesInput('partner-commitments', id, '照片'), required: true },
    ],
    run: async ({ req, actor, id, input }) => {
      await recordPartnerDelivery({
        payload: req.payload,
        req,
        actor,
        commitment: id,
        on: text(input.on),
        text: text(input.text),
        files: listed(input.files),
      });
      return '已登记，等另一位同事确认。';
    },
  },
  {
    verb: 'renew',
    label: '续约',
    explain: ({ doc }) => `现在到${toIsoDay(doc.until)}为止。先和对方说好再续。`,
    available: isOpen,
    inputs: ({ doc }) => [
      { name: 'until', label: '新的结束日期（含这一天）', kind: 'date', required: true },
      { name: 'what', label: '承诺做什么', kind: 'textarea', maxLength: 300, value: doc.what },
      reasonInput('续约的说明', '如：和店主当面说定。'),
    ],
    run: async ({ req, actor, id, input }) => {
      await renewCommitment({
        payload: req.payload,
        req,
        actor,
        id,
        until: text(input.until),
        what: optional(input.what),
        reason: text(input.reason),
      });
      return '已续约。';
    },
  },
  {
    verb: 'end',
    label: '结束承诺',
    tone: 'danger',
    available: isOpen,
    inputs: [reasonInput('结束的原因')],
    run: async ({ req, actor, id, input }) => {
      await endCommitment({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '承诺已结束，记录保留。';
    },
  },
];
