import { audited } from '@collections/shared/audited';
import type { CollectionConfig } from 'payload';
import { nobody, role, staff } from '@/access';
import { checkSetting } from '@/domain/publishing/check-setting';
import { settingOptions } from '@/domain/publishing/setting-keys';

/**
 * What an administrator may change without a programmer. A change is a new row with the day it starts; rows are never
 * overwritten, so what was decided under an older value stays explainable.
 */
export const settings: CollectionConfig = audited({
  slug: 'settings',
  labels: { singular: '设置', plural: '设置' },
  access: { create: role('administrator'), read: staff, update: nobody, delete: nobody, admin: staff },
  admin: {
    group: '系统',
    useAsTitle: 'source',
    description: '改设置就是新增一行，写明从哪天起生效；旧的行保留，过去的期限和结果才说得清。',
    defaultColumns: ['key', 'value', 'unit', 'dayKind', 'validFrom', 'source'],
    listSearchableFields: ['key', 'value', 'source'],
  },
  defaultSort: '-validFrom',
  hooks: { beforeValidate: [({ data }) => checkSetting(data)] },
  fields: [
    { name: 'key', type: 'select', label: '设置项', required: true, index: true, options: settingOptions },
    {
      name: 'value',
      type: 'text',
      label: '值',
      required: true,
      maxLength: 500,
      admin: {
        description: '先选设置项：开关和能选的直接选，数量填数字，时刻填成 8:30 这样。',
        components: {
          Field: '/src/admin/publishing/SettingValue#SettingValue',
          Cell: '/src/admin/publishing/SettingValueCell#SettingValueCell',
        },
      },
    },
    { name: 'unit', type: 'text', label: '单位', maxLength: 20 },
    {
      name: 'dayKind',
      type: 'select',
      label: '日的算法',
      options: [
        { value: 'working', label: '工作日' },
        { value: 'calendar', label: '自然日' },
      ],
    },
    { name: 'source', type: 'text', label: '依据', required: true, maxLength: 300 },
    {
      name: 'validFrom',
      type: 'date',
      label: '生效时间',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
});
