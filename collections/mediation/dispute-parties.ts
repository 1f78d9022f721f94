import type { CollectionConfig } from 'payload';
import { partySideLabels } from '@/domain/mediation/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { personalField, personalSelect } from '../shared/personal-field';
import { byVerbsOnly, seenByChain } from './access';

const unseen = { hidden: true, access: { read: () => false } } as const;

/** 当事人: masked for the chain too; whoever needs a name or a phone asks for it on the page of the case, and that is logged. */
export const disputeParties: CollectionConfig = {
  slug: 'dispute-parties',
  labels: { singular: '纠纷当事人', plural: '纠纷当事人' },
  admin: {
    group: '大调解',
    description:
      '纠纷的双方。姓名、电话加密保存，这里只显示一部分；办案需要时在案件页面上查看，查看会留下记录。',
    useAsTitle: 'side',
    defaultColumns: ['dispute', 'side', 'name', 'phone', 'chosenAt'],
  },
  access: { ...byVerbsOnly, read: seenByChain() },
  forceSelect: personalSelect(['name', 'phone']),
  fields: [
    belongsTo('dispute', 'disputes', '纠纷'),
    { name: 'side', type: 'select', label: '哪一方', required: true, options: optionsOf(partySideLabels) },
    // Looked up by the name too: staff who are called so stand aside.
    ...personalField({
      name: 'name',
      label: '姓名',
      kind: 'name',
      required: true,
      lookup: 'index',
      revealTo: [],
    }),
    ...personalField({ name: 'phone', label: '电话', kind: 'phone', lookup: 'index', revealTo: [] }),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: '账号',
      index: true,
      maxDepth: 0,
      ...unseen,
    },
    { name: 'unitName', type: 'text', label: '单位', maxLength: 60 },
    { name: 'note', type: 'text', label: '怎么联系、住哪里', maxLength: 200 },
    { name: 'tokenHash', type: 'text', required: true, unique: true, ...unseen },
    { name: 'linkTurn', type: 'number', defaultValue: 0, ...unseen },
    { name: 'menuSentAt', type: 'date', label: '菜单发出时间' },
    { name: 'chosenAt', type: 'date', label: '选好的时间' },
    { name: 'replacedAt', type: 'date', label: '换成另一个人的时间' },
  ],
};
