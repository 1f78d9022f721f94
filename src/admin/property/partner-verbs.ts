import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  acceptPartner,
  addCommitment,
  declinePartner,
  endPartner,
  linkPartnerAccount,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { compoundChoices, keepers, promiseInputs, promiseOf, reasonInput, text } from './inputs';

interface PartnerDocument extends Place {
  state: string;
  offer: string;
  frequency?: string | null;
  wishedFrom?: string | null;
  wishedUntil?: string | null;
  compounds?: unknown[] | null;
  account?: unknown;
}

const when =
  (...states: string[]) =>
  ({ actor, doc }: VerbContext<PartnerDocument>) =>
    states.includes(doc.state) && coversPlace(actor, keepers, doc);

export const partnerVerbs: VerbDefinition<PartnerDocument>[] = [
  {
    verb: 'accept',
    label: '通过',
    tone: 'primary',
    explain: '先和对方谈好、核实过再通过。下面写定的承诺会公开，对方会收到短信。',
    available: when('applied', 'invited'),
    inputs: async ({ req, doc }) =>
      promiseInputs(await compoundChoices(req, idOf(doc.community)), {
        what: doc.offer.slice(0, 300),
        frequency: doc.frequency ?? '',
        compounds: (doc.compounds ?? []).flatMap((one) => idOf(one) ?? []),
        from: toIsoDay(doc.wishedFrom ?? now()),
        until: doc.wishedUntil ? toIsoDay(doc.wishedUntil) : '',
      }),
    run: async ({ req, actor, id, input }) => {
      await acceptPartner({ payload: req.payload, req, actor, id, ...promiseOf(input) });
      return '已成为红色合伙人，承诺已公开。';
    },
  },
  {
    verb: 'decline',
    label: '不通过',
    tone: 'danger',
    explain: '申请的人会收到短信，里面有您写的原因。对方没有答应邀请的，也在这里登记。',
    available: when('applied', 'invited'),
    inputs: [reasonInput('原因')],
    run: async ({ req, actor, id, input }) => {
      await declinePartner({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已登记。';
    },
  },
  {
    verb: 'add-commitment',
    label: '增加承诺',
    tone: 'primary',
    available: when('active'),
    inputs: async ({ req, doc }) =>
      promiseInputs(await compoundChoices(req, idOf(doc.community)), { from: toIsoDay(now()) }),
    run: async ({ req, actor, id, input }) => {
      await addCommitment({ payload: req.payload, req, actor, id, ...promiseOf(input) });
      return '承诺已增加并公开。';
    },
  },
  {
    verb: 'link-account',
    label: '绑定账号',
    explain: '对方用登记的电话在门户登录过以后绑定，以后自己报兑现。',
    available: (context) => when('active')(context) && !context.doc.account,
    run: async ({ req, actor, id }) => {
      await linkPartnerAccount({ payload: req.payload, req, actor, id });
      return '已绑定，对方登录后可以自己报兑现。';
    },
  },
  {
    verb: 'end',
    label: '结束合作',
    tone: 'danger',
    explain: '还在履行的承诺一起结束。做过的事和道谢保留在公开页面上。',
    available: when('active'),
    inputs: [reasonInput('结束的原因', '会公开。')],
    run: async ({ req, actor, id, input }) => {
      await endPartner({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '合作已结束。';
    },
  },
];
