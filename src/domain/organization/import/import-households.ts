import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { idOf } from '../place';
import type { Work } from './attempt';
import { checkHouseholds, writeHouseholds } from './household-import';
import { dropFile, keepFile } from './import-file';
import { isDead, looseRequest, noRows, saveRun, storedRun } from './import-run';
import { maxFileSize } from './read-file';

interface Call {
  payload: Payload;
  actor: Actor;
}

/** Takes a file in: makes the run and keeps the file. The dry run follows by {@link checkImport}. @throws DomainError forbidden, too-large */
export async function startImport({
  payload,
  actor,
  fileName,
  bytes,
}: Call & { fileName: string; bytes: Uint8Array }): Promise<{ id: string }> {
  if (!hasRole(actor, 'administrator', 'community-staff')) fail('forbidden');
  if (bytes.length === 0) fail('validation', { fields: { file: '请选择要导入的文件' } });
  if (bytes.length > maxFileSize) fail('too-large', { message: '文件超过15MB，请拆成几个文件。' });
  return inTransaction({ payload, actor }, async (req) => {
    const { id } = await req.payload.create({
      collection: 'import-runs',
      data: {
        kind: 'households',
        fileName: fileName.slice(0, 200),
        status: 'checking',
        startedAt: now().toISOString(),
        progressAt: now().toISOString(),
        startedBy: actor.userId,
      },
      depth: 0,
      overrideAccess: true,
      req,
    });
    await keepFile(req, id, bytes);
    return { id };
  });
}

/** The dry run: reports every problem and writes no household. */
export async function checkImport(call: Work): Promise<void> {
  await checkHouseholds(call);
}

/**
 * Releases a checked file for import. With problems in it nothing is imported unless `skipBad` says so.
 * An interrupted import, or one whose process died, is released again; what is in already does not double.
 * @throws DomainError invalid-state, forbidden
 */
export async function confirmImport({
  payload,
  actor,
  id,
  skipBad = false,
}: Call & { id: string; skipBad?: boolean }): Promise<void> {
  await inTransaction({ payload, actor }, async (req) => {
    const run = await storedRun(req, id);
    refuseStrangers(actor, run);
    const dead = run.status === 'importing' && isDead(run);
    if (run.status !== 'checked' && run.status !== 'interrupted' && !dead) {
      fail('invalid-state', { message: '这次导入现在不能开始。' });
    }
    const skips = skipBad || run.skipBad === true;
    if (Number(run.rowsRefused) > 0 && !skips) {
      fail('invalid-state', {
        message: `有${run.rowsRefused}行有问题，一行都不会导入。请改好再上传，或选择跳过有问题的行。`,
      });
    }
    await saveRun(req, id, {
      ...noRows,
      status: 'importing',
      skipBad: skips,
      startedAt: now().toISOString(),
      progressAt: now().toISOString(),
      message: null,
    });
    await recordEvent({ req, actor, action: 'import.confirmed', subject: { collection: 'import-runs', id } });
  });
}

/** Imports what {@link confirmImport} released. */
export async function performImport(call: Work): Promise<void> {
  await writeHouseholds(call);
}

/** Calls a run off that nobody works on, and drops its file. @throws DomainError invalid-state, forbidden */
export async function cancelImport({ payload, actor, id }: Call & { id: string }): Promise<void> {
  await inTransaction({ payload, actor }, async (req) => {
    const run = await storedRun(req, id);
    refuseStrangers(actor, run);
    if (run.status !== 'checked' && run.status !== 'interrupted' && !isDead(run))
      fail('invalid-state', { message: '这次导入已经不能取消。' });
    await dropFile(req, id);
    await saveRun(req, id, { status: 'cancelled', finishedAt: now().toISOString() });
  });
}

/** What is wrong in the file of a run, by line. @throws DomainError not-found, forbidden */
export async function importIssuesOf({ payload, actor, id }: Call & { id: string }) {
  const req = await looseRequest(payload);
  refuseStrangers(actor, await storedRun(req, id));
  const { docs } = await req.payload.find({
    collection: 'import-issues',
    where: { run: { equals: id } },
    select: { line: true, column: true, message: true },
    sort: 'line',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.map(({ line, column, message }) => ({ line, column: column ?? '', message }));
}

function refuseStrangers(actor: Actor, run: { startedBy?: unknown }): void {
  const isOwn = actor.userId !== null && idOf(run.startedBy) === actor.userId;
  if (!isOwn && !hasRole(actor, 'administrator')) fail('forbidden');
}

/** All steps at once, for the command line: dry run, then import when nothing is wrong or `skipBad` says so. */
export async function importHouseholds(
  call: Call &
    Pick<Work, 'onProgress'> & {
      fileName: string;
      bytes: Uint8Array;
      skipBad?: boolean;
      dryRun?: boolean;
    },
) {
  const { id } = await startImport(call);
  await checkImport({ ...call, id });
  const req = await looseRequest(call.payload);
  const checked = await storedRun(req, id);
  const clean = checked.status === 'checked' && (call.skipBad || !checked.rowsRefused);
  if (clean && !call.dryRun) {
    await confirmImport({ ...call, id });
    await performImport({ ...call, id });
  } else if (checked.status === 'checked') {
    await cancelImport({ ...call, id });
  }
  return { run: await storedRun(req, id), issues: await importIssuesOf({ ...call, id }) };
}
