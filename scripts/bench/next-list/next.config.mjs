import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** The comparison's own small Next application; built into dist/, never part of the product. */
export default {
  distDir: '../../../dist/bench-next',
  outputFileTracingRoot: root,
  turbopack: { root },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['busboy', 'file-type', 'pino', 'sharp'],
  poweredByHeader: false,
};
