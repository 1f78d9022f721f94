import type { CollectionConfig } from 'payload';
import { answerVerbs } from '@/admin/neighbourhood/law/answer-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  consultationPartyLabels,
  lawTopicLabels,
  publicAnswerStateLabels,
} from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenAnswers } from './access';

const sealed = { hidden: true, access: { read: () => false } } as const;

/** 公开的法律问答: the anonymised text of a consultation, apart from the original, shown after an editor has read it. */
export const legalAnswers: CollectionConfig = {
  slug: 'legal-answers',
  endpoints: verbEndpoints('legal-answers', answerVerbs),
  labels: { singular: '公开的法律问答', plural: '公开的法律问答' },
  admin: {
    group: '门口的法律服务',
    description:
      '咨询人和答复人都同意公开的问答，姓名、电话、证件号已经尽量遮住。请再看一遍，改到认不出是谁，再公开。看不到原文。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'topic', 'state', 'proposedAt', 'publishedAt'],
    listSearchableFields: ['title', 'question', 'answer'],
  },
  defaultSort: '-proposedAt',
  access: { ...byVerbsOnly, read: seenAnswers },
  indexes: [{ fields: ['state', 'topic', 'publishedAt'] }],
  fields: [
    verbBarField(),
    { name: 'title', type: 'text', label: '标题', required: true, maxLength: 60 },
    { name: 'topic', type: 'select', label: '哪一类', required: true, options: optionsOf(lawTopicLabels) },
    { name: 'question', type: 'textarea', label: '问（公开的文字）', required: true, maxLength: 2000 },
    { name: 'answer', type: 'textarea', label: '答（公开的文字）', required: true, maxLength: 3000 },
    {
      name: 'answeredBy',
      type: 'select',
      label: '答复人',
      required: true,
      options: optionsOf(consultationPartyLabels),
    },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: optionsOf(publicAnswerStateLabels),
    },
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'proposedAt', type: 'date', label: '提出时间', required: true },
    { name: 'publishedAt', type: 'date', label: '公开时间' },
    { name: 'reviewedByName', type: 'text', label: '谁审核的' },
    { name: 'withdrawnAt', type: 'date', label: '撤下时间' },
    { name: 'withdrawnReason', type: 'text', label: '不公开或撤下的原因', maxLength: 200 },
    { name: 'consultation', type: 'text', required: true, unique: true, ...sealed },
    { name: 'answerer', type: 'text', ...sealed },
    { name: 'basis', type: 'text', ...sealed },
  ],
};
