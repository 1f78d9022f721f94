import path from 'node:path';
import { audited } from '@collections/shared/audited';
import type { CollectionConfig } from 'payload';
import { nobody, role, staff } from '@/access';
import { refuseDeletionInUse } from '@/domain/publishing/file-publicity';
import { attachmentKinds } from '@/domain/publishing/inspect-attachment';
import { receiveAttachment } from '@/domain/publishing/receive-file';
import { searchableByNewTitle } from '@/domain/publishing/show-to-public';
import { touchAfterChange } from '@/domain/publishing/touch-pages';
import { env } from '@/shared/env';
import { attachmentHeaders, createFiles, readFiles, receivedWith, updateFiles } from './file-access';
import { noteUploader, originFields } from './origin-fields';
import { publicityFields } from './publicity-fields';

/** Documents residents download with a notice. */
export const attachments: CollectionConfig = audited({
  slug: 'attachments',
  labels: { singular: '附件', plural: '附件库' },
  access: {
    create: createFiles,
    read: readFiles,
    update: updateFiles,
    delete: role('administrator'),
    admin: staff,
    unlock: nobody,
  },
  admin: {
    group: '内容发布',
    useAsTitle: 'title',
    description:
      '公告的附件：PDF、DOCX、XLSX、PPTX，每个不超过 20 MB。只有用在已发布公告里的附件才对外公开。',
    defaultColumns: ['title', 'mimeType', 'filesize', 'publicFrom', 'createdAt'],
    listSearchableFields: ['title', 'filename'],
  },
  upload: {
    staticDir: path.join(env().dataDir, 'files/attachments'),
    mimeTypes: Object.keys(attachmentKinds),
    crop: false,
    focalPoint: false,
    pasteURL: false,
    modifyResponseHeaders: attachmentHeaders,
  },
  hooks: {
    beforeOperation: [receivedWith(receiveAttachment)],
    beforeChange: [noteUploader],
    afterChange: [touchAfterChange(() => ['notices']), searchableByNewTitle],
    beforeDelete: [({ req, id }) => refuseDeletionInUse(req, 'attachments', String(id))],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: '名称',
      required: true,
      maxLength: 80,
      admin: { description: '居民看到的附件名称；不填则用文件名。' },
    },
    {
      name: 'mimeType',
      type: 'text',
      label: '文件类型',
      admin: { components: { Cell: '/src/admin/publishing/FileCells#AttachmentKindCell' } },
    },
    ...publicityFields,
    ...originFields,
  ],
});
