import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { describe, expect, it } from 'vitest';
import { createLog } from '@/server/log';
import { logPath } from '@/server/log-path';
import { DomainError } from '@/shared/errors';
import { payloadLog } from '@/shared/payload-surroundings';
import { inRequest } from '@/shared/request-scope';

/** What the driver of the database really throws. */
const drizzle = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))(
  'drizzle-orm',
) as { DrizzleQueryError: new (query: string, params: unknown[], cause?: Error) => Error };

const secrets = ['13800138000', '张三丰', 'cipher-text', 'pass-word-1', '王小明'];

function failures(): Error[] {
  const query = `insert into "profiles" ("name", "phone") values (?, ?) -- '王小明'`;
  const values = ['张三丰', '13800138000', 'cipher-text\n    at pass-word-1'];
  const plain = new drizzle.DrizzleQueryError(query, values, new Error('SQLITE_BUSY: database is locked'));
  const duplicate = Object.assign(
    new Error(
      'E11000 duplicate key error collection: t.users index: username_1 dup key: { username: "张三丰" }',
    ),
    { code: 11000, keyValue: { username: '张三丰' } },
  );
  const unreadable = (() => {
    try {
      return JSON.parse('{"name":张三丰');
    } catch (error) {
      return error;
    }
  })();
  return [
    plain,
    new Error('outer', { cause: plain }),
    new DomainError('internal', { cause: plain, detail: 'while filing' }),
    duplicate,
    new AggregateError([plain, duplicate], 'several'),
    unreadable,
    new Error('Cast to ObjectId failed for value "张三丰" (type string) at path "user"'),
    new Error('gateway refused 13800138000'),
    Object.assign(new Error('with a field'), { data: { name: '张三丰' }, params: ['13800138000'] }),
  ];
}

function collecting() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, destination };
}

const logs: [string, (destination: Writable) => Pick<Logger, 'error'>][] = [
  ['the log of the server', (destination) => createLog({ logLevel: 'info' }, destination)],
  ['the log of Payload', (destination) => payloadLog({ logLevel: 'info' }, destination) as Logger],
];

describe.each(logs)('%s', (_name, make) => {
  it('holds no values of a failed statement, in whatever form the error comes', () => {
    const { lines, destination } = collecting();
    const log = make(destination);
    for (const error of failures()) {
      log.error({ err: error }, 'page failed');
      log.error(error);
      log.error(error.message);
      log.error({ err: error, msg: error.message });
      log.error({ error });
    }
    expect(lines.length).toBeGreaterThan(30);
    for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('still says what failed and where', () => {
    const { lines, destination } = collecting();
    make(destination).error({ err: failures()[1] }, 'page failed');
    const { err } = JSON.parse(lines[0] ?? '') as { err: { type: string; message: string; stack: string } };
    expect(err.message).toContain('outer');
    expect(err.message).toContain('insert into "profiles"');
    expect(err.message).toContain('SQLITE_BUSY');
    expect(err.stack).toContain('log-privacy.test.ts');
  });

  it('hides what is logged under a telling name', () => {
    const { lines, destination } = collecting();
    make(destination).error({
      user: { phone: '13800138000', password: 'pass-word-1' },
      token: 'cipher-text',
    });
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
  });

  it('names the request it belongs to', async () => {
    const { lines, destination } = collecting();
    const log = make(destination);
    await inRequest('request-0001', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.error('inside');
    });
    log.error('outside');
    expect(lines.map((line) => (JSON.parse(line) as { id?: string }).id)).toEqual([
      'request-0001',
      undefined,
    ]);
  });
});

describe('a path in the log', () => {
  const token = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4';
  it.each([
    [`/track/${token}`, '/track/…'],
    [`/TRACK/${token}/evaluation`, '/TRACK/…'],
    [`/track/number/a.b.c/photos/1`, '/track/number/…'],
    [`/requests/filed/short?x=1`, '/requests/filed/…'],
    [`/requests/new/photo/a.b`, '/requests/new/photo/…'],
    [`/admin/reset/abc`, '/admin/reset/…'],
    [`//track/${token}`, '//track/…'],
    [`/unknown/${token}/x`, '/unknown/…/x'],
    ['/track', '/track'],
    ['/track?number=1', '/track'],
    ['/requests/20261101-0001', '/requests/20261101-0001'],
    [
      '/notices/018f4e1e-7b1c-7cc0-8000-000000000001/print',
      '/notices/018f4e1e-7b1c-7cc0-8000-000000000001/print',
    ],
    ['/', '/'],
  ])('%s is %s', (given, wanted) => {
    expect(logPath(given)).toBe(wanted);
  });
});
