import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads the secret `name` from `dataDir`/secrets, or makes one: 32 random bytes as 64 hexadecimal digits, readable by the owner
 * only. Two processes that start at once end up with the same secret, because a link refuses to replace a file.
 */
export function fileSecret(dataDir: string, name: string): string {
  const folder = path.join(dataDir, 'secrets');
  const file = path.join(folder, name);
  const found = readSecret(file);
  if (found) return found;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${name}-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  const made = readSecret(file);
  if (!made) throw new Error(`The secret file ${name} cannot be read back`);
  return made;
}

function readSecret(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`The secret file ${path.basename(file)} is damaged`);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
