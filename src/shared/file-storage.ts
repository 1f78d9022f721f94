import { s3Storage } from '@payloadcms/storage-s3';
import type { Plugin } from 'payload';
import type { Env } from './env';

/** The collections that hold files; access to each file stays with Payload, also when the bytes lie in a bucket. */
const uploads = {
  media: true,
  attachments: true,
  'request-photos': true,
  'property-files': true,
  'rating-photos': true,
  'vote-files': true,
  'dispute-files': true,
} as const;

/** Keeps files in S3-compatible storage when the environment names a bucket; otherwise on disk in DATA_DIR/files. */
export function fileStorage({ s3 }: Env): Plugin[] {
  if (!s3) return [];
  return [
    s3Storage({
      bucket: s3.bucket,
      collections: uploads,
      config: {
        credentials: { accessKeyId: s3.accessKey, secretAccessKey: s3.secretKey },
        region: s3.region,
        ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
      },
    }),
  ];
}
