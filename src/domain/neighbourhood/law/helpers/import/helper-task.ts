import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, updateColumns } from '@/database';
import { type BatchPlan, type ColumnMapping, distinctRows, type ImportTask } from '@/domain/imports';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { personalColumns } from '@/shared/personal-data';
import { lawTag } from '../../labels';
import { helperFields } from './helper-fields';
import { helperRowOf, type ImportedHelper } from './helper-row-of';
import { writeImportedHours } from './imported-hours';
import { distinctPhones, knownPhones } from './known-phones';
import type { KnownVillage } from './known-villages';
import { type PlannedHelpers, planHelpers, storedHelpers } from './plan-helpers';

/** Rows go past hooks, a whole batch in one statement: 5,548 of them are a pilot's register. */
const batchSize = { checking: 1000, importing: 500 };

interface HelperPlan extends BatchPlan {
  rows: readonly ImportedHelper[];
}

export interface HelperTaskOptions {
  actor: Actor;
  villages: readonly KnownVillage[];
  mapping: ColumnMapping;
}

/** The register of helpers from a file: added or completed by the number of the certificate, nobody moved or taken off. */
export function helperTask({
  actor,
  villages,
  mapping,
}: HelperTaskOptions): ImportTask<ImportedHelper, HelperPlan> {
  const planOf = async (req: PayloadRequest, rows: readonly ImportedHelper[]) =>
    planHelpers(
      {
        villages,
        stored: await storedHelpers(
          req,
          rows.map(({ certificate }) => certificate),
        ),
        phones: await knownPhones(req, rows),
        today: toIsoDay(now()),
      },
      actor,
      rows,
    );
  return {
    action: 'legal-helpers.imported',
    batchSize,
    canPlanAgain: true,
    rows: (file, hear) =>
      distinctPhones(
        distinctRows(file, {
          fields: helperFields,
          mapping,
          hear,
          rowOf: (record) => helperRowOf(record, villages),
          keyOf: ({ certificate }) => certificate,
          twin: { field: 'certificate', words: (line) => `和第${line}行的证书编号一样` },
        }),
      ),
    async plan(req, rows) {
      const { added, changed, ...rest } = await planOf(req, rows);
      return { created: added.length, updated: changed.length, ...rest, rows };
    },
    async write(req, { rows }) {
      // Planned anew inside the transaction: somebody may have entered the same person meanwhile.
      const plan = await planOf(req, rows);
      await writeHelpers(req, plan, actor);
      return { created: plan.added.length, updated: plan.changed.length, unchanged: plan.unchanged };
    },
  };
}

async function writeHelpers(
  req: PayloadRequest,
  { added: unnumbered, changed }: PlannedHelpers,
  actor: Actor,
): Promise<void> {
  const added = unnumbered.map((one) => ({ ...one, id: newId() }));
  await bulkInsert(
    req.payload,
    req,
    'legal-helpers',
    added.map(({ id, row, village }) => ({
      id,
      name: row.name,
      certificateNumber: row.certificate,
      certificateUntil: row.until,
      township: village.township,
      community: village.id,
      ...(row.phone ? personalColumns('phone', 'phone', row.phone, true) : {}),
      publicConsent: row.consent ?? false,
      state: 'active',
    })),
  );
  const at = now().toISOString();
  for (const { id, columns, phone } of changed) {
    if (Object.keys(columns).length === 0 && !phone) continue;
    await updateColumns(req, 'legal-helpers', id, {
      ...columns,
      ...(phone ? personalColumns('phone', 'phone', phone, true) : {}),
      updatedAt: at,
    });
  }
  const hours = [
    ...added.map(({ id, row, village }) => ({ helper: id, village, quarters: row.quarters })),
    ...changed.map(({ id, village, quarters }) => ({ helper: id, village, quarters })),
  ].flatMap(({ quarters, ...rest }) => (quarters === null ? [] : [{ ...rest, quarters }]));
  await writeImportedHours(req, hours, actor.name);
  if (added.length + changed.length > 0) await touchPages(req, lawTag);
}
