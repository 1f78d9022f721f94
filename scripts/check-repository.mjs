// What no linter checks: files over 300 lines, escapes from the type checker, skipped tests, addresses of package hosts, whose
// code would be downloaded from elsewhere, machine paths. Prints every place; fails when there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.resolve(import.meta.dirname, '..'));

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|cjs|scss|css)$/.test(file));
const generated =
  /^(src\/database\/migrations\/|src\/payload-types\.ts$|src\/app\/.*importMap\.js$)|\.d\.ts$/;
const self = 'scripts/check-repository.mjs';

const patterns = [
  [/\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|@ts-nocheck/, 'escape from the type checker'],
  [/\b(it|test|describe)\.(skip|only|todo)\(|expect\(true\)/, 'test that is left out or cannot fail'],
  [/\bTODO\b|\bFIXME\b|\bXXX\b/, 'left for later'],
  [
    /catch\s*(\([a-z_]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(undefined|null|\{\})/,
    'swallowed error',
    /^(src|collections|scripts)\//,
  ],
];

const problems = [];
for (const file of files) {
  if (generated.test(file) || file === self) continue;
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines.length > 301) problems.push(`${file}: ${lines.length - 1} lines, at most 300`);
  lines.forEach((line, index) => {
    for (const [pattern, what, where] of patterns) {
      if ((!where || where.test(file)) && pattern.test(line)) problems.push(`${file}:${index + 1}: ${what}`);
    }
  });
}

const lock = readFileSync('package-lock.json', 'utf8');
if (/"resolved": "(https?|git)/.test(lock)) problems.push('package-lock.json: holds download addresses');

for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
