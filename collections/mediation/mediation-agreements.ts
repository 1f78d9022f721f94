import type { CollectionConfig } from 'payload';
import { agreementVerbs } from '@/admin/mediation/hearing-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  agreementFormLabels,
  agreementStateLabels,
  confirmationStateLabels,
} from '@/domain/mediation/agreements/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { asDay } from '../shared/as-day';
import { byVerbsOnly, seenByChain } from './access';

/** 调解协议: every version, never changed; the one that is signed is in force, and its joint confirmation stands with it. */
export const mediationAgreements: CollectionConfig = {
  slug: 'mediation-agreements',
  endpoints: verbEndpoints('mediation-agreements', agreementVerbs),
  labels: { singular: '调解协议', plural: '调解协议' },
  admin: {
    group: '大调解',
    description:
      '协议书的每一稿，和签好以后司法确认的进展。保密。当事人的姓名只在案件页面和打印的协议书上有。',
    useAsTitle: 'version',
    defaultColumns: ['dispute', 'form', 'version', 'state', 'effectiveOn', 'confirmation', 'confirmUntil'],
  },
  defaultSort: '-writtenAt',
  access: { ...byVerbsOnly, read: seenByChain() },
  indexes: [{ fields: ['confirmation', 'confirmUntil'] }],
  fields: [
    verbBarField(),
    belongsTo('dispute', 'disputes', '纠纷'),
    { name: 'version', type: 'number', label: '第几稿', required: true },
    { name: 'form', type: 'select', label: '形式', required: true, options: optionsOf(agreementFormLabels) },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(agreementStateLabels),
    },
    { name: 'facts', type: 'textarea', label: '纠纷的主要事实', maxLength: 2000 },
    { name: 'matters', type: 'textarea', label: '争议事项', maxLength: 1000 },
    { name: 'responsibilities', type: 'textarea', label: '各方当事人的责任', maxLength: 1000 },
    { name: 'terms', type: 'textarea', label: '协议内容', required: true, maxLength: 3000 },
    { name: 'performance', type: 'textarea', label: '履行方式', maxLength: 1000 },
    { name: 'performBy', type: 'date', label: '履行期限', admin: asDay },
    { name: 'writtenAt', type: 'date', label: '写的时间', required: true },
    { name: 'writtenByName', type: 'text', label: '谁写的', required: true },
    { name: 'effectiveOn', type: 'date', label: '生效的日子', admin: asDay },
    {
      name: 'confirmation',
      type: 'select',
      label: '司法确认',
      options: optionsOf(confirmationStateLabels),
    },
    { name: 'confirmUntil', type: 'text', label: '申请的最后一天' },
    { name: 'confirmWhy', type: 'text', label: '为什么是那一天' },
    { name: 'confirmReminded', type: 'number', label: '提醒到还剩几天' },
    { name: 'appliedOn', type: 'date', label: '申请的日子', admin: asDay },
    { name: 'court', type: 'text', label: '法院', maxLength: 60 },
    { name: 'answeredOn', type: 'date', label: '有结果的日子', admin: asDay },
    { name: 'answerNumber', type: 'text', label: '裁定书文号', maxLength: 60 },
    { name: 'answerReason', type: 'textarea', label: '原因', maxLength: 500 },
    // One row for each version of a case, whoever writes at the same moment.
    {
      name: 'agreementKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
