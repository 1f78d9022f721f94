import { optionsFrom } from '@/admin/property/inputs';
import type { VerbInput, VerbOption } from '@/admin/verbs';
import { voiceChannelLabels } from '@/domain/matters';

const { portal: _portal, ...heard } = voiceChannelLabels;

/** Who speaks, how it was heard, and that it was read back: the same wherever staff speak for a household. */
export const onBehalfInputs = (households: VerbOption[], between: VerbInput[]): VerbInput[] => [
  { name: 'household', label: '哪一户', kind: 'select', required: true, options: households },
  { name: 'channel', label: '怎么听到的', kind: 'select', required: true, options: optionsFrom(heard) },
  ...between,
  { name: 'readBack', label: '已念给住户听，住户确认', kind: 'checkbox', required: true },
];
