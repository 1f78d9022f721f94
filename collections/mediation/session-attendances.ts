import type { CollectionConfig } from 'payload';
import { attendeeKindLabels, standingLabels } from '@/domain/mediation/sessions/labels';
import { optionsOf } from '@/domain/organization';
import { belongsTo } from '../property/belongs-to';
import { byVerbsOnly, seenByChain } from './access';

/** 到场情况: who of those who ought to be at a session was there; parties are named on the page of the case only. */
export const sessionAttendances: CollectionConfig = {
  slug: 'session-attendances',
  labels: { singular: '到场情况', plural: '到场情况' },
  admin: {
    group: '大调解',
    description: '一次调解会谁到了、谁没到、谁由代理人代替。当事人的姓名在案件页面上看。',
    useAsTitle: 'kind',
    defaultColumns: ['session', 'kind', 'name', 'standing', 'markedAt'],
  },
  access: { ...byVerbsOnly, read: seenByChain() },
  fields: [
    belongsTo('dispute', 'disputes', '纠纷'),
    belongsTo('session', 'mediation-sessions', '调解会'),
    { name: 'kind', type: 'select', label: '是谁', required: true, options: optionsOf(attendeeKindLabels) },
    { name: 'person', type: 'text', required: true, hidden: true, access: { read: () => false } },
    { name: 'name', type: 'text', label: '调解员姓名' },
    { name: 'standing', type: 'select', label: '到场', required: true, options: optionsOf(standingLabels) },
    { name: 'reason', type: 'text', label: '没来的原因', maxLength: 200 },
    { name: 'representative', type: 'text', label: '代理人', maxLength: 60 },
    { name: 'mandateSeen', type: 'checkbox', label: '看过委托书', defaultValue: false },
    { name: 'markedAt', type: 'date', label: '记下的时间', required: true },
    { name: 'markedByName', type: 'text', label: '谁记的', required: true },
    // One line for each person of each session, whoever records the list at the same moment.
    {
      name: 'attendanceKey',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
  ],
};
