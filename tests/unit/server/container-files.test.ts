import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The entries of an ignore file, without comments and without the slashes that change nothing for our names. */
const entriesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\*\*\//, '')
        .replace(/\/$/, ''),
    )
    .filter((line) => line && !line.startsWith('#'));

describe('what goes into the image', () => {
  it('leaves out everything that Git leaves out', () => {
    const left = entriesOf('.dockerignore');
    expect(entriesOf('.gitignore').filter((entry) => !left.includes(entry))).toEqual([]);
  });

  it('leaves out secrets and databases at any depth', () => {
    const lines = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const entry of ['.env', '.env.*', '*.db', '*.pem', '*.key', 'secrets'])
      expect(lines).toContain(`**/${entry}`);
  });
});
