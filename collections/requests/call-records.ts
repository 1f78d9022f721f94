import type { CollectionConfig } from 'payload';
import { nobody, role } from '@/access';

/** The hotline's own log, one row a call, for 接通率: when, whether it was answered, how long one waited. Never who called. */
export const callRecords: CollectionConfig = {
  slug: 'call-records',
  labels: { singular: '来电记录', plural: '来电记录' },
  admin: {
    group: '诉求办理',
    description: '热线的来电记录，用来算接通率和等候时间。从热线系统的文件导入，不含来电号码。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'channel', 'at', 'answered', 'waitedSeconds'],
  },
  access: {
    create: nobody,
    read: role('administrator', 'operator', 'supervisor', 'city-leader'),
    update: nobody,
    delete: nobody,
  },
  defaultSort: '-at',
  timestamps: false,
  indexes: [{ fields: ['channel', 'at'] }],
  fields: [
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      label: '渠道',
      required: true,
      maxDepth: 1,
    },
    { name: 'number', type: 'text', label: '来电编号', required: true },
    { name: 'at', type: 'date', label: '来电时间', required: true, index: true },
    { name: 'answered', type: 'checkbox', label: '接通', required: true, defaultValue: false },
    { name: 'waitedSeconds', type: 'number', label: '等候秒数', required: true, min: 0 },
    // channel key + ':' + number: the same call of a file taken in twice is one row.
    { name: 'key', type: 'text', required: true, unique: true, hidden: true },
  ],
};
