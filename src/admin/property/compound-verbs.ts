import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  changeManagement,
  feeFromYuan,
  frequencyLabels,
  invitePartner,
  partnerKindLabels,
  signContract,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { contractInputs } from './contract-inputs';
import {
  companyChoices,
  compoundChoices,
  filesInput,
  keepers,
  listed,
  optional,
  optionsFrom,
  promiseInputs,
  promiseOf,
  text,
} from './inputs';
import { inspectVerb } from './inspection-verbs';
import { managementInputs, managementOf } from './management-inputs';

interface CompoundDocument extends Place {
  id: string;
  name: string;
}

const isKept: VerbDefinition<CompoundDocument>['available'] = ({ actor, doc }) =>
  coversPlace(actor, keepers, { ...doc, compound: doc.id });

/** What can be done with a compound besides editing it. */
export const compoundVerbs: VerbDefinition<CompoundDocument>[] = [
  {
    verb: 'change-management',
    label: '变更管理方式',
    tone: 'primary',
    explain: '登记这个小区从哪天起由谁管。以前的各段保留，居民在小区页面上看得到整个过程。',
    available: isKept,
    inputs: async ({ req, id }) => [
      ...(await managementInputs(req, { from: toIsoDay(now()) })),
      filesInput('compounds', id),
    ],
    run: async ({ req, actor, id, input }) => {
      const files = listed(input.files);
      await changeManagement({
        payload: req.payload,
        req,
        actor,
        compound: id,
        ...managementOf(input),
        files,
      });
      return '管理方式已变更，小区页面已更新。';
    },
  },
  inspectVerb,
  {
    verb: 'sign-contract',
    label: '登记物业合同',
    explain: '从合同的第一天起，小区的管理方式会自动变成由这家企业管。',
    available: isKept,
    inputs: async ({ req, id }) => [
      {
        name: 'company',
        label: '物业企业',
        kind: 'select',
        required: true,
        options: await companyChoices(req),
        hint: '没有这家企业，先到“物业企业”里建档。',
      },
      { name: 'startsOn', label: '从', kind: 'date', required: true },
      ...contractInputs('compounds', id),
      { name: 'signedOn', label: '签订日期', kind: 'date' },
      {
        name: 'why',
        label: '怎么定下来的',
        kind: 'textarea',
        maxLength: 500,
        hint: '如：居民会议表决通过，同意的多少户。会公开。',
      },
    ],
    run: async ({ req, actor, id, input }) => {
      await signContract({
        payload: req.payload,
        req,
        actor,
        compound: id,
        company: text(input.company),
        fee: feeFromYuan(text(input.fee)) ?? refuseFee(),
        promises: text(input.promises),
        startsOn: text(input.startsOn),
        endsOn: text(input.endsOn),
        ...(optional(input.signedOn) ? { signedOn: text(input.signedOn) } : {}),
        why: optional(input.why),
        files: listed(input.files),
        filesPublic: input.filesPublic === true,
      });
      return '合同已登记，小区页面已更新。';
    },
  },
  {
    verb: 'invite-partner',
    label: '邀请红色合伙人',
    explain: '先和对方谈好再登记。对方答应以后，在合伙人页面上点“通过”，承诺就会公开。',
    available: isKept,
    inputs: async ({ req, id, doc }) => [
      { name: 'name', label: '名称', kind: 'text', required: true, maxLength: 60 },
      {
        name: 'kind',
        label: '类型',
        kind: 'select',
        required: true,
        options: optionsFrom(partnerKindLabels),
      },
      { name: 'contactName', label: '联系人', kind: 'text', required: true, maxLength: 40 },
      { name: 'phone', label: '联系电话', kind: 'text', required: true, maxLength: 30, hint: '不公开。' },
      ...promiseInputs(await compoundChoices(req, idOf(doc.community)), {
        compounds: [id],
        from: toIsoDay(now()),
        frequency: Object.keys(frequencyLabels)[2] ?? '',
      }),
    ],
    run: async ({ req, actor, input }) => {
      const { what, ...promise } = promiseOf(input);
      await invitePartner({
        payload: req.payload,
        req,
        actor,
        name: text(input.name),
        kind: text(input.kind) as keyof typeof partnerKindLabels,
        contactName: text(input.contactName),
        phone: text(input.phone),
        offer: what,
        ...promise,
      });
      return '邀请已登记。对方答应以后，到“红色合伙人”里点“通过”。';
    },
  },
];

function refuseFee(): never {
  fail('validation', { fields: { fee: '请填每平方米每月多少元，如 0.45，最多两位小数' } });
}
