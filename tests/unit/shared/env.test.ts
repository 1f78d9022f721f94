import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError, parseEnv } from '@/shared/env';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-env-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const parse = (given: Record<string, string>) => parseEnv({ DATA_DIR: folder, ...given });

/** The readable list of what is wrong. */
function problemsOf(given: Record<string, string>): string {
  try {
    parse(given);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return '';
}

describe('the environment', () => {
  it('needs nothing: SQLite, port 3000, demo on', () => {
    const env = parse({});
    expect(env).toMatchObject({
      port: 3000,
      demo: true,
      admin: true,
      databaseUrl: undefined,
      nodeEnv: 'production',
    });
    expect(env.siteUrl).toBe('http://localhost:3000');
    expect(path.isAbsolute(env.dataDir)).toBe(true);
  });

  it('makes secrets once, readable by the owner only, and keeps them', () => {
    const first = parse({});
    const second = parse({});
    expect(first.payloadSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(second.payloadSecret).toBe(first.payloadSecret);
    expect(second.encryptionKey.equals(first.encryptionKey)).toBe(true);
    expect(first.encryptionKey).toHaveLength(32);
    expect(statSync(path.join(folder, 'secrets', 'payload-secret')).mode & 0o077).toBe(0);
  });

  it('refuses to start on a damaged secret instead of making another one', () => {
    parse({});
    writeFileSync(path.join(folder, 'secrets', 'encryption-key'), 'half a ke');
    expect(() => parse({})).toThrow(/damaged/);
    expect(readFileSync(path.join(folder, 'secrets', 'encryption-key'), 'utf8')).toBe('half a ke');
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'postgres://db' }, 'DATABASE_URL'],
    [{ SITE_URL: 'portal.example' }, 'SITE_URL'],
    [{ PAYLOAD_SECRET: 'secret' }, 'PAYLOAD_SECRET'],
    [{ ENCRYPTION_KEY: 'abc' }, 'ENCRYPTION_KEY'],
    [{ PAYLOAD_SECRET: 'p'.repeat(40) }, 'PAYLOAD_SECRET'],
    [{ PAYLOAD_SECRET: 'abcdefgh'.repeat(5) }, 'PAYLOAD_SECRET'],
    [{ PAYLOAD_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789' }, 'PAYLOAD_SECRET'],
    [{ PAYLOAD_SECRET: 'changeme-0f9a8b7c6d5e4f3a2b1c0d9e' }, 'PAYLOAD_SECRET'],
    [{ PAYLOAD_SECRET: 'this is my secret, do not tell anybody' }, 'PAYLOAD_SECRET'],
    [{ ENCRYPTION_KEY: '0'.repeat(64) }, 'ENCRYPTION_KEY'],
    [{ ENCRYPTION_KEY: 'ab'.repeat(32) }, 'ENCRYPTION_KEY'],
    [{ ENCRYPTION_KEY: '0123456789abcdef'.repeat(4) }, 'ENCRYPTION_KEY'],
    [
      { ENCRYPTION_KEY: Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('hex') },
      'ENCRYPTION_KEY',
    ],
    [{ DEMO: 'perhaps' }, 'DEMO'],
    [{ WEBHOOK_URL: 'https://gateway.example' }, 'WEBHOOK_SECRET'],
    [{ S3_BUCKET: 'portal' }, 'S3_ACCESS_KEY'],
    [{ DATABASE_URL: 'mongodb://db/portal?replicaSet=a' }, 'PAYLOAD_SECRET'],
  ])('names what is wrong in %o', (given, variable) => {
    expect(problemsOf(given)).toContain(`- ${variable}`);
  });

  it('takes what a random generator makes, in every usual form', () => {
    for (let time = 0; time < 200; time += 1) {
      const key = randomBytes(32);
      for (const PAYLOAD_SECRET of [key.toString('hex'), key.toString('base64'), key.toString('base64url')]) {
        const env = parse({ PAYLOAD_SECRET, ENCRYPTION_KEY: key.toString('hex') });
        expect(env.payloadSecret).toBe(PAYLOAD_SECRET);
      }
    }
  });

  it('reads earlier keys however weak they are: something is encrypted with them', () => {
    expect(parse({ ENCRYPTION_KEY_PREVIOUS: '0'.repeat(64) }).previousEncryptionKeys).toHaveLength(1);
  });

  it('names every wrong variable at once', () => {
    const list = problemsOf({ PORT: 'x', SITE_URL: 'y' });
    expect(list).toContain('PORT');
    expect(list).toContain('SITE_URL');
  });

  it('treats an empty variable as absent and drops the trailing slash of the address', () => {
    expect(parse({ DATABASE_URL: '', SITE_URL: 'https://portal.example/' }).siteUrl).toBe(
      'https://portal.example',
    );
  });
});
