import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { paperStateLabels } from '@/domain/voting/labels';
import { shut } from './access';

/** 纸质票录入: what one person read on a paper ballot. Two that agree become a ballot; of a secret vote they are wiped with that. */
export const votePaperEntries: CollectionConfig = {
  slug: 'vote-paper-entries',
  labels: { singular: '纸质票录入', plural: '纸质票录入' },
  admin: { group: '民主协商', description: '纸质票由两个人各录一遍，一样才算。', hidden: true },
  timestamps: false,
  access: shut,
  indexes: [{ fields: ['vote', 'line', 'turn'], unique: true }, { fields: ['vote', 'state'] }],
  fields: [
    { name: 'vote', type: 'text', required: true },
    { name: 'line', type: 'text', required: true },
    { name: 'turn', type: 'number', required: true },
    { name: 'choices', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, options: optionsOf(paperStateLabels) },
    { name: 'enteredBy', type: 'text', required: true },
    { name: 'enteredByName', type: 'text', required: true },
    { name: 'proxyName', type: 'text' },
    { name: 'at', type: 'date', required: true },
    { name: 'reason', type: 'text' },
  ],
};
