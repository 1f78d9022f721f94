import type { CollectionConfig } from 'payload';
import { nobody, role, staff } from '@/access';
import { categoryLimitKindLabels, optionsOf, urgencyLabels } from '@/domain/requests/labels';
import { audited } from '../../shared/audited';

/**
 * How long requests of a category may take, where the limit of their urgency does not fit. Rows are added, never overwritten, so that
 * an old deadline stays explainable.
 */
export const categoryLimits: CollectionConfig = audited({
  slug: 'category-limits',
  labels: { singular: '分类办理期限', plural: '分类办理期限' },
  admin: {
    group: '诉求办理',
    description:
      '某一类诉求和它的下级另定的办结期限；没有另定的按紧急程度（见“设置”）。改期限就是新增一行，写明从哪天起生效；已经在办的诉求期限不变。',
    useAsTitle: 'source',
    defaultColumns: ['category', 'urgency', 'value', 'kind', 'validFrom', 'source'],
    listSearchableFields: ['source'],
  },
  access: { create: role('administrator', 'supervisor'), read: staff, update: nobody, delete: nobody },
  defaultSort: '-validFrom',
  fields: [
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: '分类',
      required: true,
      index: true,
      maxDepth: 1,
      admin: { allowCreate: false, description: '它的下级分类也按这个期限，除非下级自己另定。' },
    },
    {
      name: 'urgency',
      type: 'select',
      label: '紧急程度',
      required: true,
      defaultValue: 'normal',
      index: true,
      options: optionsOf(urgencyLabels),
      admin: { description: '只对这一类里这个紧急程度的诉求有效。' },
    },
    {
      name: 'kind',
      type: 'select',
      label: '怎么算',
      required: true,
      defaultValue: 'working',
      options: optionsOf(categoryLimitKindLabels),
    },
    {
      name: 'value',
      type: 'number',
      label: '期限',
      min: 1,
      max: 1000,
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
        if ((siblingData as { kind?: string } | undefined)?.kind === 'usual') return true;
        return (
          (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000) || '请填 1 到 1000 的整数'
        );
      },
      admin: { condition: (data) => data.kind !== 'usual' },
    },
    {
      name: 'source',
      type: 'text',
      label: '依据',
      required: true,
      maxLength: 200,
      admin: { description: '居民问“为什么是这一天”时看到，例如：《供热用热办法》第二十条。' },
    },
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
