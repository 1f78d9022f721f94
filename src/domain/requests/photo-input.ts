import { z } from 'zod';
import { mostPhotos } from './photos';

/** Ids of photos kept for a form; the panel's dialog sends them with commas between. */
export const photoIds = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(',').filter(Boolean))])
  .default([])
  .pipe(z.array(z.uuid('照片已过期，请重新上传')).max(mostPhotos, `最多${mostPhotos}张照片`));
