import type { CollectionConfig } from 'payload';

/** One row for each turn of scheduled work: the unique key lets one process of many do it. Old rows are swept away. */
export const jobTurns: CollectionConfig = {
  slug: 'job-turns',
  labels: { singular: '定时任务记录', plural: '定时任务记录' },
  admin: { group: '系统', hidden: true, description: '多个进程中由谁执行了哪一次定时任务。' },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'job', type: 'text', required: true },
    { name: 'claimedAt', type: 'date', required: true, index: true },
  ],
};
