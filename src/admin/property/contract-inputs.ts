import type { CollectionSlug } from 'payload';
import type { VerbInput } from '@/admin/verbs';
import { filesInput } from './inputs';

/** What a contract costs and promises, until when, and its paper. */
export function contractInputs(
  collection: CollectionSlug,
  id: string,
  given: { fee?: string; promises?: string; endsOn?: string; filesPublic?: boolean } = {},
): VerbInput[] {
  return [
    {
      name: 'endsOn',
      label: '到（含这一天）',
      kind: 'date',
      required: true,
      value: given.endsOn ?? '',
    },
    {
      name: 'fee',
      label: '物业费（元/平方米·月）',
      kind: 'text',
      required: true,
      maxLength: 10,
      value: given.fee ?? '',
      hint: '如 0.45；不收费填 0。',
    },
    {
      name: 'promises',
      label: '承诺事项',
      kind: 'textarea',
      required: true,
      maxLength: 4000,
      value: given.promises ?? '',
      hint: '一行一条，最多20条，照合同写，如“楼道每周扫两次、拖一次”。',
    },
    {
      ...filesInput(collection, id, '合同的照片或 PDF'),
      hint: '最多6个。是否让居民打开，由下面的选项决定。',
    },
    {
      name: 'filesPublic',
      label: '居民可以在小区页面打开合同',
      kind: 'checkbox',
      value: given.filesPublic ?? false,
      hint: '勾选前请确认里面没有个人电话、身份证号。',
    },
  ];
}
