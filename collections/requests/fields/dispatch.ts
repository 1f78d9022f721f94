import type { Field } from 'payload';
import { optionsOf } from '@/domain/requests/labels';
import { stateLabels } from '@/domain/requests/states';
import { panelField } from '../../shared/panel-field';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

const readOnly = { readOnly: true } as const;
const count = (name: string, label: string, description?: string): Field => ({
  name,
  type: 'number',
  label,
  defaultValue: 0,
  access: byVerbOnly,
  admin: { ...readOnly, description },
});
const other = (name: string, label: string): Field => ({
  name,
  type: 'relationship',
  relationTo: 'requests',
  label,
  index: true,
  maxDepth: 0,
  access: byVerbOnly,
  admin: { ...readOnly, allowCreate: false, condition: (data) => Boolean(data[name]) },
});

const fields: Field[] = [
  panelField('relatedPanel', '/src/admin/requests/dispatch/RelatedPanel#RelatedPanel'),
  count('disputeCount', '异议次数', '承办单位提出派单异议的次数。'),
  { name: 'disputedAt', type: 'date', label: '异议待处理，提出于', access: byVerbOnly, admin: readOnly },
  {
    name: 'disputedUnit',
    type: 'relationship',
    relationTo: 'units',
    label: '异议建议派给',
    maxDepth: 0,
    access: byVerbOnly,
    admin: { ...readOnly, allowCreate: false, condition: (data) => Boolean(data.disputedUnit) },
  },
  {
    name: 'needsArbitration',
    type: 'checkbox',
    label: '须由督办员裁定',
    defaultValue: false,
    index: true,
    access: byVerbOnly,
    admin: readOnly,
  },
  {
    name: 'designated',
    type: 'checkbox',
    label: '督办员已裁定承办单位',
    defaultValue: false,
    access: byVerbOnly,
    admin: { ...readOnly, description: '裁定后不得退回，也不得再提异议。' },
  },
  other('partOf', '拆自'),
  other('mergedInto', '并入'),
  count('mergedCount', '并入件数'),
  {
    name: 'stateBefore',
    type: 'select',
    label: '拆分、并案前的状态',
    options: optionsOf(stateLabels),
    access: byVerbOnly,
    admin: readOnly,
  },
  // Raised with every answer of a part, so that two last answers at once wait for each other.
  { name: 'partAnsweredAt', type: 'date', hidden: true, access: byVerbOnly },
  { name: 'setAsideAt', type: 'date', label: '拆分、并案时间', access: byVerbOnly, admin: readOnly },
];

/** What dispatching leaves on a request: objections, designation, parts and duplicates. */
export const dispatchFields: Field[] = fields.map(asFact);
