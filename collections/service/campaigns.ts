import type { CollectionAfterReadHook, CollectionConfig } from 'payload';
import { anyOf, nobody, staff, where } from '@/access';
import { optionsOf } from '@/domain/organization';
import { touchAfterChange } from '@/domain/publishing';
import { activitiesTag, campaignKindLabels } from '@/domain/service/activities/labels';
import { publicWords } from '@/domain/service/activities/public/campaigns';
import { asDay } from '../shared/as-day';
import { audited } from '../shared/audited';
import { writtenWithinPlace } from '../shared/place-access';
import { placeFields } from '../shared/place-fields';

const keepers = writtenWithinPlace({ roles: ['administrator', 'community-staff'], lowest: 'community' });

/** Whoever reads it past the pages reads what the pages show. */
const maskForVisitors: CollectionAfterReadHook = ({ doc, req }) => {
  if (req.payloadAPI !== 'REST' || req.user) return doc;
  const masked = (['summary', 'about', 'asks'] as const).flatMap((field): [string, string][] =>
    typeof doc[field] === 'string' ? [[field, publicWords(doc[field])]] : [],
  );
  return { ...doc, ...Object.fromEntries(masked) };
};

/** 主题活动: a campaign of Party members (亮身份、当先锋、作表率) with a page of its own, to which activities belong. */
export const campaigns: CollectionConfig = audited({
  slug: 'campaigns',
  labels: { singular: '主题活动', plural: '主题活动' },
  admin: {
    group: '党员服务',
    description:
      '亮身份、当先锋、作表率：一段时间里一起做的事。公开后有自己的页面，活动筹划时可以归到里面。乡镇、社区都空着的是全市的。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'startsOn', 'endsOn', 'community', 'isPublic'],
    listSearchableFields: ['title', 'slug'],
  },
  defaultSort: '-startsOn',
  access: {
    admin: nobody,
    create: keepers,
    read: anyOf(where({ isPublic: { equals: true } }), staff),
    update: keepers,
    // Activities keep pointing at it; taken off the public pages it is gone for everybody else.
    delete: nobody,
  },
  hooks: { afterChange: [touchAfterChange(() => [activitiesTag])], afterRead: [maskForVisitors] },
  fields: [
    { name: 'title', type: 'text', label: '名称', required: true, maxLength: 60 },
    {
      name: 'slug',
      type: 'text',
      label: '网址里的名字',
      required: true,
      unique: true,
      maxLength: 60,
      admin: { description: '小写字母、数字和横线，如 red-snow-2026；定了就不要改，别处的链接会断。' },
      validate: (value: unknown) =>
        typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
          ? true
          : '只能用小写字母、数字和横线，如 red-snow-2026',
    },
    {
      name: 'kind',
      type: 'select',
      label: '要求党员做什么',
      required: true,
      options: optionsOf(campaignKindLabels),
    },
    { name: 'summary', type: 'text', label: '一句话', required: true, maxLength: 100 },
    { name: 'about', type: 'textarea', label: '为什么办、怎么办', required: true, maxLength: 3000 },
    {
      name: 'asks',
      type: 'textarea',
      label: '请党员做的几件事',
      maxLength: 1000,
      admin: { description: '一行写一件。' },
    },
    { name: 'startsOn', type: 'date', label: '从哪天', required: true, index: true, admin: asDay },
    { name: 'endsOn', type: 'date', label: '到哪天', admin: asDay },
    { name: 'isPublic', type: 'checkbox', label: '公开', defaultValue: false, index: true },
    ...placeFields({ lowest: 'community' }),
  ],
});
