import type { CollectionConfig, FieldHook } from 'payload';
import { appealVerbs } from '@/admin/service/stars/appeal-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { idOf, optionsOf } from '@/domain/organization';
import { writtenByOthers } from '@/domain/service/stars/appeal-writers';
import { appealStateLabels, appealWayLabels } from '@/domain/service/stars/labels';
import { panelField } from '../shared/panel-field';
import { byVerbsOnly, seenResults } from './star-access';
import { group, hiddenText, ofMember, ofRound } from './star-fields';

/** Whoever answers sees that the account which wrote it is not the member's any more. */
const sayWriter: FieldHook = async ({ originalDoc: doc, req }) => {
  if (!doc?.id || !doc.words) return null;
  const row = { id: String(doc.id), user: idOf(doc.user), takenByName: doc.takenByName ?? null };
  const isOthers = (await writtenByOthers({ payload: req.payload, req }, [row])).has(row.id);
  return isOthers ? '写这条的账号，后来从这名党员名下取消了。请先问过本人，再答复。' : null;
};

/** 评星异议: what a member says against their own result while it is announced, themselves or through somebody who writes it down, and the answer. */
export const starAppeals: CollectionConfig = {
  slug: 'star-appeals',
  endpoints: verbEndpoints('star-appeals', appealVerbs),
  labels: { singular: '评星异议', plural: '评星异议' },
  admin: {
    group,
    description: '党员在公示期对自己的得分提的异议。属实的先补好记录或加分，再答复，系统会重算这一名党员。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'round', 'words', 'state', 'at'],
    listSearchableFields: ['memberName', 'words'],
  },
  defaultSort: '-at',
  access: { ...byVerbsOnly, read: seenResults },
  forceSelect: { words: true, user: true, takenByName: true },
  fields: [
    verbBarField(),
    panelField('ways', '/src/admin/service/stars/AppealPanel#AppealPanel'),
    ...ofRound(),
    ...ofMember(),
    {
      name: 'result',
      type: 'relationship',
      relationTo: 'star-results',
      label: '评星结果',
      required: true,
      maxDepth: 0,
    },
    { name: 'words', type: 'textarea', label: '异议', required: true, maxLength: 1000 },
    { name: 'at', type: 'date', label: '提出时间', required: true },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(appealStateLabels),
    },
    { name: 'answer', type: 'textarea', label: '答复', maxLength: 1000 },
    { name: 'outcome', type: 'text', label: '重算的结果' },
    { name: 'answeredAt', type: 'date', label: '答复时间' },
    { name: 'answeredByName', type: 'text', label: '答复人' },
    {
      name: 'takenBy',
      type: 'relationship',
      relationTo: 'users',
      label: '代录账号',
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'takenByName', type: 'text', label: '代录人' },
    { name: 'takenHow', type: 'select', label: '本人怎么提的', options: optionsOf(appealWayLabels) },
    {
      name: 'writer',
      type: 'text',
      label: '谁写的',
      virtual: true,
      admin: { readOnly: true, condition: (data) => Boolean(data?.writer) },
      hooks: { afterRead: [sayWriter] },
    },
    hiddenText('formKey'),
  ],
};
