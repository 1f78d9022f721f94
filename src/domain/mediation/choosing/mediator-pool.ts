import type { PayloadRequest } from 'payload';
import { idOf } from '@/domain/organization';
import type { DisputeRow } from '../dispute-row';
import { type DisputeType, type MediatorKind, mediatorKindLabels } from '../labels';
import { activeOrganizations, organizationRow } from '../organization-row';

/** A mediator as the menu looks at them. */
export interface MediatorRow {
  id: string;
  name: string;
  organization: string;
  kind: MediatorKind;
  fields: DisputeType[];
  languages: string | null;
  about: string | null;
  weeklyHours: string | null;
  daysOff: string | null;
  user: string | null;
  unit: string | null;
  member: string | null;
  relatives: string | null;
  caseCount: number;
  settledCount: number;
}

const most = 500;

/**
 * Who could have a case of this organisation: its own mediators, those of the organisations below it, and of those that share its desk.
 * Only people at work; whoever is good at this kind of dispute first, then by name.
 */
export async function mediatorPool(req: PayloadRequest, row: DisputeRow): Promise<MediatorRow[]> {
  const own = await organizationRow(req, row.organization);
  const all = await activeOrganizations(req.payload, req);
  const sharing = all
    .filter(
      ({ id, parent }) =>
        id === own.id || parent === own.id || (own.parent && (parent === own.parent || id === own.parent)),
    )
    .map(({ id }) => id);
  const found = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'mediators',
    where: {
      and: [{ organization: { in: [...new Set([own.id, ...sharing])] } }, { state: { equals: 'active' } }],
    },
    limit: most,
    pagination: false,
    req,
  });
  const rows = found.docs.map(rowOf);
  const isFit = ({ fields }: MediatorRow) => (fields.includes(row.type) ? 0 : fields.length === 0 ? 1 : 2);
  return rows.sort((a, b) => isFit(a) - isFit(b) || a.name.localeCompare(b.name, 'zh'));
}

/** These mediators, also where they are no longer at work. */
export async function mediatorsNamed(req: PayloadRequest, ids: readonly string[]): Promise<MediatorRow[]> {
  if (ids.length === 0) return [];
  const found = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'mediators',
    where: { id: { in: [...new Set(ids)] } },
    limit: most,
    pagination: false,
    req,
  });
  return found.docs.map(rowOf);
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

function rowOf(doc: Record<string, unknown> & { id: string }): MediatorRow {
  return {
    id: String(doc.id),
    name: String(doc.name),
    organization: idOf(doc.organization) ?? '',
    kind: (text(doc.kind) as MediatorKind | null) ?? 'mediator',
    fields: Array.isArray(doc.fields) ? (doc.fields as DisputeType[]) : [],
    languages: text(doc.languages),
    about: text(doc.about),
    weeklyHours: text(doc.weeklyHours),
    daysOff: text(doc.daysOff),
    user: idOf(doc.user),
    unit: idOf(doc.unit),
    member: idOf(doc.member),
    relatives: text(doc.relatives),
    caseCount: count(doc.caseCount),
    settledCount: count(doc.settledCount),
  };
}

/** 到上个月底调解过31件，调成27件（87%）; below the least number only how many, so that nobody is judged by three cases. */
export function recordWords(
  { caseCount, settledCount }: Pick<MediatorRow, 'caseCount' | 'settledCount'>,
  least: number,
): string {
  if (caseCount === 0) return '到上个月底，在本系统还没有调完的案件';
  if (caseCount < least) return `到上个月底调解过${caseCount}件`;
  return `到上个月底调解过${caseCount}件，调成${settledCount}件（${Math.round((settledCount / caseCount) * 100)}%）`;
}

export const kindWords = ({ kind }: Pick<MediatorRow, 'kind'>): string => mediatorKindLabels[kind];
