import type { Field } from 'payload';
import { optionsOf } from '@/domain/organization';

/**
 * What a row of a history says: when, what was done, how and why, and who did it.
 * @param states names of the states the thing can be in afterwards; without them the row tells neither state nor verb
 */
export const stepFields = (states?: Readonly<Record<string, string>>, detail = '内容'): Field[] => [
  { name: 'at', type: 'date', label: '时间', required: true, index: true },
  ...(states ? [{ name: 'verb', type: 'text', required: true, hidden: true } satisfies Field] : []),
  { name: 'label', type: 'text', label: '动作', required: true },
  ...(states
    ? [
        {
          name: 'state',
          type: 'select',
          label: '之后的状态',
          required: true,
          options: optionsOf(states),
        } satisfies Field,
      ]
    : []),
  { name: 'detail', type: 'textarea', label: detail },
  { name: 'reason', type: 'textarea', label: '原因' },
  { name: 'actor', type: 'relationship', relationTo: 'users', label: '操作账号', maxDepth: 0 },
  { name: 'actorName', type: 'text', label: '操作人', required: true },
];
