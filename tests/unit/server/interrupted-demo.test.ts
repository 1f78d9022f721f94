import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markedAsFilling, setInterruptedDemoAside } from '@/server/interrupted-demo';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'interrupted-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const file = (name: string) => path.join(dataDir, name);
const sqlite = () => ({ dataDir, databaseUrl: undefined });

/** A database in use and, when told, the marker of a first start by process `pid`. */
function databaseWith(pid?: number): void {
  writeFileSync(file('portal.db'), 'rows');
  mkdirSync(file('files'));
  if (pid !== undefined) writeFileSync(file('.demo-in-progress'), String(pid));
}

const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('an interrupted first start', () => {
  it('is put aside whole, and only once', () => {
    databaseWith(ended());
    const aside = setInterruptedDemoAside(sqlite());
    expect(aside).not.toBeNull();
    expect(existsSync(file('portal.db'))).toBe(false);
    expect(readFileSync(path.join(String(aside), 'portal.db'), 'utf8')).toBe('rows');
    writeFileSync(file('portal.db'), 'real use');
    expect(setInterruptedDemoAside(sqlite())).toBeNull();
    expect(readFileSync(file('portal.db'), 'utf8')).toBe('real use');
  });

  it('is left alone while its process runs', () => {
    databaseWith(process.ppid);
    expect(() => setInterruptedDemoAside(sqlite())).toThrow(/另一个进程/);
    expect(existsSync(file('portal.db'))).toBe(true);
  });

  it('leaves no marker when it ends well, keeps it when it fails, and knows none on MongoDB', async () => {
    await markedAsFilling(sqlite(), async () => {
      expect(existsSync(file('.demo-in-progress'))).toBe(true);
    });
    expect(existsSync(file('.demo-in-progress'))).toBe(false);
    await expect(markedAsFilling(sqlite(), () => Promise.reject(new Error('power cut')))).rejects.toThrow();
    expect(existsSync(file('.demo-in-progress'))).toBe(true);
    const mongo = { dataDir, databaseUrl: 'mongodb://127.0.0.1/x' };
    expect(setInterruptedDemoAside(mongo)).toBeNull();
    rmSync(file('.demo-in-progress'));
    await markedAsFilling(mongo, async () => {
      expect(existsSync(file('.demo-in-progress'))).toBe(false);
    });
  });
});
