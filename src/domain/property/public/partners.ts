import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { isId } from '@/shared/ids';
import { type FileItem, publicFilesOf } from '../files';
import type { PartnerKind, PartnerState } from '../labels';
import { type DivisionName, divisionNames, type Page, pageOf, rowsById } from './names';
import { distinct } from './pilot';
import { commitmentColumns, type PublicCommitment, presentCommitment } from './serving';

/** What a visitor chose on the list. */
export interface PartnerFilter {
  /** Code of a community. */
  community?: string | undefined;
  /** Id of a compound. */
  compound?: string | undefined;
  kind?: PartnerKind | undefined;
  page?: number | undefined;
}

export interface PartnerItem {
  id: string;
  name: string;
  kind: PartnerKind;
  community: DivisionName | null;
  commitments: (PublicCommitment & { compoundName: string })[];
  confirmed: number;
  thanks: number;
}

export interface PartnerPage extends Page<PartnerItem> {
  communities: DivisionName[];
  compounds: { id: string; name: string }[];
  /** All that serve, whatever the filter. */
  all: number;
}

interface Row {
  id: string;
  name: string;
  kind: PartnerKind;
  community: string | null;
}

type DeliveryCount = { partner: string; thanksCount: number | null };

/**
 * Who serves which compound: the partners at work, newest first, by community, compound and kind. A town has dozens, so they are
 * narrowed here; only what is shown is read in full.
 */
export async function listPartners(payload: Payload, filter: PartnerFilter): Promise<PartnerPage> {
  const rows = await leanFind<Row>(payload, 'red-partners', {
    where: [{ field: 'state', equals: 'active' }],
    columns: ['name', 'kind', 'community'],
    newestBy: 'acceptedAt',
    limit: 2000,
  });
  const [divisions, commitments] = await Promise.all([
    divisionNames(
      payload,
      rows.map(({ community }) => community),
    ),
    openCommitments(payload),
  ]);
  const serving = new Set(
    commitments.filter(({ compound }) => compound === filter.compound).map(({ partner }) => partner),
  );
  const codeOf = (row: Row) => (row.community ? divisions.get(row.community)?.code : undefined);
  const wanted = rows.filter(
    (row) =>
      (!filter.community || codeOf(row) === filter.community) &&
      (!filter.kind || row.kind === filter.kind) &&
      (!filter.compound || serving.has(row.id)),
  );
  const { items, ...page } = pageOf(wanted, filter.page ?? 1);
  const inCommunity = new Set(
    rows.filter((row) => !filter.community || codeOf(row) === filter.community).map(({ id }) => id),
  );
  const [compounds, deliveries] = await Promise.all([
    rowsById<{ id: string; name: string }>(
      payload,
      'compounds',
      commitments.map(({ compound }) => compound),
      ['name'],
    ),
    confirmedOf(
      payload,
      items.map(({ id }) => id),
    ),
  ]);
  const offered = new Set(
    commitments.filter(({ partner }) => inCommunity.has(partner)).map(({ compound }) => compound),
  );
  return {
    ...page,
    items: items.map(({ community, ...row }) => ({
      ...row,
      community: (community && divisions.get(community)) || null,
      commitments: commitments
        .filter(({ partner }) => partner === row.id)
        .map((one) => ({ ...one, compoundName: compounds.get(one.compound)?.name ?? '' })),
      ...counted(deliveries.filter(({ partner }) => partner === row.id)),
    })),
    communities: distinct(rows.map(({ community }) => (community && divisions.get(community)) || null)),
    compounds: [...compounds.values()]
      .filter(({ id }) => offered.has(id))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
    all: rows.length,
  };
}

async function openCommitments(payload: Payload): Promise<PublicCommitment[]> {
  const rows = await leanFind<Parameters<typeof presentCommitment>[0]>(payload, 'partner-commitments', {
    where: [{ field: 'state', equals: 'active' }],
    columns: commitmentColumns,
    newestBy: 'from',
    limit: 10_000,
  });
  return rows.map(presentCommitment).filter(({ standing }) => standing !== 'lapsed');
}

function confirmedOf(payload: Payload, partners: readonly string[]): Promise<DeliveryCount[]> {
  return leanFind<DeliveryCount>(payload, 'partner-deliveries', {
    where: [
      { field: 'partner', in: [...partners] },
      { field: 'state', equals: 'confirmed' },
    ],
    columns: ['partner', 'thanksCount'],
    newestBy: 'id',
    limit: 20_000,
  });
}

