import path from 'node:path';
import { z } from 'zod';
import { fileSecret } from './secret-files';
import { weaknessOfKey, weaknessOfSecret } from './secret-strength';

const flag = (otherwise: boolean) =>
  z
    .enum(['1', '0', 'true', 'false', ''])
    .optional()
    .transform((value) =>
      value === undefined || value === '' ? otherwise : value === '1' || value === 'true',
    );

/** Adds what `weakness` finds to the list of what is wrong. */
const strong =
  (name: string, weakness: (value: string) => string | null) =>
  (value: string, context: z.RefinementCtx<string>): void => {
    const found = weakness(value);
    if (found)
      context.addIssue({ code: 'custom', message: `${name} 太弱：${found}（openssl rand -hex 32）` });
  };

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number('PORT 须是端口号').int().min(0).max(65535, 'PORT 须在 0 到 65535 之间').default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\//,
      'DATABASE_URL 须以 mongodb:// 或 mongodb+srv:// 开头；不设则用 DATA_DIR 里的 SQLite',
    )
    .optional(),
  SITE_URL: z.url({ protocol: /^https?$/, error: 'SITE_URL 须是 http 或 https 网址' }).optional(),
  DEMO: flag(true),
  ADMIN: flag(true),
  JOBS: flag(true),
  STOP_DELAY_SECONDS: z.coerce.number('STOP_DELAY_SECONDS 须是秒数').min(0).max(60).default(0.3),
  TRUST_PROXY: z.coerce.number('TRUST_PROXY 须是反向代理的层数').int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PAYLOAD_SECRET: z.string().superRefine(strong('PAYLOAD_SECRET', weaknessOfSecret)).optional(),
  ENCRYPTION_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, { error: 'ENCRYPTION_KEY 须是 64 位十六进制（32 字节）', abort: true })
    .superRefine(strong('ENCRYPTION_KEY', weaknessOfKey))
    .optional(),
  ENCRYPTION_KEY_PREVIOUS: z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/i, 'ENCRYPTION_KEY_PREVIOUS 须是以逗号分隔的 64 位十六进制')
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL 须是 smtp:// 或 smtps:// 地址' }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'WEBHOOK_URL 须是 http 或 https 网址' }).optional(),
  WEBHOOK_SECRET: z.string().min(16, 'WEBHOOK_SECRET 至少 16 个字符').optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN 至少 16 个字符').optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ error: 'S3_ENDPOINT 须是网址' }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
});

/** The names of all variables; whoever sets others has mistyped one. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

/** Everything the process may be told from outside, parsed once. */
export interface Env {
  nodeEnv: 'production' | 'development' | 'test';
  port: number;
  host: string;
  /** Absolute folder of the database, the files and the secrets. */
  dataDir: string;
  /** MongoDB URL; absent means SQLite in `dataDir`. */
  databaseUrl: string | undefined;
  /** Public address without a trailing slash. */
  siteUrl: string;
  demo: boolean;
  /** Whether this process serves /admin. */
  admin: boolean;
  /** Whether this process runs the timetable. */
  jobs: boolean;
  trustProxy: number;
  /** Between "not ready" and "no more connections" when stopping: a proxy must have noticed. */
  stopDelayMilliseconds: number;
  logLevel: string;
  payloadSecret: string;
  /** 32 bytes for AES-256-GCM and the blind index. */
  encryptionKey: Buffer;
  /** Earlier keys, newest first: what they encrypted can still be read. */
  previousEncryptionKeys: Buffer[];
  smtpUrl: string | undefined;
  mailFrom: string;
  webhook: { url: string; secret: string } | undefined;
  metricsToken: string | undefined;
  s3:
    | { bucket: string; endpoint: string | undefined; region: string; accessKey: string; secretKey: string }
    | undefined;
}

/** Raised when the environment is wrong; its message is a readable list. */
export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(['环境变量有误，未启动：', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'EnvironmentError';
  }
}

/**
 * Parses `source` (by default `process.env`); makes missing secrets in DATA_DIR.
 * @throws EnvironmentError naming every variable that is wrong.
 */
export function parseEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const value = parsed.data;
  const problems = pairingProblems(value);
  if (problems.length > 0) throw new EnvironmentError(problems);
  const dataDir = path.resolve(value.DATA_DIR);
  return {
    nodeEnv: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    dataDir,
    databaseUrl: value.DATABASE_URL,
    siteUrl: (value.SITE_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    demo: value.DEMO,
    admin: value.ADMIN,
    jobs: value.JOBS,
    trustProxy: value.TRUST_PROXY,
    stopDelayMilliseconds: value.STOP_DELAY_SECONDS * 1000,
    logLevel: value.LOG_LEVEL,
    payloadSecret: value.PAYLOAD_SECRET ?? fileSecret(dataDir, 'payload-secret'),
    encryptionKey: Buffer.from(value.ENCRYPTION_KEY ?? fileSecret(dataDir, 'encryption-key'), 'hex'),
    previousEncryptionKeys: (value.ENCRYPTION_KEY_PREVIOUS?.split(',') ?? []).map((key) =>
      Buffer.from(key, 'hex'),
    ),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? 'no-reply@localhost',
    webhook:
      value.WEBHOOK_URL && value.WEBHOOK_SECRET
        ? { url: value.WEBHOOK_URL, secret: value.WEBHOOK_SECRET }
        : undefined,
    metricsToken: value.METRICS_TOKEN,
    s3: objectStorage(value),
  };
}

function objectStorage(value: z.output<typeof schema>): Env['s3'] {
  if (!value.S3_BUCKET) return undefined;
  return {
    bucket: value.S3_BUCKET,
    endpoint: value.S3_ENDPOINT,
    region: value.S3_REGION,
    accessKey: value.S3_ACCESS_KEY ?? '',
    secretKey: value.S3_SECRET_KEY ?? '',
  };
}

/** Variables that only make sense together. */
function pairingProblems(value: z.output<typeof schema>): string[] {
  const problems: string[] = [];
  if (value.WEBHOOK_URL && !value.WEBHOOK_SECRET)
    problems.push('WEBHOOK_SECRET: 设了 WEBHOOK_URL 就必须设签名密钥');
  if (value.S3_BUCKET && !(value.S3_ACCESS_KEY && value.S3_SECRET_KEY)) {
    problems.push('S3_ACCESS_KEY、S3_SECRET_KEY: 设了 S3_BUCKET 就必须同时设');
  }
  if (
    value.DATABASE_URL &&
    value.NODE_ENV === 'production' &&
    !(value.PAYLOAD_SECRET && value.ENCRYPTION_KEY)
  ) {
    problems.push('PAYLOAD_SECRET、ENCRYPTION_KEY: 用 MongoDB（可能有多个进程）时必须设置，不能各自生成');
  }
  return problems;
}

const key = Symbol.for('portal.env');
const holder = globalThis as { [key]?: Env };

/** The environment of this process, parsed at the first call. */
export function env(): Env {
  holder[key] ??= parseEnv();
  return holder[key];
}
