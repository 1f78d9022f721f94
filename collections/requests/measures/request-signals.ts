import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';
import { signalEndpoints } from '@/admin/requests/measures/signal-verbs';
import { verbBarField } from '@/admin/verbs';
import { optionsOf } from '@/domain/requests/labels';
import { signalKindLabels, signalStateLabels } from '@/domain/requests/measures/signals/kinds';
import { audited } from '../../shared/audited';

const unread = { read: (): boolean => false };

/** Signs that numbers may be made to look good, found by the sweep, with the evidence; a supervisor looks into each. */
export const requestSignals: CollectionConfig = audited({
  slug: 'request-signals',
  labels: { singular: '数据异常线索', plural: '数据异常线索' },
  admin: {
    group: '诉求办理',
    description:
      '系统发现的可能“做数据”的线索：集中办结、雷同答复、同一电话或同一地址集中评价、压着期限答复后被重办、集中登记或清一色最好的回访、受理时放宽期限。线索不是结论，由督办员核实后写明处理意见。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'unitName', 'count', 'lastAt', 'state'],
    listSearchableFields: ['title', 'unitName'],
  },
  access: { create: nobody, read: role('administrator', 'supervisor'), update: nobody, delete: nobody },
  defaultSort: '-lastAt',
  timestamps: false,
  endpoints: signalEndpoints,
  fields: [
    verbBarField(),
    { name: 'title', type: 'text', label: '线索', required: true },
    {
      name: 'kind',
      type: 'select',
      label: '种类',
      required: true,
      index: true,
      options: optionsOf(signalKindLabels),
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '单位',
      index: true,
      maxDepth: 0,
    },
    { name: 'unitName', type: 'text', label: '单位名称' },
    { name: 'count', type: 'number', label: '涉及件数', required: true },
    { name: 'firstAt', type: 'date', label: '从', required: true },
    { name: 'lastAt', type: 'date', label: '到', required: true, index: true },
    { name: 'evidence', type: 'textarea', label: '依据', required: true },
    {
      name: 'requests',
      type: 'ui',
      label: '涉及的诉求',
      admin: {
        components: { Field: '/src/admin/requests/measures/SignalRequests#SignalRequests' },
        disableListColumn: true,
      },
    },
    // Ids of the requests, separated by commas; shown by the panel above.
    { name: 'requestIds', type: 'text', required: true, hidden: true, access: unread },
    // One row per finding, whatever process finds it and however often.
    { name: 'key', type: 'text', required: true, unique: true, hidden: true, access: unread },
    {
      name: 'state',
      type: 'select',
      label: '处理',
      required: true,
      index: true,
      defaultValue: 'open',
      options: optionsOf(signalStateLabels),
    },
    { name: 'settledBy', type: 'relationship', relationTo: 'users', label: '处理账号', maxDepth: 0 },
    { name: 'settledByName', type: 'text', label: '处理人' },
    { name: 'settledAt', type: 'date', label: '处理时间' },
    { name: 'reason', type: 'textarea', label: '处理意见', maxLength: 500 },
  ],
});
