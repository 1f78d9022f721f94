import type { Field } from 'payload';
import { agreementFormLabels } from '@/domain/mediation/agreements/labels';
import { optionsOf } from '@/domain/organization';

/** What a case keeps of how it ended. */
export const outcomeFields: Field[] = [
  { name: 'endedAt', type: 'date', label: '有结果的时间', index: true },
  { name: 'settledForm', type: 'select', label: '怎么成的', options: optionsOf(agreementFormLabels) },
  { name: 'failureToldAt', type: 'date', label: '告知别的办法的时间' },
];
