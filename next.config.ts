import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

/** Payload and its adapters stay outside the bundle: the panel must use the instance that the server has started. */
const oneInstance = [
  'payload',
  '@payloadcms/db-sqlite',
  '@payloadcms/db-mongodb',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
  'libsql',
  '@libsql/client',
  'mongoose',
  'sharp',
  '@node-rs/jieba',
  'exceljs',
  'pino',
];

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? 'dist/admin',
  devIndicators: false,
  images: { unoptimized: true },
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: oneInstance,
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'src/app/tsconfig.json' },
};

export default withPayload(config, { devBundleServerPackages: false });
