import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, isUniqueViolation } from '@/database';
import { keyring } from '@/shared/encryption';
import { isSignedByUs, signSeal } from './audit/seal';
import { contentPurpose } from './outbox/enqueue-message';
import { recordEvent } from './record-event';
import { totpPurpose } from './sign-in-with-totp';

/** Small batches keep the writer's turn short. */
const batch = 100;

interface EncryptedColumn {
  column: string;
  purpose: string;
  /** The column of the blind index beside it. */
  index?: string;
}

type Row = { id: string } & Record<string, unknown>;
type Renew = (row: Row) => Record<string, unknown>;

export interface RotationReport {
  checked: number;
  /** Rows that were written anew. */
  changed: number;
  /** Rows that could not be, each a sentence that names it. */
  problems: string[];
}

/**
 * Encrypts what earlier keys encrypted with the present one, computes its blind indexes anew and signs the seals of the audit log again, batch by
 * batch; a row that is up to date is not touched, so it can be stopped and repeated. One-time codes are left to run out.
 */
export async function rotateKeys({ payload }: { payload: Payload }): Promise<RotationReport> {
  const report: RotationReport = { checked: 0, changed: 0, problems: [] };
  for (const { config } of Object.values(payload.collections)) {
    const columns = encryptedColumns(payload, config.slug);
    if (columns.length > 0) await sweep(payload, config.slug, (row) => encryptAnew(row, columns), report);
  }
  await sweep(payload, 'audit-seals', signAnew, report);
  if (report.changed > 0) {
    const actor = systemActor('keys:rotate');
    const subject = { collection: 'keys', id: 'encryption' };
    const summary = `${report.changed} / ${report.checked}`;
    await inTransaction({ payload, actor }, (req) =>
      recordEvent({ req, actor, action: 'keys.rotated', subject, summary }),
    );
  }
  return report;
}

function encryptedColumns(payload: Payload, slug: CollectionSlug): EncryptedColumn[] {
  const fields = payload.collections[slug]?.config.flattenedFields ?? [];
  const names = new Set(fields.map(({ name }) => name));
  const personal = fields.flatMap(({ name, custom }): EncryptedColumn[] => {
    const kind: unknown = custom?.personal?.kind;
    if (typeof kind !== 'string') return [];
    const index = names.has(`${name}Index`) ? { index: `${name}Index` } : {};
    return [{ column: `${name}Cipher`, purpose: kind, ...index }];
  });
  const own = fields.flatMap(({ name, custom }): EncryptedColumn[] => {
    const encrypted: unknown = custom?.encrypted;
    if (typeof encrypted !== 'object' || encrypted === null || !('purpose' in encrypted)) return [];
    const index = 'index' in encrypted ? { index: String(encrypted.index) } : {};
    return [{ column: name, purpose: String(encrypted.purpose), ...index }];
  });
  personal.push(...own);
  if (slug === 'users') return [...personal, { column: 'totpSecretCipher', purpose: totpPurpose }];
  if (slug === 'outbox') return [...personal, { column: 'contentCipher', purpose: contentPurpose }];
  return personal;
}

/** What must be written for the row to be up to date; nothing when it is. */
function encryptAnew(row: Row, columns: EncryptedColumn[]): Record<string, unknown> {
  const ring = keyring();
  const data: Record<string, unknown> = {};
  for (const { column, purpose, index } of columns) {
    const cipher = row[column];
    if (typeof cipher !== 'string' || cipher === '' || !ring.isStale(cipher)) continue;
    const plain = ring.decrypt(cipher, purpose);
    data[column] = ring.encrypt(plain, purpose);
    // A stored value without an index was never to be found by it.
    if (index && row[index]) data[index] = ring.blindIndexes(plain, purpose)[0];
  }
  return data;
}

function signAnew({ hash, signature }: Row): Record<string, unknown> {
  const fresh = signSeal(String(hash));
  // A mark that is not ours stays for audit:verify to find.
  return signature !== fresh && isSignedByUs(String(hash), String(signature)) ? { signature: fresh } : {};
}

async function sweep(
  payload: Payload,
  collection: CollectionSlug,
  renew: Renew,
  report: RotationReport,
): Promise<void> {
  let after = '';
  for (;;) {
    const ids = await idsAfter(payload, collection, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
    report.checked += ids.length;
    try {
      report.changed += await renewRows(payload, collection, ids, renew);
    } catch (error) {
      payload.logger.warn({ err: error, collection }, 'a batch is done row by row');
      for (const id of ids) await renewOne(payload, collection, { id, renew, report });
    }
  }
}

/** One row by itself, so that it alone is left when it cannot be renewed. */
async function renewOne(
  payload: Payload,
  collection: CollectionSlug,
  { id, renew, report }: { id: string; renew: Renew; report: RotationReport },
): Promise<void> {
  try {
    report.changed += await renewRows(payload, collection, [id], renew);
  } catch (error) {
    payload.logger.error({ err: error, collection, id }, 'a row keeps its old key');
    const why = isUniqueViolation(error) ? '同一个号码已在另一行里' : '解不开或写不进';
    report.problems.push(`${collection} ${id}：${why}`);
  }
}

/** Reads and writes in one transaction, so that nothing a person changes meanwhile is put back. */
function renewRows(
  payload: Payload,
  collection: CollectionSlug,
  ids: string[],
  renew: Renew,
): Promise<number> {
  return inTransaction({ payload }, async (req) => {
    const stale = (await rowsOf(req, collection, ids)).flatMap((row) => {
      const data = renew(row);
      return Object.keys(data).length > 0 ? [{ id: row.id, data }] : [];
    });
    for (const { id, data } of stale)
      await payload.db.updateOne({ collection, id, data, req, returning: false });
    return stale.length;
  });
}

async function idsAfter(payload: Payload, collection: CollectionSlug, after: string): Promise<string[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where: after === '' ? {} : { id: { greater_than: after } },
    select: { id: true },
    sort: 'id',
    limit: batch,
    pagination: false,
  });
  return docs.map(({ id }) => String(id));
}

async function rowsOf(req: PayloadRequest, collection: CollectionSlug, ids: string[]): Promise<Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection,
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    req,
  });
  return docs;
}
