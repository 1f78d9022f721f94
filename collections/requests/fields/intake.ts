import type { Field } from 'payload';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

/** When a request reached us, apart from when the requester sent it to the channel that passed it on. */
export const intakeFields: Field[] = [
  asFact({
    name: 'receivedAt',
    type: 'date',
    label: '收到时间',
    access: byVerbOnly,
    admin: {
      readOnly: true,
      description: '办理期限从收到时起算。',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
    },
  }),
];
