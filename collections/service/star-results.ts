import type { CollectionConfig } from 'payload';
import { resultVerbs } from '@/admin/service/stars/result-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { hundredthsField } from '../property/hundredths-field';
import { panelField } from '../shared/panel-field';
import { byVerbsOnly, seenPoints } from './star-access';
import { group, hiddenText, ofMember, ofRound } from './star-fields';

/** How many gave a grade: for the member's own page alone, which leaves out what would tell who gave what. */
const gradeCount = (name: string, label: string) => ({
  name,
  label,
  type: 'number' as const,
  hidden: true,
  access: { read: () => false },
});

/** 评星结果: one member in one round. What is frozen stands in `snapshot`, word for word. */
export const starResults: CollectionConfig = {
  slug: 'star-results',
  endpoints: verbEndpoints('star-results', resultVerbs),
  labels: { singular: '评星结果', plural: '评星结果' },
  admin: {
    group,
    description: '每名党员一次评星的得分和星级。分从哪里来，点进去看明细；定星以后不会再变。',
    useAsTitle: 'memberName',
    defaultColumns: ['memberName', 'round', 'organizationName', 'total', 'stars', 'exempt'],
    listSearchableFields: ['memberName', 'organizationName'],
  },
  defaultSort: '-total',
  access: { ...byVerbsOnly, read: seenPoints },
  indexes: [{ fields: ['round', 'member'], unique: true }, { fields: ['round', 'total'] }],
  fields: [
    verbBarField(),
    panelField('panel', '/src/admin/service/stars/ResultPanel#ResultPanel'),
    ...ofRound(),
    ...ofMember(),
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'party-organizations',
      label: '期末所在党组织',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'organizationName', type: 'text', label: '期末所在党组织', required: true },
    { name: 'cameFrom', type: 'text', label: '期间从哪里转来' },
    { name: 'exempt', type: 'checkbox', label: '不参加评星', defaultValue: false },
    { name: 'exemptReason', type: 'text', label: '不参加的决定' },
    hundredthsField('total', '总分'),
    { name: 'stars', type: 'number', label: '星级', index: true },
    hundredthsField('missing', '差多少到下一星'),
    { name: 'rank', type: 'number', label: '名次' },
    gradeCount('grade3', '评议：优秀'),
    gradeCount('grade2', '评议：合格'),
    gradeCount('grade1', '评议：基本合格'),
    gradeCount('grade0', '评议：不合格'),
    { name: 'stale', type: 'checkbox', label: '有变动待重算', defaultValue: false },
    { ...hiddenText('snapshot'), type: 'textarea' },
    { name: 'frozenAt', type: 'date', label: '定星时间' },
  ],
};
