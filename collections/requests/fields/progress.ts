import type { DateField, Field } from 'payload';
import { optionsOf } from '@/domain/requests/labels';
import { stateLabels } from '@/domain/requests/states';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

const moment = (name: string, label: string, description?: string): DateField => ({
  name,
  type: 'date',
  label,
  access: byVerbOnly,
  admin: {
    readOnly: true,
    description,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  },
});

const withCell = (field: DateField, cell: string): DateField => ({
  ...field,
  admin: { ...field.admin, components: { Cell: `/src/admin/requests/${cell}#${cell.split('/').at(-1)}` } },
});

const fields: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: '状态',
    required: true,
    defaultValue: 'submitted',
    index: true,
    options: optionsOf(stateLabels),
    access: byVerbOnly,
    admin: {
      readOnly: true,
      position: 'sidebar',
      components: { Cell: '/src/admin/requests/StateCell#StateCell' },
    },
  },
  // Number of events so far; every change raises it, so two changes can't both start from the same state.
  { name: 'revision', type: 'number', required: true, defaultValue: 0, hidden: true, access: byVerbOnly },
  {
    name: 'leadUnit',
    type: 'relationship',
    relationTo: 'units',
    label: '承办单位',
    index: true,
    maxDepth: 1,
    access: byVerbOnly,
    admin: { readOnly: true, position: 'sidebar', allowCreate: false },
  },
  { ...moment('submittedAt', '提交时间'), required: true, index: true },
  moment('acceptedAt', '受理时间'),
  moment('dispatchedAt', '派单时间'),
  moment('startedAt', '开始办理时间'),
  moment('firstContactAt', '首次联系时间'),
  withCell(moment('firstContactDueAt', '首次联系期限'), 'clocks/ContactCell'),
  withCell({ ...moment('dueAt', '办理期限'), index: true }, 'DueCell'),
  {
    name: 'dueReason',
    type: 'text',
    label: '为什么是这一天',
    access: byVerbOnly,
    admin: { readOnly: true },
  },
  {
    name: 'dueProvisional',
    type: 'checkbox',
    label: '期限为暂定',
    defaultValue: false,
    index: true,
    access: byVerbOnly,
    admin: { readOnly: true, description: '当年放假安排尚未公布，公布后重新计算。' },
  },
  moment('pausedAt', '挂起时间'),
  {
    name: 'extensionCount',
    type: 'number',
    label: '延期次数',
    defaultValue: 0,
    access: byVerbOnly,
    admin: { readOnly: true },
  },
  {
    name: 'returnCount',
    type: 'number',
    label: '退回次数',
    defaultValue: 0,
    access: byVerbOnly,
    admin: { readOnly: true },
  },
  {
    name: 'reopenCount',
    type: 'number',
    label: '重办次数',
    defaultValue: 0,
    access: byVerbOnly,
    admin: { readOnly: true },
  },
];

/** Where the request stands, who has it, and by when something must happen. */
export const progressFields: Field[] = fields.map(asFact);
