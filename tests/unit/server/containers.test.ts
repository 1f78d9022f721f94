import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drainMilliseconds } from '@/server/stop';
import { parseEnv, variableNames } from '@/shared/env';
import { strongSecrets } from '../../factories/secrets';

const read = (file: string) => readFileSync(file, 'utf8');
const compose = read('compose.yaml');
const operations = read('docs/operations.md');

/** The lines below `start` that are indented deeper than it. */
function blockBelow(start: RegExp): string[] {
  const lines = compose.split('\n');
  const at = lines.findIndex((line) => start.test(line));
  expect(at, String(start)).toBeGreaterThanOrEqual(0);
  const indent = (line: string) => line.length - line.trimStart().length;
  const depth = indent(lines[at] ?? '');
  const end = lines.findIndex((line, index) => index > at && line.trim() !== '' && indent(line) <= depth);
  return lines.slice(at + 1, end < 0 ? undefined : end).filter((line) => line.trim() && !/^\s*#/.test(line));
}

/** What the application's containers are given, as written. */
const given = new Map(
  blockBelow(/environment: &app-environment/).map((line) => {
    const [, name = '', value = ''] = /^\s+([A-Z0-9_]+): "?(.*?)"?$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    return [name, value];
  }),
);
/** The names in docs/operations.md's example of a file `.env`. */
const example = [
  ...(/cat > \.env <<END\n([\s\S]*?)\nEND/.exec(operations)?.[1] ?? '').matchAll(/^([A-Z0-9_]+)=/gm),
].map(([, name]) => name ?? '');

describe('compose.yaml', () => {
  it('gives the application variables that it knows, and all it needs past one machine', () => {
    expect([...given.keys()].filter((name) => !variableNames.includes(name))).toEqual([]);
    const needed = [
      'WEBHOOK_URL',
      'WEBHOOK_SECRET',
      'SMTP_URL',
      'MAIL_FROM',
      'ENCRYPTION_KEY_PREVIOUS',
      'LOG_LEVEL',
    ];
    expect(needed.filter((name) => !given.has(name))).toEqual([]);
  });

  it('starts with the file `.env` that operations.md shows', () => {
    const required = [...compose.matchAll(/\$\{([A-Z0-9_]+):\?/g)].map(([, name]) => name ?? '');
    expect(required.filter((name) => !example.includes(name))).toEqual([]);
    const values: Record<string, string> = {
      ...Object.fromEntries(example.map((name) => [name, `${name.toLowerCase()}-0123456789abcdef`])),
      SITE_DOMAIN: 'portal.example.org',
      ...strongSecrets,
    };
    const filled = Object.fromEntries(
      [...given].map(([name, value]) => [
        name,
        value.replace(
          /\$\{([A-Z0-9_]+)(?::[-?]([^}]*))?\}/g,
          (_all, variable: string, otherwise = '') => values[variable] ?? otherwise,
        ),
      ]),
    );
    const env = parseEnv(filled);
    expect(env).toMatchObject({ siteUrl: 'https://portal.example.org', demo: false, trustProxy: 1 });
    expect(env.databaseUrl).toContain('replicaSet=portal');
    expect(env.s3?.bucket).toBe('portal');
  });

  it('mounts files that exist and names every image by its version', () => {
    const mounted = [...compose.matchAll(/- \.\/([^:]+):/g)].map(([, file]) => file ?? '');
    expect(mounted.length).toBeGreaterThan(0);
    expect(mounted.filter((file) => !existsSync(file))).toEqual([]);
    const images = [
      ...compose.matchAll(/^\s+image: (\S+)/gm),
      ...read('Dockerfile').matchAll(/^FROM (\S+)/gm),
    ].map(([, image]) => image ?? '');
    const ours = 'community-portal';
    const floating = images.filter(
      (image) => image !== ours && !/:(\d+\.\d+\.\d+|RELEASE\.\d{4}-)/.test(image),
    );
    expect(images.length).toBeGreaterThan(5);
    expect(floating).toEqual([]);
  });

  it('lets the applications reach gateways outside, and one fill the database before the other starts', () => {
    expect(blockBelow(/^x-app: &app/).join('\n')).toMatch(/networks: \[inside, outside\]/);
    expect(blockBelow(/^ {2}app-2:/).join('\n')).toMatch(/app-1:\s+condition: service_healthy/);
  });

  it('gives a process the time it takes to stop, and the proxy the time to notice', () => {
    const seconds = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? Number.NaN);
    const caddy = read('deploy/Caddyfile');
    const delay = Number(given.get('STOP_DELAY_SECONDS'));
    expect(delay).toBeGreaterThan(seconds(/health_interval (\d+)s/, caddy));
    expect(seconds(/stop_grace_period: (\d+)s/, compose)).toBeGreaterThan(delay + drainMilliseconds / 1000);
    expect(seconds(/lb_try_duration (\d+)s/, caddy)).toBeGreaterThan(0);
  });
});

describe('the proxy and the image', () => {
  it('keeps what is for machines away from the public', () => {
    const internal = /@internal path (.*)/.exec(read('deploy/Caddyfile'))?.[1]?.split(' ');
    expect(internal).toEqual(expect.arrayContaining(['/metrics', '/readyz']));
  });

  it('installs as `npm start` does: the lock does not name the binaries of every system', () => {
    expect(read('Dockerfile')).not.toMatch(/^RUN.*npm (ci|prune)/m);
    expect(read('Dockerfile')).toContain('scripts/prepare.mjs');
    expect(read('docs/decisions/0001-packages.md')).not.toMatch(/`npm ci` installs/);
  });

  it('is told about every variable in operations.md', () => {
    expect(
      variableNames.filter((name) => name !== 'NODE_ENV' && !operations.includes(`\`${name}\``)),
    ).toEqual([]);
  });
});
