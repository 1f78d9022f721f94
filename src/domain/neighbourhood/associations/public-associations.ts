import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind, leanFirst } from '@/database';
import { type DivisionName, divisionNames } from '@/domain/property';
import type { PublicActivityLine } from '@/domain/service';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';
import { type AssociationRow, termHolds } from './association-row';
import { termsOf } from './keeps';
import {
  type AssociationDuty,
  type AssociationKind,
  type AssociationRole,
  associationsTag,
  type Elder,
} from './labels';
import { orderedTerms } from './order-terms';

export interface AssociationFilter {
  kind?: AssociationKind | undefined;
  community?: string | undefined;
}

/** An association in a list. */
export interface AssociationLine {
  id: string;
  number: string;
  name: string;
  kind: AssociationKind;
  about: string;
  contact: string;
  community: DivisionName | null;
  members: number;
  /** What it last helped to hold. */
  last: Pick<PublicActivityLine, 'number' | 'title' | 'startsAt'> | null;
}

export interface AssociationPage {
  items: AssociationLine[];
  total: number;
  page: number;
  pages: number;
}

const size = 20;
const lineColumns = ['number', 'name', 'kind', 'about', 'contact', 'community'];

const narrowed = ({ kind, community }: AssociationFilter): LeanCondition[] => [
  { field: 'status', equals: 'active' },
  ...(kind ? [{ field: 'kind', equals: kind }] : []),
  ...(community ? [{ field: 'community', equals: community }] : []),
];

/** A page of the associations at work. */
export async function publicAssociations(
  payload: Payload,
  filter: AssociationFilter,
  wanted: number,
): Promise<AssociationPage> {
  const where = narrowed(filter);
  const total = (await groupRows(payload, 'associations', { where, by: ['status'] })).reduce(
    (sum, { n }) => sum + n,
    0,
  );
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const query = { where, columns: lineColumns, newestBy: 'number', limit: size, skip: (page - 1) * size };
  const rows = await leanFind<AssociationRow>(payload, 'associations', query);
  return { items: await lined(payload, rows), total, page, pages };
}

/** The associations of a community, for its page; kept for a while. */
export const associationsOf = memo<Payload, AssociationLine[]>({
  milliseconds: 60_000,
  tags: [associationsTag, 'divisions'],
  read: async (payload, community) =>
    lined(
      payload,
      await leanFind<AssociationRow>(payload, 'associations', {
        where: narrowed({ community }),
        columns: lineColumns,
        newestBy: 'number',
        limit: 50,
      }),
    ),
});

/** The communities that have associations, in the order of their codes. */
export const communitiesWithAssociations = memo<Payload, DivisionName[]>({
  milliseconds: 60_000,
  tags: [associationsTag, 'divisions'],
  read: async (payload) => {
    const groups = await groupRows(payload, 'associations', { where: narrowed({}), by: ['community'] });
    const names = await divisionNames(
      payload,
      groups.map(({ keys }) => keys[0] ?? null),
    );
    return [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  },
});

async function lined(payload: Payload, rows: readonly AssociationRow[]): Promise<AssociationLine[]> {
  const names = await divisionNames(
    payload,
    rows.map(({ community }) => community),
  );
  const lines: AssociationLine[] = [];
  const at = now();
  for (const { id, number, name, kind, about, contact, community } of rows) {
    const members = (await termsOf(payload, { association: id })).filter((term) =>
      termHolds(term, at),
    ).length;
    const place = community ? (names.get(community) ?? null) : null;
    const [last = null] = await activitiesOf(payload, id);
    lines.push({ id, number, name, kind, about, contact, community: place, members, last });
  }
  return lines;
}

/** Somebody in an association as everybody may see them: without consent only as one of so many. */
export interface PublicTerm {
  name: string;
  role: AssociationRole;
  duties: AssociationDuty[];
  elder: Elder | null;
  from: string;
  until: string | null;
  isOver: boolean;
}

export interface PublicAssociation
  extends Pick<
    AssociationRow,
    | 'id'
    | 'number'
    | 'name'
    | 'kind'
    | 'status'
    | 'foundedOn'
    | 'venue'
    | 'contact'
    | 'about'
    | 'charter'
    | 'closeReason'
  > {
  community: DivisionName | null;
  /** How many are in it now, and in which roles. */
  members: number;
  publicists: number;
  appraisers: number;
  /** Who agreed to be named; ended terms are marked. */
  named: PublicTerm[];
  /** What it helped to hold, the newest first. */
  activities: Pick<PublicActivityLine, 'id' | 'number' | 'title' | 'startsAt' | 'state'>[];
}

/** One association by its number; null when there is none. */
export async function publicAssociation(payload: Payload, number: string): Promise<PublicAssociation | null> {
  const row = await leanFirst<AssociationRow>(payload, 'associations', {
    where: [{ field: 'number', equals: number }],
    columns: [...lineColumns, 'status', 'foundedOn', 'venue', 'charter', 'closeReason'],
    newestBy: 'id',
  });
  if (!row) return null;
  const at = now();
  const terms = await termsOf(payload, { association: row.id });
  const inForce = terms.filter((term) => termHolds(term, at));
  const names = await divisionNames(payload, [row.community]);
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    kind: row.kind,
    status: row.status,
    foundedOn: row.foundedOn,
    venue: row.venue,
    contact: row.contact,
    about: row.about,
    charter: row.charter,
    closeReason: row.closeReason,
    community: row.community ? (names.get(row.community) ?? null) : null,
    members: inForce.length,
    publicists: inForce.filter(({ publicist }) => publicist).length,
    appraisers: inForce.filter(({ appraiser }) => appraiser).length,
    named: orderedTerms(terms, at)
      .filter(({ publicConsent, from }) => publicConsent && from <= at.toISOString())
      .map(({ personName, role, publicist, appraiser, elder, from, until, endedAt, ...rest }) => ({
        name: personName,
        role,
        duties: [
          ...(publicist ? (['publicist'] as const) : []),
          ...(appraiser ? (['appraiser'] as const) : []),
        ],
        elder,
        from,
        until: endedAt ?? until,
        isOver: !termHolds({ from, until, endedAt, ...rest }, at),
      })),
    activities: await activitiesOf(payload, row.id),
  };
}

/** Activities that the association held together with the organiser. */
async function activitiesOf(payload: Payload, association: string): Promise<PublicAssociation['activities']> {
  const partners = await leanFind<{ activity: string }>(payload, 'activity-partners', {
    where: [
      { field: 'partner', equals: association },
      { field: 'partnerKind', equals: 'associations' },
    ],
    columns: ['activity'],
    newestBy: 'id',
    limit: 100,
  });
  if (partners.length === 0) return [];
  return leanFind(payload, 'activities', {
    where: [
      { field: 'id', in: partners.map(({ activity }) => activity) },
      { field: 'state', in: ['published', 'under-way', 'done'] },
    ],
    columns: ['number', 'title', 'startsAt', 'state'],
    newestBy: 'startsAt',
    limit: 10,
  });
}
