import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { type CompoundKind, compoundKindLabels, dualPostState } from '@/domain/organization';
import { latestNotices, type NoticeListItem } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { isId } from '@/shared/ids';
import { memo } from '@/shared/memo';
import { type FileItem, publicFilesOf } from '../files';
import type { ContractState } from '../labels';
import { ratingTrend, type TrendPoint } from '../ratings/public/results';
import { openRectificationsOf, type PublicRectificationLine } from '../rectifications/public/list';
import { listRows, termState } from '../rules/contract-term';
import { spanAt } from '../rules/management-line';
import { newestBalances, type PublicBalance } from '../self-management/public/balances';
import { type PublicCommittee, publicCommittees } from '../self-management/public/committees';
import { histories, type PublicSpan } from './history';
import { type DivisionName, divisionNames, rowsById } from './names';
import { type ServingPartner, servingPartners } from './serving';

/** A contract in public: what it costs, what was promised, until when. */
export interface PublicContract {
  id: string;
  title: string;
  company: { id: string; name: string };
  fee: number;
  promises: string[];
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
  standing: 'coming' | 'running' | 'lapsed' | 'ended';
  files: FileItem[];
}

/** Somebody who serves both the community and the compound's property company; a name only with consent. */
export interface PublicDualPost {
  id: string;
  name: string | null;
  communityPost: string;
  propertyPost: string;
  unitName: string | null;
  startsOn: string;
  endsOn: string | null;
  endedOn: string | null;
  state: 'coming' | 'active' | 'ended';
}

export interface PublicCompound {
  id: string;
  name: string;
  alias: string | null;
  address: string | null;
  kindLabel: string | null;
  builtYear: number | null;
  isPilot: boolean;
  township: DivisionName | null;
  community: DivisionName;
  /** In force now; null when nothing is on record. */
  management: PublicSpan | null;
  history: PublicSpan[];
  contracts: PublicContract[];
  /** Under way, the first to be due on top. */
  rectifications: PublicRectificationLine[];
  partners: ServingPartner[];
  dualPosts: PublicDualPost[];
  /** What residents thought of the service, round by round. */
  ratings: TrendPoint[];
  notices: NoticeListItem[];
  committees: PublicCommittee[];
  balances: PublicBalance[];
}

interface CompoundRow {
  id: string;
  name: string;
  alias: string | null;
  address: string | null;
  kind: CompoundKind | null;
  builtYear: number | null;
  pilotOrder: number | null;
  township: string | null;
  community: string | null;
}

/** Everything residents may know of a compound; null for what is none. A handful of reads along indexes, for a page that is asked for often. */
export async function publicCompound(payload: Payload, id: string): Promise<PublicCompound | null> {
  if (!isId(id)) return null;
  const row = await leanFirst<CompoundRow>(payload, 'compounds', {
    where: [{ field: 'id', equals: id }],
    columns: ['name', 'alias', 'address', 'kind', 'builtYear', 'pilotOrder', 'township', 'community'],
    newestBy: 'id',
  });
  if (!row?.community) return null;
  const { township, community } = row;
  const [
    divisions,
    lines,
    contracts,
    rectifications,
    partners,
    dualPosts,
    ratings,
    notices,
    committees,
    balances,
  ] = await Promise.all([
    divisionNames(payload, [township, community]),
    histories(payload, [id]),
    contractsOfCompound(payload, id),
    openRectificationsOf(payload, id),
    servingPartners(payload, id),
    dualPostsOf(payload, id),
    ratingTrend(payload, id),
    noticesAt.get(payload, `${township ?? ''} ${community} ${id}`),
    publicCommittees(payload, id),
    newestBalances(payload, id),
  ]);
  const place = divisions.get(community);
  if (!place) return null;
  const history = lines.get(id) ?? [];
  return {
    id,
    name: row.name,
    alias: row.alias,
    address: row.address,
    kindLabel: row.kind ? compoundKindLabels[row.kind] : null,
    builtYear: row.builtYear,
    isPilot: row.pilotOrder !== null,
    township: (township && divisions.get(township)) || null,
    community: place,
    management: spanAt(history, now()),
    history,
    contracts,
    rectifications,
    partners,
    dualPosts,
    ratings,
    notices,
    committees,
    balances,
  };
}

/** Notices are found by several conditions on their place; a compound asks for the same few again and again. */
const noticesAt = memo<Payload, NoticeListItem[]>({
  milliseconds: 15_000,
  tags: ['notices'],
  read(payload, key) {
    const [township = '', community = '', compound = ''] = key.split(' ');
    return latestNotices({ payload, place: { township: township || null, community, compound }, limit: 5 });
  },
});

interface ContractColumns {
  id: string;
  title: string;
  company: string;
  fee: number;
  promises: string;
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
  state: ContractState;
}

async function contractsOfCompound(payload: Payload, compound: string): Promise<PublicContract[]> {
  const rows = await leanFind<ContractColumns>(payload, 'property-contracts', {
    where: [{ field: 'compound', equals: compound }],
    columns: ['title', 'company', 'fee', 'promises', 'startsOn', 'endsOn', 'endedOn', 'state'],
    newestBy: 'startsOn',
    limit: 20,
  });
  if (rows.length === 0) return [];
  const [companies, files] = await Promise.all([
    rowsById<{ id: string; name: string }>(
      payload,
      'property-companies',
      rows.map(({ company }) => company),
      ['name'],
    ),
    publicFilesOf(
      payload,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.map(({ company, promises, state, ...contract }) => ({
    ...contract,
    company: { id: company, name: companies.get(company)?.name ?? '' },
    promises: listRows(promises),
    standing: termState({ ...contract, state }, now()),
    files: files.get(contract.id) ?? [],
  }));
}

interface DualPostColumns extends Omit<PublicDualPost, 'name' | 'unitName' | 'state'> {
  personName: string;
  publicConsent: boolean | null;
  unit: string | null;
}

async function dualPostsOf(payload: Payload, compound: string): Promise<PublicDualPost[]> {
  const rows = await leanFind<DualPostColumns>(payload, 'dual-posts', {
    where: [{ field: 'compound', equals: compound }],
    columns: dualPostColumns,
    newestBy: 'startsOn',
    limit: 20,
  });
  return presentDualPosts(payload, rows);
}

export const dualPostColumns = [
  'personName',
  'publicConsent',
  'communityPost',
  'propertyPost',
  'unit',
  'startsOn',
  'endsOn',
  'endedOn',
] as const;

/** Rows as everybody may see them. */
export async function presentDualPosts(
  payload: Payload,
  rows: readonly DualPostColumns[],
): Promise<PublicDualPost[]> {
  const units = await rowsById<{ id: string; name: string }>(
    payload,
    'units',
    rows.map(({ unit }) => unit),
    ['name'],
  );
  return rows.map(({ personName, publicConsent, unit, ...post }) => ({
    ...post,
    name: publicConsent ? personName : null,
    unitName: (unit && units.get(unit)?.name) || null,
    state: dualPostState(post, now()),
  }));
}
