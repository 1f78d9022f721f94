import type { CollectionConfig } from 'payload';
import { consultationVerbs } from '@/admin/neighbourhood/law/consultation-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import {
  consultationDoorLabels,
  consultationPartyLabels,
  consultationStateLabels,
  lawGradeLabels,
  lawTopicLabels,
} from '@/domain/neighbourhood/law/labels';
import { optionsOf } from '@/domain/organization';
import { placeFields } from '../../shared/place-fields';
import { byVerbsOnly, seenConsultations } from './access';

const sealed = { hidden: true, access: { read: () => false } } as const;

/** 法律咨询: a question of law, for the eyes of whoever asked, the helper and the adviser it was passed to alone. */
export const legalConsultations: CollectionConfig = {
  slug: 'legal-consultations',
  endpoints: verbEndpoints('legal-consultations', consultationVerbs),
  labels: { singular: '法律咨询', plural: '法律咨询' },
  admin: {
    group: '门口的法律服务',
    description: '转到您手里的咨询。只有咨询人、接手的法律明白人和转到的法律顾问能看；其他人只看到数量。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'topic', 'state', 'dueAt', 'helperName', 'adviserName', 'askedAt'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-askedAt',
  access: { ...byVerbsOnly, read: seenConsultations },
  indexes: [{ fields: ['helper', 'state', 'dueAt'] }, { fields: ['adviser', 'state', 'dueAt'] }],
  fields: [
    verbBarField(),
    { name: 'number', type: 'text', label: '编号', required: true, unique: true },
    { name: 'topic', type: 'select', label: '哪一类', required: true, options: optionsOf(lawTopicLabels) },
    { name: 'question', type: 'textarea', label: '问题', required: true, maxLength: 2000 },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(consultationStateLabels),
    },
    ...placeFields({ lowest: 'community', required: 'community' }),
    { name: 'askedAt', type: 'date', label: '提出时间', required: true, index: true },
    { name: 'askerName', type: 'text', label: '称呼', maxLength: 30 },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '咨询人账号',
      index: true,
      maxDepth: 0,
      // Who asked is read by nobody through the panel's API: whoever answers needs the question.
      ...sealed,
    },
    { name: 'phoneCipher', type: 'text', ...sealed },
    { name: 'phoneIndex', type: 'text', index: true, ...sealed },
    { name: 'tokenHash', type: 'text', index: true, ...sealed },
    {
      name: 'door',
      type: 'select',
      label: '怎么来的',
      required: true,
      options: optionsOf(consultationDoorLabels),
    },
    { name: 'enteredByName', type: 'text', label: '谁代为登记的' },
    {
      name: 'helper',
      type: 'relationship',
      relationTo: 'legal-helpers',
      label: '法律明白人',
      index: true,
      maxDepth: 0,
    },
    { name: 'helperName', type: 'text', label: '谁接手' },
    {
      name: 'adviser',
      type: 'relationship',
      relationTo: 'legal-advisers',
      label: '法律顾问',
      index: true,
      maxDepth: 0,
    },
    { name: 'adviserName', type: 'text', label: '转给哪位顾问' },
    { name: 'assignReason', type: 'text', label: '为什么是这一位' },
    { name: 'dueAt', type: 'date', label: '答复期限' },
    { name: 'dueReason', type: 'text', label: '期限怎么算的' },
    { name: 'remindedFor', type: 'text', ...sealed },
    { name: 'answeredBy', type: 'select', label: '谁答复的', options: optionsOf(consultationPartyLabels) },
    { name: 'answeredAt', type: 'date', label: '答复时间' },
    { name: 'firstAnsweredAt', type: 'date', label: '首次答复时间' },
    { name: 'askedBackCount', type: 'number', label: '追问几次', defaultValue: 0 },
    { name: 'closesAt', type: 'date', label: '到时自动办结', index: true },
    { name: 'closedAt', type: 'date', label: '结束时间' },
    { name: 'grade', type: 'select', label: '满意度', index: true, options: optionsOf(lawGradeLabels) },
    { name: 'gradeComment', type: 'textarea', label: '评价的话', maxLength: 300 },
    { name: 'ratedAt', type: 'date', label: '评价时间' },
    { name: 'askerAgrees', type: 'checkbox', label: '咨询人同意匿名公开', defaultValue: false },
    { name: 'answererAgrees', type: 'checkbox', label: '答复人同意匿名公开', defaultValue: false },
    {
      name: 'helperAgrees',
      type: 'checkbox',
      label: '转给顾问以前答过的明白人同意匿名公开',
      defaultValue: false,
    },
    // The asker's page alone tells the number: whoever answered is no party of the case.
    { name: 'mediationNumber', type: 'text', ...sealed },
    { name: 'mediationId', type: 'text', ...sealed },
    { name: 'mediationOutcome', type: 'text', ...sealed },
    { name: 'phoneForgottenAt', type: 'date', ...sealed },
    { name: 'holdKey', type: 'text', ...sealed },
    { name: 'formKey', type: 'text', required: true, unique: true, ...sealed },
  ],
};
