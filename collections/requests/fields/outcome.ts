import type { Field } from 'payload';
import { fieldLimits } from '@/domain/requests/field-limits';
import { evaluationSourceLabels } from '@/domain/requests/follow-through/labels';
import { declineGroundLabels, gradeLabels, optionsOf, outcomeLabels } from '@/domain/requests/labels';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

const readOnly = { readOnly: true } as const;

const fields: Field[] = [
  {
    name: 'reply',
    type: 'textarea',
    label: '答复',
    maxLength: fieldLimits.reply,
    access: byVerbOnly,
    admin: { ...readOnly, rows: 8 },
  },
  { name: 'repliedAt', type: 'date', label: '答复时间', index: true, access: byVerbOnly, admin: readOnly },
  {
    name: 'declineGround',
    type: 'select',
    label: '不予受理的情形',
    options: optionsOf(declineGroundLabels),
    access: byVerbOnly,
    admin: { ...readOnly, condition: (data) => Boolean(data.declineGround) },
  },
  {
    name: 'referral',
    type: 'textarea',
    label: '应当找谁',
    access: byVerbOnly,
    admin: { ...readOnly, condition: (data) => Boolean(data.referral) },
  },
  {
    name: 'solved',
    type: 'select',
    label: '是否解决（反映人）',
    options: optionsOf(outcomeLabels),
    access: byVerbOnly,
    admin: readOnly,
  },
  {
    name: 'satisfaction',
    type: 'select',
    label: '满意程度（反映人）',
    options: optionsOf(gradeLabels),
    access: byVerbOnly,
    admin: readOnly,
  },
  { name: 'evaluationComment', type: 'textarea', label: '评价说明', access: byVerbOnly, admin: readOnly },
  {
    name: 'evaluatedBy',
    type: 'select',
    label: '评价来源',
    index: true,
    enumName: 'request_evaluated_by',
    options: optionsOf(evaluationSourceLabels),
    access: byVerbOnly,
    admin: { ...readOnly, description: '未评价的不计入满意和解决。' },
  },
  { name: 'evaluatedAt', type: 'date', label: '评价时间', access: byVerbOnly, admin: readOnly },
  {
    name: 'evaluationDueAt',
    type: 'date',
    label: '评价截止',
    index: true,
    access: byVerbOnly,
    admin: readOnly,
  },
  {
    name: 'visitDueAt',
    type: 'date',
    label: '该回访了',
    index: true,
    access: byVerbOnly,
    admin: { ...readOnly, condition: (data) => Boolean(data.visitDueAt) },
  },
  {
    name: 'visitAttempts',
    type: 'number',
    label: '没有接通的回访次数',
    defaultValue: 0,
    access: byVerbOnly,
    admin: { ...readOnly, condition: (data) => Number(data.visitAttempts) > 0 },
  },
  // Of whom there is no way to ask: the same window, without anybody being asked.
  { name: 'closeDueAt', type: 'date', index: true, hidden: true, access: byVerbOnly },
  // The reminder is sent once for an answer.
  { name: 'evaluationRemindedAt', type: 'date', hidden: true, access: byVerbOnly },
  { name: 'closedAt', type: 'date', label: '办结时间', access: byVerbOnly, admin: readOnly },
];

/** What came of it: the unit's answer is a claim, the requester's word decides. */
export const outcomeFields: Field[] = fields.map(asFact);
