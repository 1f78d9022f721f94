import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent, sealEvents, verifyAudit } from '@/domain/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Runs `npm run audit:verify` on this test's database. */
function run(...parameters: string[]): Promise<{ status: number | null; output: string }> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'scripts/audit-verify.ts', ...parameters],
    {
      cwd: root,
    },
  );
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

it('audit:verify ends with 0 on a whole log, and with 1 and the row’s name on a changed one', async () => {
  const actor = systemActor('test');
  await inTransaction({ payload: app.payload, actor }, (req) =>
    recordEvent({
      req,
      actor,
      action: 'thing.done',
      subject: { collection: 'users', id: 'x' },
      summary: '原文',
    }),
  );
  await sealEvents({ payload: app.payload });
  const { head } = await verifyAudit({ payload: app.payload });
  const whole = await run('--expect', head);
  expect(whole.output).toContain('没有发现改动');
  expect(whole.status).toBe(0);

  const { docs } = await app.payload.db.find<{ id: string }>({
    collection: 'audit-events',
    where: { action: { equals: 'thing.done' } },
    limit: 1,
    pagination: false,
  });
  const id = docs[0]?.id ?? '';
  await inTransaction({ payload: app.payload }, (req) =>
    app.payload.db.updateOne({ collection: 'audit-events', id, data: { summary: '原文。' }, req }),
  );
  const changed = await run();
  expect(changed.output).toContain(`记录 ${id} 的内容被改动`);
  expect(changed.status).toBe(1);
  expect((await run('--expect', '1:made-up')).output).toContain('留存的校验值不同');
});
