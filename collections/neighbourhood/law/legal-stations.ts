import type { CollectionBeforeValidateHook, CollectionConfig, TextFieldSingleValidation } from 'payload';
import { nobody } from '@/access';
import { holidayRuleLabels, lawTag, weekdayLabels } from '@/domain/neighbourhood/law/labels';
import { isOverMidnight, spansOf } from '@/domain/neighbourhood/law/rules/spans';
import { optionsOf } from '@/domain/organization';
import { touchAfterChange } from '@/domain/publishing';
import { parseMoment, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { asDay } from '../../shared/as-day';
import { audited } from '../../shared/audited';
import { placeFields } from '../../shared/place-fields';
import { seenRegisters, writtenByLaw } from './access';

const hours: TextFieldSingleValidation = (value) => {
  if (spansOf(value ?? '') !== null) return true;
  return isOverMidnight(value ?? '')
    ? '过了半夜的分两天写：当天写 18:00-24:00，第二天写 0:00-2:00'
    : '写成 9:00-12:00 14:00-17:30，几段用空格分开，先后不能重叠';
};

/** One day has one exception: two would say different things on one page. */
const refuseTwoOnOneDay: CollectionBeforeValidateHook = ({ data }) => {
  const exceptions: unknown[] = Array.isArray(data?.exceptions) ? data.exceptions : [];
  const days = exceptions.map((one) => {
    const day = one !== null && typeof one === 'object' && 'day' in one ? parseMoment(String(one.day)) : null;
    return day ? toIsoDay(day) : '';
  });
  const second = days.findIndex((day, index) => day !== '' && days.indexOf(day) < index);
  if (second >= 0)
    fail('validation', { fields: { [`exceptions.${second}.day`]: '这一天已经写过了，一天只写一条' } });
  return data;
};

/** 公共法律服务工作站: where people find legal advice, and when it is open. */
export const legalStations: CollectionConfig = audited({
  slug: 'legal-stations',
  labels: { singular: '公共法律服务工作站', plural: '公共法律服务工作站' },
  admin: {
    group: '门口的法律服务',
    description: '工作站（室）的地址、电话和开放时间。页面按现在的时间显示“现在开放”或者下次几点开。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'township', 'community', 'address', 'phone', 'shown'],
    listSearchableFields: ['name', 'address'],
  },
  defaultSort: 'name',
  access: { admin: nobody, read: seenRegisters, create: writtenByLaw, update: writtenByLaw, delete: nobody },
  hooks: { beforeValidate: [refuseTwoOnOneDay], afterChange: [touchAfterChange(() => [lawTag])] },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, unique: true, maxLength: 60 },
    ...placeFields({ lowest: 'community', required: 'township', ownPlaces: ['community-staff'] }),
    { name: 'address', type: 'text', label: '地址', required: true, maxLength: 100 },
    { name: 'phone', type: 'text', label: '公开电话', required: true, maxLength: 30 },
    { name: 'services', type: 'text', label: '能办什么', maxLength: 200 },
    {
      type: 'collapsible',
      label: '每周的开放时间',
      fields: Object.entries(weekdayLabels).map(([name, label]) => ({
        name,
        type: 'text' as const,
        label,
        maxLength: 60,
        validate: hours,
        admin: { placeholder: '9:00-12:00 14:00-17:30', description: '不开就空着；整天开写“全天”。' },
      })),
    },
    {
      name: 'holidays',
      type: 'select',
      label: '节假日',
      required: true,
      defaultValue: 'closed',
      options: optionsOf(holidayRuleLabels),
    },
    {
      name: 'exceptions',
      type: 'array',
      label: '某一天另有安排',
      labels: { singular: '一天', plural: '另有安排的日子' },
      maxRows: 60,
      fields: [
        { name: 'day', type: 'date', label: '哪天', required: true, admin: asDay },
        { name: 'hours', type: 'text', label: '当天的时间（空着就是不开）', maxLength: 60, validate: hours },
        { name: 'note', type: 'text', label: '说明', maxLength: 60 },
      ],
    },
    { name: 'shown', type: 'checkbox', label: '在门户上显示', defaultValue: true, index: true },
  ],
});
