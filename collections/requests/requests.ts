import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { requestEndpoints } from '@/admin/requests';
import { verbBarField } from '@/admin/verbs';
import { countCorrection, hideConfidentialRequester, refreshAfterCorrection } from '@/domain/requests';
import { audited } from '../shared/audited';
import { correctRequests, readRequests } from './access';
import {
  becameMatterField,
  followThroughField,
  foundOnVisitField,
  historyField,
  photosField,
} from './fields/beside';
import { clockFields } from './fields/clocks';
import { dispatchFields } from './fields/dispatch';
import { intakeFields } from './fields/intake';
import { laterWordFields } from './fields/later-words';
import { outcomeFields } from './fields/outcome';
import { progressFields } from './fields/progress';
import { requesterFields, requesterSelect } from './fields/requester';
import { subjectFields } from './fields/subject';
import { answersField, takenInFields } from './fields/taken-in';

/** A citizen's request from any channel, from receipt to evaluation. Its state moves by the verbs of the domain only. */
export const requests: CollectionConfig = audited({
  slug: 'requests',
  labels: { singular: '诉求', plural: '诉求' },
  admin: {
    group: '诉求办理',
    description: '居民的诉求。用上方的按钮受理、派单、答复；状态不能直接修改，每一步都有记录。',
    useAsTitle: 'title',
    defaultColumns: [
      'number',
      'title',
      'dueAt',
      'riskStage',
      'firstContactDueAt',
      'progressDueAt',
      'state',
      'supervisionRung',
      'leadUnit',
      'community',
      'urgency',
      'followerCount',
    ],
    listSearchableFields: ['number', 'title'],
    pagination: { defaultLimit: 20, limits: [20, 50, 100] },
    hideAPIURL: true,
    components: { beforeListTable: ['/src/admin/requests/dispatch/BulkBar#BulkBar'] },
  },
  access: { create: nobody, read: readRequests, update: correctRequests, delete: nobody },
  forceSelect: requesterSelect,
  defaultSort: '-submittedAt',
  disableDuplicate: true,
  indexes: [
    { fields: ['visibility', 'submittedAt'] },
    { fields: ['state', 'dueAt'] },
    { fields: ['leadUnit', 'state', 'dueAt'] },
    { fields: ['community', 'state', 'dueAt'] },
    { fields: ['community', 'submittedAt'] },
    // Every list of the workbench runs along one of these or the three above (docs/benchmarks.md).
    { fields: ['township', 'state', 'dueAt'] },
    { fields: ['state', 'submittedAt'] },
    { fields: ['township', 'submittedAt'] },
    { fields: ['compound', 'submittedAt'] },
    { fields: ['leadUnit', 'submittedAt'] },
    { fields: ['category', 'submittedAt'] },
    { fields: ['channel', 'submittedAt'] },
    { fields: ['urgency', 'submittedAt'] },
  ],
  endpoints: requestEndpoints,
  hooks: { afterChange: [refreshAfterCorrection, countCorrection], afterRead: [hideConfidentialRequester] },
  fields: [
    verbBarField(),
    becameMatterField,
    foundOnVisitField,
    followThroughField,
    historyField,
    ...subjectFields,
    answersField,
    photosField,
    ...takenInFields,
    ...requesterFields,
    ...intakeFields,
    ...progressFields,
    ...dispatchFields,
    ...clockFields,
    ...outcomeFields,
    ...laterWordFields,
  ],
});
