import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import {
  correctContract,
  endContract,
  feeFromYuan,
  feeInYuan,
  managementModeLabels,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { contractInputs } from './contract-inputs';
import { keepers, listed, optional, optionsFrom, reasonInput, text } from './inputs';

interface ContractDocument extends Place {
  state: string;
  fee: number;
  promises: string;
  endsOn: string;
  filesPublic?: boolean | null;
}

const isOpen: VerbDefinition<ContractDocument>['available'] = ({ actor, doc }) =>
  doc.state === 'signed' && coversPlace(actor, keepers, doc);

const { company: _company, ...modesAfter } = managementModeLabels;
type ModeAfter = keyof typeof modesAfter;

export const contractVerbs: VerbDefinition<ContractDocument>[] = [
  {
    verb: 'end',
    label: '结束合同',
    tone: 'danger',
    explain: '到期或提前结束都在这里登记。企业的管理同一天结束，第二天起按您选的方式管，中间不留空。',
    available: isOpen,
    inputs: ({ doc }) => [
      {
        name: 'endedOn',
        label: '企业管到哪天（含这一天）',
        kind: 'date',
        required: true,
        value: [toIsoDay(doc.endsOn), toIsoDay(now())].sort()[0] ?? '',
      },
      {
        name: 'next',
        label: '之后由谁管',
        kind: 'select',
        options: optionsFrom(modesAfter),
        hint: '后面已经登记了新合同或别的管理方式的，不用选。',
      },
      reasonInput('结束的原因', '会公开。'),
      {
        name: 'evidence',
        label: '凭据',
        kind: 'textarea',
        maxLength: 1000,
        hint: '如：交接清单、会议纪要。',
      },
    ],
    run: async ({ req, actor, id, input }) => {
      const next = optional(input.next) as ModeAfter | undefined;
      await endContract({
        payload: req.payload,
        req,
        actor,
        id,
        endedOn: text(input.endedOn),
        reason: text(input.reason),
        evidence: optional(input.evidence),
        ...(next ? { next } : {}),
      });
      return '合同已结束，小区页面已更新。';
    },
  },
  {
    verb: 'correct',
    label: '更正合同',
    explain: '写错了、要补合同文件，或者要改文件是否公开时用。开始日期不能改。',
    available: isOpen,
    inputs: ({ id, doc }) => [
      ...contractInputs('property-contracts', id, {
        fee: feeInYuan(doc.fee),
        promises: doc.promises,
        endsOn: toIsoDay(doc.endsOn),
        filesPublic: doc.filesPublic === true,
      }),
      reasonInput('更正的原因'),
    ],
    run: async ({ req, actor, id, input }) => {
      const fee = feeFromYuan(text(input.fee));
      if (fee === null)
        fail('validation', { fields: { fee: '请填每平方米每月多少元，如 0.45，最多两位小数' } });
      await correctContract({
        payload: req.payload,
        req,
        actor,
        id,
        fee,
        promises: text(input.promises),
        endsOn: text(input.endsOn),
        files: listed(input.files),
        filesPublic: input.filesPublic === true,
        reason: text(input.reason),
      });
      return '合同已更正。';
    },
  },
];
