import { afterEach, describe, expect, it, vi } from 'vitest';
import { announce } from '@/server/announce';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  Reflect.deleteProperty(globalThis, Symbol.for('portal.env'));
});

function printed(siteUrl: string | undefined): string {
  vi.stubEnv('SITE_URL', siteUrl ?? '');
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  announce({ url: 'http://localhost:3000', admin: true, notice: { demo: false, setupCode: 'one-time' } });
  return text;
}

describe('what is printed when the portal listens', () => {
  it('names the public address first when there is one of its own', () => {
    const text = printed('https://portal.example');
    expect(text).toContain('https://portal.example/setup');
    expect(text).toContain('https://portal.example/admin');
    expect(text).toContain('http://localhost:3000');
  });

  it('names one address when there is no other', () => {
    const text = printed('http://localhost:3000');
    expect(text.match(/http:\/\/localhost:3000\n/g)).toHaveLength(1);
    expect(text).toContain('http://localhost:3000/setup');
  });
});
