import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { nobody } from '@/access';
import { env } from '@/shared/env';
import { byVerbsOnly } from './access';

/**
 * Photos households added to their ratings, and photographed sheets. Closed like the ratings; pages hand them out to whoever brought
 * them, and after review under the comment's address, whose id tells no time. A photo of nothing belongs to a form that was not sent.
 */
export const ratingPhotos: CollectionConfig = {
  slug: 'rating-photos',
  labels: { singular: '评价照片', plural: '评价照片' },
  admin: {
    group: '红色物业',
    description: '居民评价时附的照片和拍下的纸质表。',
    hidden: true,
  },
  access: { ...byVerbsOnly, read: nobody },
  upload: {
    staticDir: path.join(env().dataDir, 'files', 'rating-photos'),
    mimeTypes: ['image/webp', 'image/jpeg'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  fields: [
    { name: 'rating', type: 'text', index: true },
    { name: 'comment', type: 'text', index: true },
    { name: 'order', type: 'number', required: true, defaultValue: 0 },
    { name: 'isSheet', type: 'checkbox', defaultValue: false },
    { name: 'uploadedBy', type: 'text', index: true },
  ],
};
