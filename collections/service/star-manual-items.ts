import type { CollectionConfig } from 'payload';
import { evidenceVerbs } from '@/admin/service/stars/evidence-verbs';
import { papersEndpoint } from '@/admin/service/stars/papers-endpoint';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { optionsOf } from '@/domain/organization';
import { evidenceStateLabels } from '@/domain/service/stars/labels';
import { panelField } from '../shared/panel-field';
import { byVerbsOnly, seenResults } from './star-access';
import { group, ofMember, ofRound } from './star-fields';

/** 加分扣分: a plus or minus with evidence; a second person confirms it, never who wrote it, never the member. */
export const starManualItems: CollectionConfig = {
  slug: 'star-manual-items',
  endpoints: [...verbEndpoints('star-manual-items', evidenceVerbs), papersEndpoint],
  labels: { singular: '加分扣分', plural: '加分扣分' },
  admin: {
    group,
    description: '规则里要凭据的加分、扣分。一个人登记，另一个人核实；登记人和党员本人都不能核实。',
    useAsTitle: 'itemName',
    defaultColumns: ['itemName', 'memberName', 'units', 'state', 'enteredByName', 'createdAt'],
    listSearchableFields: ['memberName', 'evidence'],
  },
  defaultSort: '-createdAt',
  access: { ...byVerbsOnly, read: seenResults },
  fields: [
    verbBarField(),
    ...ofRound(),
    ...ofMember(),
    { name: 'item', type: 'text', label: '项目代号', required: true },
    { name: 'itemName', type: 'text', label: '项目', required: true },
    { name: 'units', type: 'number', label: '几项（小时）', required: true },
    { name: 'on', type: 'date', label: '哪天的事', required: true },
    {
      name: 'evidence',
      type: 'textarea',
      label: '凭据（文号、会议、材料存放处）',
      required: true,
      maxLength: 500,
    },
    panelField('papers', '/src/admin/service/stars/PapersPanel#PapersPanel'),
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: optionsOf(evidenceStateLabels),
    },
    {
      name: 'enteredBy',
      type: 'relationship',
      relationTo: 'users',
      label: '登记账号',
      index: true,
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'enteredByName', type: 'text', label: '登记人', required: true },
    { name: 'decidedByName', type: 'text', label: '核实人' },
    { name: 'decidedAt', type: 'date', label: '核实时间' },
    { name: 'refusal', type: 'text', label: '不计的原因', maxLength: 300 },
  ],
};
