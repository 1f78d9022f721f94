import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from 'sass';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

it('the stylesheet is small, asks no other host, and carries nothing of another identity', () => {
  const { css } = compile(path.join(root, 'src/styles/portal.scss'), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules')],
    quietDeps: true,
  });
  expect(gzipSync(css).length).toBeLessThanOrEqual(20 * 1024);
  expect(css).not.toMatch(/@font-face|@import|url\((?!data:)|GDS|crown/i);
  expect(css).toContain('"PingFang SC"');
}, 60_000);
