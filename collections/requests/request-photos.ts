import path from 'node:path';
import type { CollectionConfig, Where } from 'payload';
import { anyOf, nobody, type Predicate } from '@/access';
import { wholesOfParts } from '@/domain/requests/dispatch/wholes-of-parts';
import { env } from '@/shared/env';
import { readWithRequest, sealed } from './access';

/** The units of the parts of a split request see what its requester sent; what was answered stays with those who answered. */
const filedWithWhole: Predicate = async ({ req }) => {
  const wholes = await wholesOfParts(req);
  const filed: Where[] = [{ request: { in: wholes } }, { stage: { in: ['filed', 'added'] } }];
  return wholes.length > 0 ? { and: filed } : false;
};

/**
 * Photos of a request: private (for staff who may read the request, and the requester by the tracking link), processed
 * before they are kept. Of an answer's photos the review may let everybody see some. A photo without a request belongs to a form that was not sent yet.
 */
export const requestPhotos: CollectionConfig = {
  slug: 'request-photos',
  labels: { singular: '诉求照片', plural: '诉求照片' },
  admin: { group: '诉求办理', description: '诉求所附照片和办理照片。', useAsTitle: 'filename', hidden: true },
  access: { create: nobody, read: anyOf(readWithRequest, filedWithWhole), update: nobody, delete: nobody },
  upload: {
    staticDir: path.join(env().dataDir, 'files', 'request-photos'),
    mimeTypes: ['image/webp', 'image/jpeg'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    imageSizes: [{ name: 'small', width: 480, formatOptions: { format: 'webp', options: { quality: 76 } } }],
  },
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      label: '诉求',
      index: true,
      maxDepth: 0,
    },
    { name: 'order', type: 'number', label: '顺序', required: true, defaultValue: 0 },
    {
      name: 'stage',
      type: 'select',
      label: '何时',
      required: true,
      defaultValue: 'filed',
      options: [
        { value: 'filed', label: '反映时' },
        { value: 'answered', label: '答复时（办理照片）' },
        { value: 'added', label: '反映人后来补充' },
      ],
    },
    { name: 'round', type: 'number', label: '第几次重办后', defaultValue: 0 },
    { name: 'isPublic', type: 'checkbox', label: '随问答公开', defaultValue: false },
    // Whoever uploaded it for an answer, so that nobody else binds it to theirs.
    {
      name: 'uploadedBy',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
      hidden: true,
      access: sealed,
    },
  ],
};
