import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { optionsOf } from '@/domain/organization';
import { fileKindLabels } from '@/domain/voting/labels';
import { env } from '@/shared/env';
import { attachmentHeaders } from '../publishing/file-access';
import { shut } from './access';

/** Photographed ballots and written proxies, which nobody but a court should need, and the official result, which the pages hand out. */
export const voteFiles: CollectionConfig = {
  slug: 'vote-files',
  labels: { singular: '表决凭据', plural: '表决凭据' },
  admin: { group: '民主协商', description: '纸质票、委托书的照片和官方结果文件。', hidden: true },
  access: shut,
  upload: {
    staticDir: path.join(env().dataDir, 'files', 'vote-files'),
    mimeTypes: ['image/webp', 'image/jpeg', 'application/pdf'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    modifyResponseHeaders: attachmentHeaders,
  },
  fields: [
    { name: 'subject', type: 'text', index: true },
    { name: 'kind', type: 'select', options: optionsOf(fileKindLabels) },
    { name: 'title', type: 'text' },
    { name: 'order', type: 'number', required: true, defaultValue: 0 },
    { name: 'isPublic', type: 'checkbox', defaultValue: false },
    { name: 'uploadedBy', type: 'text', index: true },
  ],
};
