import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { staff } from '@/access';
import { optionsOf } from '@/domain/organization';
import { fileSubjectLabels } from '@/domain/property/labels';
import { env } from '@/shared/env';
import { attachmentHeaders } from '../publishing/file-access';
import { placeFields } from '../shared/place-fields';
import { byVerbsOnly, seenFiles } from './access';

/**
 * Photos and papers that prove something: looked into before they are kept, public only where a verb says so. A file without a
 * subject belongs to a dialog that was not sent yet, and is removed after a day.
 */
export const propertyFiles: CollectionConfig = {
  slug: 'property-files',
  labels: { singular: '凭据文件', plural: '凭据文件' },
  admin: {
    group: '红色物业',
    description: '管理方式、合同、信用记录和兑现的照片、文件。在各自的页面上传。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'subjectKind', 'compound', 'isPublic'],
    hidden: true,
  },
  access: { ...byVerbsOnly, read: seenFiles },
  upload: {
    staticDir: path.join(env().dataDir, 'files', 'property-files'),
    mimeTypes: ['image/webp', 'image/jpeg', 'application/pdf'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    imageSizes: [{ name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 76 } } }],
    modifyResponseHeaders: attachmentHeaders,
  },
  fields: [
    { name: 'title', type: 'text', label: '名称', required: true, maxLength: 120 },
    { name: 'subject', type: 'text', label: '属于哪一条', index: true },
    { name: 'subjectKind', type: 'select', label: '属于', options: optionsOf(fileSubjectLabels) },
    { name: 'order', type: 'number', label: '顺序', required: true, defaultValue: 0 },
    { name: 'isPublic', type: 'checkbox', label: '公开', defaultValue: false, index: true },
    {
      name: 'uploadedBy',
      type: 'relationship',
      relationTo: 'users',
      label: '上传账号',
      index: true,
      maxDepth: 0,
      access: { read: staff },
    },
    ...placeFields({ lowest: 'compound' }),
  ],
};
