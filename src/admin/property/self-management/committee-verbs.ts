import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  addMember,
  type chosenHowLabels,
  endCommittee,
  endMember,
  linkMemberAccount,
  type Office,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { keepers, optional, reasonInput, text } from '../inputs';
import { memberInputs, residents } from './inputs';

interface CommitteeDocument extends Place {
  endedOn?: string | null;
}

const isWorking: VerbDefinition<CommitteeDocument>['available'] = ({ actor, doc }) =>
  !doc.endedOn && coversPlace(actor, keepers, doc);

export const committeeVerbs: VerbDefinition<CommitteeDocument>[] = [
  {
    verb: 'add-member',
    label: '登记成员',
    tone: 'primary',
    explain: '姓名、职务和任期会公开。主任同时只有一位，换人的先登记原主任离任。',
    available: isWorking,
    inputs: ({ req, doc }) => memberInputs(req, idOf(doc.compound) ?? ''),
    run: async ({ req, actor, id, input }) => {
      await addMember({
        payload: req.payload,
        req,
        actor,
        committee: id,
        residency: optional(input.residency),
        name: optional(input.name),
        office: text(input.office) as Office,
        partyMember: input.partyMember === true,
        chosenHow: text(input.chosenHow) as keyof typeof chosenHowLabels,
        from: text(input.from),
        until: text(input.until),
      });
      return '成员已登记，小区页面已更新。';
    },
  },
  {
    verb: 'end',
    label: '登记结束（换届、撤销）',
    tone: 'danger',
    explain: '还在任的成员同一天离任。记录都保留；换届的，接着在小区页面登记新一届。',
    available: isWorking,
    inputs: [
      { name: 'endedOn', label: '结束日期', kind: 'date', required: true, value: '' },
      reasonInput('结束的原因', '如：任期届满换届。会公开。'),
    ],
    run: async ({ req, actor, id, input }) => {
      await endCommittee({
        payload: req.payload,
        req,
        actor,
        id,
        endedOn: text(input.endedOn),
        reason: text(input.reason),
      });
      return '已登记结束，记录保留。';
    },
  },
];

interface MemberDocument extends Place {
  endedOn?: string | null;
  until: string;
  user?: unknown;
}

export const memberVerbs: VerbDefinition<MemberDocument>[] = [
  {
    verb: 'end',
    label: '登记离任',
    tone: 'danger',
    explain: '提前离任和任期届满都在这里登记。任职的记录保留，写明到哪天、为什么。',
    available: isWorking,
    inputs: ({ doc }) => [
      {
        name: 'endedOn',
        label: '离任日期（含这一天）',
        kind: 'date',
        required: true,
        value: [toIsoDay(doc.until), toIsoDay(now())].sort()[0] ?? '',
      },
      reasonInput('离任的原因', '会公开。'),
    ],
    run: async ({ req, actor, id, input }) => {
      await endMember({
        payload: req.payload,
        req,
        actor,
        id,
        endedOn: text(input.endedOn),
        reason: text(input.reason),
      });
      return '离任已登记。';
    },
  },
  {
    verb: 'link-account',
    label: '绑定账号',
    explain: '选这位成员核验过的住户登记。在任期间，本人可以在门户记账、回答居民的提问。',
    available: isWorking,
    inputs: async ({ req, doc }) => [
      {
        name: 'residency',
        label: '住户',
        kind: 'select',
        required: true,
        options: await residents(req, idOf(doc.compound) ?? ''),
        hint: '没有的，先在“住户核验”里登记。',
      },
    ],
    run: async ({ req, actor, id, input }) => {
      await linkMemberAccount({ payload: req.payload, req, actor, id, residency: text(input.residency) });
      return '账号已绑定。';
    },
  },
];
