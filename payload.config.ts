import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zh } from '@payloadcms/translations/languages/zh';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { guardInternalCollections } from '@/access';
import { showCityTime } from '@/admin/dates/city-dates';
import { adminPanel } from '@/admin/panel';
import { databaseAdapter } from '@/database';
import { recogniseLean } from '@/domain/accounts/recognise-lean';
import { translateErrors } from '@/shared/api-messages';
import { env } from '@/shared/env';
import { fileStorage } from '@/shared/file-storage';
import { payloadLog, silentEmail } from '@/shared/payload-surroundings';
import { richText } from '@/shared/rich-text';
import { refuseShapelessText } from '@/shared/text-fields';
import { collections } from './collections';

const here = path.dirname(fileURLToPath(import.meta.url));
const { payloadSecret, siteUrl, nodeEnv } = env();

// The registry's newest S3 plugin is one patch behind the rest and works with it (docs/decisions/0001-packages.md).
process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER ??= 'true';
// Payload would open a websocket to `next dev` on a guessed port; our server restarts itself on change.
process.env.DISABLE_PAYLOAD_HMR ??= 'true';

export default buildConfig({
  admin: adminPanel,
  bin: [],
  collections,
  // Requests come from our own pages only; Payload refuses the session cookie from any other origin.
  cors: [],
  csrf: [siteUrl],
  db: databaseAdapter(env()),
  defaultDepth: 0,
  maxDepth: 2,
  email: silentEmail,
  editor: richText(),
  graphQL: { disable: true },
  hooks: { afterError: [translateErrors] },
  i18n: {
    fallbackLanguage: 'zh',
    supportedLanguages: { zh },
    // The front page of the panel is the list of things to do; Payload names it in its title and its trail.
    translations: {
      zh: { general: { backToDashboard: '回到待办', dashboard: '待办', payloadSettings: '界面设置' } },
    },
  },
  logger: payloadLog(env()),
  onInit: recogniseLean,
  jobs: { access: { cancel: () => false, queue: () => false, run: () => false } },
  plugins: fileStorage(env()),
  routes: { admin: '/admin', api: '/api' },
  secret: payloadSecret,
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(here, 'src/payload-types.ts') },
  upload: { limits: { fileSize: 20_000_000 }, abortOnLimit: true },
  debug: nodeEnv === 'development',
})
  .then(guardInternalCollections)
  .then(refuseShapelessText)
  .then(showCityTime);
