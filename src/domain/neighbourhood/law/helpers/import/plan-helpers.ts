import type { PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { leanFind } from '@/database';
import type { ImportIssue } from '@/domain/imports';
import { normalizeName } from '@/domain/organization';
import { toIsoDay } from '@/shared/dates';
import { lookupIndexes } from '@/shared/personal-data';
import { lawKeeperRoles } from '../../keepers';
import { othersPhoneWords } from '../one-phone';
import type { ImportedHelper } from './helper-row-of';
import { importedQuarters } from './imported-hours';
import { isOthersPhone, type KnownPhones } from './known-phones';
import { type KnownVillage, villageFault, villageOf } from './known-villages';

/** A helper as stored, with what a file may complete. */
export interface StoredHelper {
  id: string;
  name: string;
  certificateNumber: string;
  certificateUntil: string | null;
  community: string | null;
  phoneIndex: string | null;
  publicConsent: boolean | null;
  user: string | null;
  /** What was imported for this year before. */
  imported: number;
}

type Columns = Partial<Pick<StoredHelper, 'certificateUntil' | 'publicConsent'>>;

export interface PlannedHelpers {
  added: { row: ImportedHelper; village: KnownVillage }[];
  changed: {
    id: string;
    columns: Columns;
    phone: string | null;
    /** Null where the file says nothing of them, or what is stored. */
    quarters: number | null;
    village: KnownVillage;
  }[];
  unchanged: number;
  refused: number;
  issues: ImportIssue[];
}

/** The helpers of the register that a batch names, by their certificates. */
export async function storedHelpers(
  req: PayloadRequest,
  certificates: readonly string[],
): Promise<Map<string, StoredHelper>> {
  const rows = await leanFind<Omit<StoredHelper, 'imported'>>(
    req.payload,
    'legal-helpers',
    {
      where: [{ field: 'certificateNumber', in: certificates }],
      columns: [
        'name',
        'certificateNumber',
        'certificateUntil',
        'community',
        'phoneIndex',
        'publicConsent',
        'user',
      ],
      newestBy: 'id',
      limit: Math.max(1, certificates.length),
    },
    req,
  );
  const imported = await importedQuarters(
    req,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.certificateNumber, { ...row, imported: imported.get(row.id) ?? 0 }]));
}

/** Where a line comes from no file. */
const columnNames = {
  village: '村（社区）',
  certificate: '证书编号',
  hours: '今年学时',
  phone: '手机号',
  until: '证书有效期到',
} as const;

/** What the lines of a file make of the register. Pure. */
export function planHelpers(
  {
    villages,
    stored,
    phones,
    today,
  }: {
    villages: readonly KnownVillage[];
    stored: ReadonlyMap<string, StoredHelper>;
    phones: KnownPhones;
    /** `2026-11-29` */
    today: string;
  },
  actor: Actor,
  rows: readonly ImportedHelper[],
): PlannedHelpers {
  const plan: PlannedHelpers = { added: [], changed: [], unchanged: 0, refused: 0, issues: [] };
  for (const row of rows) {
    const issue = (field: keyof typeof columnNames, message: string): ImportIssue => ({
      line: row.line,
      column: row.headerOf?.(field) ?? columnNames[field],
      message,
    });
    const known = stored.get(row.certificate);
    const faults = faultsOf(row, { known, villages, phones, actor });
    const village = villageOf(villages, row);
    if (faults.length > 0 || typeof village === 'string') {
      plan.refused += 1;
      for (const [field, message] of faults) plan.issues.push(issue(field, message));
      continue;
    }
    // Taken in all the same: the register keeps who it was, and nothing is given to them.
    if (row.until !== null && toIsoDay(row.until) < today)
      plan.issues.push({
        ...issue('until', '提醒：证书已经过期，会导入名册，但不算人数、不派咨询，换了证请改有效期'),
        isReminder: true,
      });
    if (!known) {
      plan.added.push({ row, village });
      continue;
    }
    const quarters = row.quarters === known.imported ? null : row.quarters;
    const columns = changedColumns(known, row);
    const phone =
      row.phone && !lookupIndexes('phone', row.phone).includes(known.phoneIndex ?? '') ? row.phone : null;
    if (Object.keys(columns).length > 0 || phone || quarters !== null)
      plan.changed.push({ id: known.id, columns, phone, quarters, village });
    else plan.unchanged += 1;
  }
  return plan;
}

/** Everything that keeps a line out of the register, so that it is put right at once. Pure. */
function faultsOf(
  row: ImportedHelper,
  {
    known,
    villages,
    phones,
    actor,
  }: {
    known: StoredHelper | undefined;
    villages: readonly KnownVillage[];
    phones: KnownPhones;
    actor: Actor;
  },
): [keyof typeof columnNames, string][] {
  const faults: [keyof typeof columnNames, string][] = [];
  const village = villageOf(villages, row);
  if (typeof village === 'string') faults.push(['village', villageFault(villages, row) ?? '']);
  const keeps =
    typeof village !== 'string' &&
    coversPlace(actor, lawKeeperRoles, { township: village.township, community: village.id });
  if (typeof village !== 'string' && !keeps)
    faults.push(['village', `您不能登记“${row.village}”的法律明白人`]);
  if (isOthersPhone(phones, row)) faults.push(['phone', othersPhoneWords]);
  // Whose entry it is, is said only to whoever keeps the place.
  if (!known || !keeps) return faults;
  if (normalizeName(known.name) !== row.name)
    faults.push(['certificate', `这个编号在名册里是${known.name}的，请核对`]);
  else if (typeof village !== 'string' && known.community !== village.id)
    faults.push(['village', `${row.name}在名册里属于另一个村；换村请在名册里改`]);
  const isOwn = known.user !== null && known.user === actor.userId;
  if (isOwn && row.quarters !== null && row.quarters !== known.imported)
    faults.push(['hours', '自己的学时由别的同事记']);
  return faults;
}

function changedColumns(known: StoredHelper, { until, consent }: ImportedHelper): Columns {
  const sameUntil =
    until !== null && known.certificateUntil !== null && toIsoDay(known.certificateUntil) === toIsoDay(until);
  return {
    ...(until !== null && !sameUntil ? { certificateUntil: until } : {}),
    ...(consent !== null && consent !== (known.publicConsent ?? false) ? { publicConsent: consent } : {}),
  };
}
