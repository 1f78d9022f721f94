import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { documentKindLabels } from '@/domain/mediation/file/labels';
import { optionsOf } from '@/domain/organization';
import { env } from '@/shared/env';
import { belongsTo } from '../property/belongs-to';
import { attachmentHeaders } from '../publishing/file-access';
import { byVerbsOnly, seenByChain } from './access';

/** 卷宗材料: signed copies, mandates, evidence. Private: read by the chain of the case and nobody else, through whatever door. */
export const disputeFiles: CollectionConfig = {
  slug: 'dispute-files',
  labels: { singular: '卷宗材料', plural: '卷宗材料' },
  admin: {
    group: '大调解',
    description: '签好的协议书、委托书、证据的照片或 PDF。保密，在案件页面上传。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'dispute', 'addedByName', 'addedAt', 'removedAt'],
  },
  access: { ...byVerbsOnly, read: seenByChain() },
  upload: {
    staticDir: path.join(env().dataDir, 'files', 'dispute-files'),
    mimeTypes: ['image/webp', 'image/jpeg', 'application/pdf'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    modifyResponseHeaders: attachmentHeaders,
  },
  fields: [
    belongsTo('dispute', 'disputes', '纠纷'),
    { name: 'title', type: 'text', label: '名称', required: true, maxLength: 120 },
    { name: 'kind', type: 'select', label: '是什么', required: true, options: optionsOf(documentKindLabels) },
    {
      name: 'session',
      type: 'relationship',
      relationTo: 'mediation-sessions',
      label: '哪一次调解会的',
      maxDepth: 0,
      admin: { description: '签好字的笔录才有。' },
    },
    { name: 'addedAt', type: 'date', label: '放进来的时间', required: true },
    { name: 'addedByName', type: 'text', label: '谁放的', required: true },
    { name: 'removedAt', type: 'date', label: '撤下的时间' },
    { name: 'removeReason', type: 'text', label: '撤下的原因', maxLength: 200 },
  ],
};
