import { audited } from '@collections/shared/audited';
import type { CollectionConfig } from 'payload';
import { nobody, role, staff } from '@/access';
import { noticeVerbs } from '@/admin/publishing/notice-verbs';
import { verbBarField, verbEndpoints } from '@/admin/verbs';
import { editorRoles } from '@/domain/publishing/editors';
import { prepareNotice } from '@/domain/publishing/prepare-notice';
import { previewAddress } from '@/domain/publishing/preview-address';
import { deleteNotices, readNotices, readNoticeVersions, updateNotices } from './notice-access';
import { noticeRecord, noticeSidebar, noticeTabs } from './notice-fields';
import { keepDraftsPrivate } from './notice-operations';

/**
 * Public notices. Saving makes drafts (versions); the stored row, which is all the public can ever read, changes only
 * through the verbs of src/domain/publishing.
 */
export const notices: CollectionConfig<'notices'> = audited({
  slug: 'notices',
  labels: { singular: '公告', plural: '公告' },
  access: {
    create: role(...editorRoles),
    read: readNotices,
    readVersions: readNoticeVersions,
    update: updateNotices,
    delete: deleteNotices,
    admin: staff,
    unlock: nobody,
  },
  admin: {
    group: '内容发布',
    useAsTitle: 'title',
    description:
      '发给全市、一个社区或几栋楼的公告。先存草稿，再送审或发布；改动已发布的公告，在再次发布之前居民看不到。',
    defaultColumns: ['title', 'state', 'category', 'level', 'source', 'publishAt', 'expireAt'],
    listSearchableFields: ['title', 'summary', 'source', 'documentNumber'],
    preview: (doc) => previewAddress(doc),
    livePreview: { url: ({ data }) => previewAddress(data) },
  },
  defaultSort: '-updatedAt',
  versions: { drafts: { validate: false }, maxPerDoc: 50 },
  hooks: {
    beforeOperation: [keepDraftsPrivate],
    beforeChange: [
      ({ req, data, operation, originalDoc }) => prepareNotice(req, data, operation, originalDoc),
    ],
  },
  endpoints: verbEndpoints('notices', noticeVerbs),
  fields: [verbBarField(), noticeTabs, ...noticeSidebar, ...noticeRecord],
});
