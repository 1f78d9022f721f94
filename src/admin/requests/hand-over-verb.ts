import type { VerbDefinition, VerbInput } from '@/admin/verbs';
import { carriedFieldLabels, handOverRequest, handOverWords, isHandedOver } from '@/domain/requests';
import { button, type RequestDocument } from './button';

const carried = (name: keyof typeof carriedFieldLabels, value: boolean, hint?: string): VerbInput => ({
  name,
  label: `带去：${carriedFieldLabels[name]}`,
  kind: 'checkbox',
  value,
  hint,
});

const handOver = button('hand-over', handOverRequest, {
  explain: handOverWords,
  inputs: [
    carried('place', true),
    carried('category', true),
    carried('photos', true),
    carried('handling', true),
    carried(
      'requester',
      false,
      '反映人同意调解员知道自己是谁，才能勾选。不勾的，调解组织会先来问您怎么联系他。',
    ),
    { name: 'note', label: '要调解什么、对方是谁', kind: 'textarea', required: true, maxLength: 500 },
    { name: 'confirmed', label: '反映人愿意调解，带去的内容已核对', kind: 'checkbox', required: true },
  ],
});

/** Prepares the hand-over to mediation: what will be carried is listed and confirmed; not offered again until it was given back. */
export const handOverVerb: VerbDefinition<RequestDocument> = {
  ...handOver,
  available: async (context) =>
    (await handOver.available(context)) &&
    !(await isHandedOver({ payload: context.req.payload, req: context.req }, context.id)),
};
