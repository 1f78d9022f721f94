import type { Field } from 'payload';
import { fieldLimits } from '@/domain/requests/field-limits';
import { optionsOf, urgencyLabels } from '@/domain/requests/labels';
import { placeFields } from '../../shared/place-fields';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

/** What the request is about: the citizen's words are kept as received, the service centre corrects the rest. */
export const subjectFields: Field[] = [
  asFact({
    name: 'number',
    type: 'text',
    label: '受理编号',
    required: true,
    unique: true,
    access: byVerbOnly,
    admin: { readOnly: true },
  }),
  { name: 'title', type: 'text', label: '标题', required: true, maxLength: fieldLimits.title },
  asFact({
    name: 'body',
    type: 'textarea',
    label: '反映内容（原文）',
    required: true,
    maxLength: fieldLimits.body,
    access: byVerbOnly,
    admin: { readOnly: true, rows: 8 },
  }),
  {
    name: 'category',
    type: 'relationship',
    relationTo: 'categories',
    label: '分类',
    index: true,
    maxDepth: 1,
    admin: { allowCreate: false },
  },
  {
    name: 'channel',
    type: 'relationship',
    relationTo: 'channels',
    label: '渠道',
    required: true,
    index: true,
    maxDepth: 1,
    access: byVerbOnly,
    admin: { readOnly: true, allowCreate: false },
  },
  ...placeFields({ lowest: 'building' }),
  { name: 'placeText', type: 'text', label: '具体位置', maxLength: fieldLimits.placeText },
  asFact({
    name: 'urgency',
    type: 'select',
    label: '紧急程度',
    required: true,
    defaultValue: 'normal',
    index: true,
    options: optionsOf(urgencyLabels),
    access: byVerbOnly,
    admin: { readOnly: true, description: '受理时确定，决定办理期限。' },
  }),
  asFact({
    name: 'externalNumber',
    type: 'text',
    label: '来源编号',
    index: true,
    access: byVerbOnly,
    admin: { readOnly: true, description: '渠道自己的编号。' },
  }),
  // channel key + ':' + externalNumber; absent (never null) when the channel gave no number.
  { name: 'sourceKey', type: 'text', unique: true, hidden: true, access: byVerbOnly },
  // Hash of the imported row, so that a repeated import sees at once that nothing changed.
  { name: 'sourceHash', type: 'text', hidden: true, access: byVerbOnly },
  // Key of the form or of the caller that filed it: sending twice files once.
  {
    name: 'idempotencyKey',
    type: 'text',
    unique: true,
    hidden: true,
    access: { ...byVerbOnly, read: () => false },
  },
];
