import type { CollectionConfig } from 'payload';
import { taskVerbs } from '@/admin/matters/task-verbs';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { taskAssigneeLabels, taskStateLabels } from '@/domain/matters/labels';
import { optionsOf } from '@/domain/organization';
import { hundredthsField } from '../property/hundredths-field';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenTasks } from './access';
import { matterField } from './belongs-to-matter';
import { taskPhotosField } from './beside';

const hidden = { hidden: true, access: { read: () => false } } as const;

/** 议题任务: what somebody has to do for a matter, by when, what it cost, with photos before and after. */
export const matterTasks: CollectionConfig = {
  slug: 'matter-tasks',
  endpoints: [...verbEndpoints('matter-tasks', taskVerbs), fileEndpoint('matter-tasks')],
  labels: { singular: '议题任务', plural: '议题任务' },
  admin: {
    group: '五步工作法',
    description:
      '物业管这一步要做的事：交给谁、期限、预算、花费、前后照片。报完成以后由社区确认，全部确认了才请群众评。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'matter', 'assigneeName', 'state', 'dueAt', 'cost'],
    listSearchableFields: ['title', 'assigneeName'],
  },
  defaultSort: '-givenAt',
  access: { ...byVerbsOnly, read: seenTasks },
  indexes: [{ fields: ['compound', 'assignee', 'state'] }, { fields: ['unit', 'state', 'dueAt'] }],
  fields: [
    verbBarField(),
    taskPhotosField,
    { name: 'title', type: 'text', label: '做什么', required: true, maxLength: 60 },
    { name: 'state', type: 'select', label: '状态', required: true, options: optionsOf(taskStateLabels) },
    { name: 'demand', type: 'textarea', label: '做到什么样', required: true, maxLength: 1000 },
    matterField,
    ...placeFields({ lowest: 'compound', required: 'community' }),
    {
      name: 'assignee',
      type: 'select',
      label: '交给',
      required: true,
      options: optionsOf(taskAssigneeLabels),
    },
    {
      name: 'company',
      type: 'relationship',
      relationTo: 'property-companies',
      label: '物业企业',
      maxDepth: 0,
    },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: '单位', index: true, maxDepth: 0 },
    { name: 'assigneeName', type: 'text', label: '谁来办', required: true },
    { name: 'givenAt', type: 'date', label: '交办时间', required: true },
    { name: 'givenByName', type: 'text', label: '交办人', required: true },
    { name: 'dueAt', type: 'date', label: '期限', required: true, index: true },
    hundredthsField('budget', '预算（元）'),
    hundredthsField('cost', '花费（元）'),
    { name: 'round', type: 'number', label: '第几轮', required: true },
    { name: 'returnCount', type: 'number', label: '退回次数', defaultValue: 0 },
    { name: 'reportEvent', type: 'text', ...hidden },
    { name: 'reportedAt', type: 'date', label: '报完成时间' },
    { name: 'reportWords', type: 'textarea', label: '做了什么', maxLength: 1000 },
    { name: 'decidedAt', type: 'date', label: '确认时间' },
    { name: 'overdueFor', type: 'date', ...hidden },
  ],
};
