import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';
import { headOfFile } from './columns/file-head';
import { looseRequest, saveRun, storedRun } from './import-run';
import { dropFile, keepFile } from './kept-file';
import { type ImportKind, importKinds } from './labels';

interface Start {
  payload: Payload;
  actor: Actor;
  kind: ImportKind;
  fileName: string;
  /** The file as it comes in. */
  content: AsyncIterable<Uint8Array>;
  /** Whether people look at the columns before the dry run begins. */
  mapsColumns?: boolean;
  /** What this kind of run needs to know besides. */
  details?: { channel?: string; accountBook?: string; vote?: string; community?: string; isPublic?: boolean };
}

/**
 * Takes a file in: makes the run and keeps the file. The run then waits for its columns to be looked at (`mapping`), or for its
 * dry run (`checking`).
 * @throws DomainError forbidden, too-large, validation (empty; of a file whose columns are looked at also: cannot be read)
 */
export async function startImport(start: Start): Promise<{ id: string }> {
  const { payload, actor, kind, fileName, content, mapsColumns = false, details } = start;
  if (!hasRole(actor, 'administrator', ...importKinds[kind].roles)) fail('forbidden');
  const { id } = await inTransaction({ payload, actor }, (req) =>
    payload.create({
      collection: 'import-runs',
      data: {
        kind,
        ...details,
        fileName: fileName.slice(0, 200) || '未命名',
        status: 'receiving',
        startedAt: now().toISOString(),
        progressAt: now().toISOString(),
        startedBy: actor.userId,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  );
  try {
    await keepFile(payload, id, content);
  } catch (error) {
    await refuseFile(payload, id, isDomainError(error) ? error.message : '文件没有完整传到，请重新上传。');
    throw error;
  }
  await inTransaction({ payload, actor }, async (req) => {
    // A sweep may have given the upload up meanwhile, when it stood still for too long.
    if ((await storedRun(req, id)).status !== 'receiving')
      fail('invalid-state', { message: '上传停得太久，这次导入已经取消，请重新上传。' });
    await saveRun(req, id, {
      status: mapsColumns ? 'mapping' : 'checking',
      startedAt: now().toISOString(),
      progressAt: now().toISOString(),
    });
  });
  if (mapsColumns) await refuseWithoutHead(payload, id);
  return { id };
}

/** People are asked for the columns next, so a file that has none is of no use. */
async function refuseWithoutHead(payload: Payload, id: string): Promise<void> {
  try {
    await headOfFile(payload, id);
  } catch (error) {
    if (isDomainError(error)) await refuseFile(payload, id, error.message);
    throw error;
  }
}

/** Ends a run whose file is of no use, with the reason; the file goes. */
export async function refuseFile(payload: Payload, id: string, message: string): Promise<void> {
  const req = await looseRequest(payload);
  await inTransaction({ payload, req }, async (inner) => {
    await dropFile(inner, id);
    await saveRun(inner, id, { status: 'failed', message, finishedAt: now().toISOString() });
  });
}
