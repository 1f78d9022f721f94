import path from 'node:path';
import { audited } from '@collections/shared/audited';
import type { CollectionConfig } from 'payload';
import { nobody, role, staff } from '@/access';
import { refuseDeletionInUse } from '@/domain/publishing/file-publicity';
import { receiveImage } from '@/domain/publishing/receive-file';
import { touchAfterChange } from '@/domain/publishing/touch-pages';
import { env } from '@/shared/env';
import { createFiles, guardHeaders, readFiles, receivedWith, updateFiles } from './file-access';
import { noteUploader, originFields } from './origin-fields';
import { publicityFields } from './publicity-fields';

const webp = { format: 'webp', options: { quality: 78 } } as const;
const avif = { format: 'avif', options: { quality: 52, effort: 2 } } as const;

/** Images of public pages: processed before they are stored, in two widths and two modern formats. */
export const media: CollectionConfig = audited({
  slug: 'media',
  labels: { singular: '图片', plural: '图片库' },
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
    useAsTitle: 'alt',
    description: '公告里用的图片。上传时自动压缩并去掉拍摄地点等信息；只有用在已发布公告里的图片才对外公开。',
    defaultColumns: ['alt', 'filename', 'width', 'height', 'filesize', 'publicFrom'],
    listSearchableFields: ['alt', 'credit'],
  },
  upload: {
    staticDir: path.join(env().dataDir, 'files/media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    adminThumbnail: 'small',
    imageSizes: [
      { name: 'small', width: 480, formatOptions: webp },
      { name: 'medium', width: 960, formatOptions: webp },
      { name: 'smallAvif', width: 480, formatOptions: avif },
      { name: 'mediumAvif', width: 960, formatOptions: avif },
    ],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    modifyResponseHeaders: guardHeaders,
  },
  hooks: {
    beforeOperation: [receivedWith(receiveImage)],
    beforeChange: [noteUploader],
    afterChange: [touchAfterChange(() => ['notices'])],
    beforeDelete: [({ req, id }) => refuseDeletionInUse(req, 'media', String(id))],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: '替代文字',
      required: true,
      maxLength: 120,
      admin: { description: '用一句话说出图里有什么，读屏软件会念给看不见图的居民听。' },
    },
    { name: 'credit', type: 'text', label: '拍摄者或来源', maxLength: 60 },
    {
      name: 'filename',
      type: 'text',
      label: '缩略图',
      admin: { components: { Cell: '/src/admin/publishing/FileCells#PictureCell' } },
    },
    { name: 'mimeType', type: 'text', label: '文件类型', admin: { disableListColumn: true } },
    ...publicityFields,
    ...originFields,
  ],
});
