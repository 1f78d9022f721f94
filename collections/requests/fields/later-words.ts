import type { Field } from 'payload';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

const count = (name: string, label: string): Field => ({
  name,
  type: 'number',
  label,
  defaultValue: 0,
  access: byVerbOnly,
  admin: { readOnly: true, condition: (data) => Number(data[name]) > 0 },
});

const moment = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  access: byVerbOnly,
  admin: { readOnly: true, condition: (data) => Boolean(data[name]) },
});

const fields: Field[] = [
  count('supplementCount', '反映人补充说明次数'),
  // Set while an addition to a declined request waits for the operator.
  { ...moment('supplementedAt', '补充说明待处理'), index: true } as Field,
  count('urgeCount', '反映人来电催办次数'),
  moment('urgedAt', '最近一次来电催办'),
  moment('replyCorrectedAt', '答复更正时间'),
];

/** What was said after it was filed: how often, and what of it waits. */
export const laterWordFields: Field[] = fields.map(asFact);
