import type { Payload, PayloadRequest } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { leanFind } from '@/database';
import type { ImportIssue } from '@/domain/imports';
import { normalizeName } from '@/domain/organization';
import { toIsoDay } from '@/shared/dates';
import { lookupIndexes } from '@/shared/personal-data';
import { lawKeeperRoles } from '../../keepers';
import type { ImportedHelper } from './helper-row-of';
import { importedQuarters } from './imported-hours';
import { isOthersPhone, type KnownPhones } from './known-phones';

/** A village as the import knows it. */
export interface KnownVillage {
  id: string;
  code: string;
  names: string[];
  township: string;
  townshipNames: string[];
}

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

/** Every village of the city with the names people write for it. */
export async function knownVillages(payload: Payload): Promise<KnownVillage[]> {
  const { docs } = await payload.db.find<{
    id: string;
    code: string;
    name: string;
    shortName?: string | null;
    level: string;
    township?: string | null;
  }>({ collection: 'divisions', where: {}, limit: 5000, pagination: false });
  const namesOf = ({ name, shortName }: (typeof docs)[number]) =>
    [name, shortName].flatMap((one) => (one ? normalizeName(one) : []));
  const above = new Map(docs.map((doc) => [String(doc.id), namesOf(doc)]));
  return docs
    .filter(({ level }) => level === 'community')
    .map((doc) => ({
      id: String(doc.id),
      code: doc.code,
      names: namesOf(doc),
      township: String(doc.township ?? ''),
      townshipNames: above.get(String(doc.township ?? '')) ?? [],
    }));
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

/** Finds the village a line means: by code, or by name, in the township it names. Null with several or none. Pure. */
export function villageOf(
  villages: readonly KnownVillage[],
  { village, township }: Pick<ImportedHelper, 'village' | 'township'>,
): KnownVillage | 'none' | 'several' {
  const found = villages.filter(
    (one) =>
      (one.code === village || one.names.includes(village)) &&
      (!township || one.townshipNames.some((name) => name === township || name.startsWith(township))),
  );
  return found.length === 1 ? (found[0] ?? 'none') : found.length === 0 ? 'none' : 'several';
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
    const refuse = (field: keyof typeof columnNames, message: string) => {
      plan.refused += 1;
      const column = row.headerOf?.(field) ?? columnNames[field];
      plan.issues.push({ line: row.line, column, message });
    };
    const village = villageOf(villages, row);
    if (village === 'none') {
      refuse('village', `没有找到“${row.township ?? ''}${row.village}”，请核对名称或者写区划代码`);
      continue;
    }
    if (village === 'several') {
      refuse('village', `有几个叫“${row.village}”的村，请写上乡镇`);
      continue;
    }
    const place = { township: village.township, community: village.id };
    if (!coversPlace(actor, lawKeeperRoles, place)) {
      refuse('village', `您不能登记“${row.village}”的法律明白人`);
      continue;
    }
    if (isOthersPhone(phones, row)) {
      refuse('phone', '这个手机号在名册里是另一名法律明白人的，请核对是谁的');
      continue;
    }
    // Taken in all the same: the register keeps who it was, and nothing is given to them.
    if (row.until !== null && toIsoDay(row.until) < today)
      plan.issues.push({
        line: row.line,
        column: row.headerOf?.('until') ?? columnNames.until,
        message: '提醒：证书已经过期，会导入名册，但不算人数、不派咨询，换了证请改有效期',
      });
    const known = stored.get(row.certificate);
    if (!known) plan.added.push({ row, village });
    else if (normalizeName(known.name) !== row.name)
      refuse('certificate', `这个编号在名册里是${known.name}的，请核对`);
    else if (known.community !== village.id)
      refuse('village', `${row.name}在名册里属于另一个村；换村请在名册里改`);
    else {
      const quarters = row.quarters === known.imported ? null : row.quarters;
      if (quarters !== null && known.user !== null && known.user === actor.userId) {
        refuse('hours', '自己的学时由别的同事记');
        continue;
      }
      const columns = changedColumns(known, row);
      const phone =
        row.phone && !lookupIndexes('phone', row.phone).includes(known.phoneIndex ?? '') ? row.phone : null;
      if (Object.keys(columns).length > 0 || phone || quarters !== null)
        plan.changed.push({ id: known.id, columns, phone, quarters, village });
      else plan.unchanged += 1;
    }
  }
  return plan;
}

function changedColumns(known: StoredHelper, { until, consent }: ImportedHelper): Columns {
  const sameUntil =
    until !== null && known.certificateUntil !== null && toIsoDay(known.certificateUntil) === toIsoDay(until);
  return {
    ...(until !== null && !sameUntil ? { certificateUntil: until } : {}),
    ...(consent !== null && consent !== (known.publicConsent ?? false) ? { publicConsent: consent } : {}),
  };
}