function counted(deliveries: readonly DeliveryCount[]): { confirmed: number; thanks: number } {
  const thanks = deliveries.reduce((sum, { thanksCount }) => sum + (thanksCount ?? 0), 0);
  return { confirmed: deliveries.length, thanks };
}

/** What was done, confirmed by the community. */
export interface PublicDelivery {
  id: string;
  commitment: string;
  compoundName: string;
  on: string;
  text: string;
  thanks: number;
  files: FileItem[];
}

export interface PublicPartner extends Omit<PartnerItem, 'commitments'> {
  number: string;
  state: PartnerState;
  offer: string;
  /** The account of the partner, to know its own page; never shown. */
  account: string | null;
  acceptedAt: string;
  endedAt: string | null;
  endReason: string | null;
  commitments: (PublicCommitment & { compoundName: string })[];
  deliveries: Page<PublicDelivery>;
}

type PartnerColumns = Row &
  Pick<PublicPartner, 'number' | 'state' | 'offer' | 'account'> & {
    acceptedAt: string | null;
    endedAt: string | null;
    endReason: string | null;
  };

type DeliveryColumns = Omit<PublicDelivery, 'compoundName' | 'thanks' | 'files'> & {
  compound: string;
  thanksCount: number | null;
};

/** A partner that serves, or has served; null for anybody else: applications are nobody's business. */
export async function publicPartner(
  payload: Payload,
  id: string,
  deliveryPage = 1,
): Promise<PublicPartner | null> {
  if (!isId(id)) return null;
  const row = await leanFirst<PartnerColumns>(payload, 'red-partners', {
    where: [
      { field: 'id', equals: id },
      { field: 'state', in: ['active', 'ended'] },
    ],
    columns: [
      'number',
      'name',
      'kind',
      'state',
      'offer',
      'community',
      'account',
      'acceptedAt',
      'endedAt',
      'endReason',
    ],
    newestBy: 'id',
  });
  if (!row?.acceptedAt) return null;
  const [divisions, promised, done] = await Promise.all([
    divisionNames(payload, [row.community]),
    leanFind<Parameters<typeof presentCommitment>[0]>(payload, 'partner-commitments', {
      where: [{ field: 'partner', equals: id }],
      columns: commitmentColumns,
      newestBy: 'from',
      limit: 200,
    }),
    leanFind<DeliveryColumns>(payload, 'partner-deliveries', {
      where: [
        { field: 'partner', equals: id },
        { field: 'state', equals: 'confirmed' },
      ],
      columns: ['commitment', 'compound', 'on', 'text', 'thanksCount'],
      newestBy: 'on',
      limit: 2000,
    }),
  ]);
  const { items, ...page } = pageOf(done, deliveryPage, 10);
  const [compounds, files] = await Promise.all([
    rowsById<{ id: string; name: string }>(
      payload,
      'compounds',
      [...promised, ...items].map(({ compound }) => compound),
      ['name'],
    ),
    publicFilesOf(
      payload,
      items.map((one) => one.id),
    ),
  ]);
  const nameOf = (compound: string) => compounds.get(compound)?.name ?? '';
  return {
    ...row,
    acceptedAt: row.acceptedAt,
    community: (row.community && divisions.get(row.community)) || null,
    commitments: promised
      .map(presentCommitment)
      .map((one) => ({ ...one, compoundName: nameOf(one.compound) })),
    confirmed: done.length,
    thanks: done.reduce((sum, { thanksCount }) => sum + (thanksCount ?? 0), 0),
    deliveries: {
      ...page,
      items: items.map(({ compound, thanksCount, ...delivery }) => ({
        ...delivery,
        compoundName: nameOf(compound),
        thanks: thanksCount ?? 0,
        files: files.get(delivery.id) ?? [],
      })),
    },
  };
}

/** Which of these deliveries somebody has thanked for. */
export async function thankedBy(
  payload: Payload,
  user: string,
  deliveries: readonly string[],
): Promise<Set<string>> {
  if (deliveries.length === 0) return new Set();
  const rows = await leanFind<{ delivery: string }>(payload, 'delivery-thanks', {
    where: [
      { field: 'user', equals: user },
      { field: 'delivery', in: [...deliveries] },
    ],
    columns: ['delivery'],
    newestBy: 'id',
    limit: deliveries.length,
  });
  return new Set(rows.map(({ delivery }) => delivery));
}
