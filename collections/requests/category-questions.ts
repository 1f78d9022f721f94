import type { CollectionConfig } from 'payload';
import { anyone, nobody, role } from '@/access';
import { optionsOf, questionKindLabels } from '@/domain/requests/labels';
import { audited } from '../shared/audited';

const centre = role('administrator', 'operator', 'supervisor');

/** What is asked besides, for requests of a category and of everything below it. A question no longer asked is switched off. */
export const categoryQuestions: CollectionConfig = audited({
  slug: 'category-questions',
  labels: { singular: '分类补充问题', plural: '分类补充问题' },
  admin: {
    group: '诉求办理',
    description: '某一类诉求要多问的问题，下级分类也会问。停用的不再问，已有的回答不受影响。',
    useAsTitle: 'label',
    defaultColumns: ['label', 'category', 'kind', 'required', 'active'],
    listSearchableFields: ['label'],
  },
  access: { create: centre, read: anyone, update: centre, delete: nobody },
  defaultSort: 'order',
  fields: [
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: '分类',
      required: true,
      index: true,
      maxDepth: 1,
      admin: { allowCreate: false, description: '它的下级分类也会问。' },
    },
    { name: 'label', type: 'text', label: '问题', required: true, maxLength: 60 },
    { name: 'hint', type: 'text', label: '提示', maxLength: 120 },
    {
      name: 'kind',
      type: 'select',
      label: '怎么答',
      required: true,
      defaultValue: 'text',
      options: optionsOf(questionKindLabels),
    },
    {
      name: 'choices',
      type: 'textarea',
      label: '选项',
      maxLength: 600,
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
        const kind = (siblingData as { kind?: string } | undefined)?.kind;
        if (kind !== 'choice') return true;
        const lines = String(value ?? '')
          .split('\n')
          .filter((line) => line.trim() !== '');
        return lines.length >= 2 || '选择题至少写两个选项，一行一个';
      },
      admin: {
        condition: (data) => data.kind === 'choice',
        description: '一行一个，最多20个。',
      },
    },
    { name: 'required', type: 'checkbox', label: '必须回答', defaultValue: false },
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true, index: true },
    { name: 'order', type: 'number', label: '排序', defaultValue: 0 },
  ],
});
