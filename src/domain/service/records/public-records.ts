import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind } from '@/database';
import { type DivisionName, divisionNames, rowsById } from '@/domain/property';
import { memo } from '@/shared/memo';
import { publicNodeNames } from '../public-node-names';
import { type ServiceKind, serviceRecordsTag } from './labels';
import { maskedForReading } from './masked-text';
import { type MemberRow, type RecordRow, readRecord } from './record-row';

/** A verified service as everybody sees it. */
export interface PublicRecord {
  id: string;
  kind: ServiceKind;
  quarters: number;
  on: string;
  /** Masked; null where the member keeps the words to the branch. */
  text: string | null;
  /** Of somebody with a name only: in a group of three, the group is the person. */
  organizationName: string | null;
  community: DivisionName | null;
  /** With the member's consent only; null says 一名党员. */
  memberName: string | null;
  thanks: number;
}

export interface PublicRecordPage {
  items: PublicRecord[];
  total: number;
  page: number;
  pages: number;
}

const columns = [
  'member',
  'organization',
  'community',
  'kind',
  'quarters',
  'on',
  'maskedText',
  'thanksCount',
];
const size = 20;

type Row = Pick<
  RecordRow,
  'id' | 'member' | 'organization' | 'community' | 'kind' | 'quarters' | 'on' | 'maskedText' | 'thanksCount'
>;

/** A page of the verified services of a place, newest day first. */
export async function publicRecords(
  payload: Payload,
  asked: { community?: string | undefined; kind?: ServiceKind | undefined; page: number },
): Promise<PublicRecordPage> {
  const where: LeanCondition[] = [
    { field: 'state', equals: 'verified', common: true },
    ...(asked.community ? [{ field: 'community', equals: asked.community }] : []),
    ...(asked.kind ? [{ field: 'kind', equals: asked.kind }] : []),
  ];
  const total = await verifiedCount.get(payload, `${asked.community ?? ''}|${asked.kind ?? ''}`);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await leanFind<Row>(payload, 'service-records', {
    where,
    columns,
    newestBy: 'on',
    limit: size,
    skip: (page - 1) * size,
  });
  return { items: await presented(payload, rows), total, page, pages };
}

/** How many verified services a list has; counted at most once a minute, and anew when one was verified or taken back. */
const verifiedCount = memo<Payload, number>({
  milliseconds: 60_000,
  tags: [serviceRecordsTag],
  read: async (payload, key) => {
    const [community, kind] = key.split('|');
    const groups = await groupRows(payload, 'service-records', {
      where: [
        ...(community ? [{ field: 'community', equals: community }] : []),
        ...(kind ? [{ field: 'kind', equals: kind }] : []),
      ],
      by: ['state'],
    });
    return groups.find(({ keys }) => keys[0] === 'verified')?.n ?? 0;
  },
});

/** One verified service with the thanks whose words are public; null for what is not verified. */
export async function publicRecord(
  payload: Payload,
  id: string,
): Promise<(PublicRecord & { words: { id: string; text: string; at: string }[] }) | null> {
  const row = await readRecord(payload, id);
  if (row?.state !== 'verified') return null;
  const [found] = await presented(payload, [row]);
  const thanks = await leanFind<{ id: string; maskedWords: string; at: string }>(payload, 'record-thanks', {
    where: [
      { field: 'record', equals: id },
      { field: 'review', equals: 'shown' },
    ],
    columns: ['maskedWords', 'at'],
    newestBy: 'at',
    limit: 50,
  });
  if (!found) return null;
  const words = thanks.map(async ({ id: one, maskedWords, at }) => ({
    id: one,
    text: (await maskedForReading(payload, maskedWords, row.community)) ?? '',
    at,
  }));
  return { ...found, words: await Promise.all(words) };
}

/** Which of these households have thanked for a record, and by whose account. */
export async function householdsThanked(
  payload: Payload,
  record: string,
  households: readonly string[],
): Promise<Map<string, string>> {
  if (households.length === 0) return new Map();
  const rows = await leanFind<{ household: string; user: string }>(payload, 'record-thanks', {
    where: [
      { field: 'record', equals: record },
      { field: 'household', in: households },
      { field: 'review', in: ['none', 'waiting', 'shown', 'hidden'] },
    ],
    columns: ['household', 'user'],
    newestBy: 'id',
    limit: households.length,
  });
  return new Map(rows.map(({ household, user }) => [household, user]));
}

/** The communities with verified services, by code. */
export const communitiesWithRecords = memo<Payload, DivisionName[]>({
  milliseconds: 60_000,
  tags: [serviceRecordsTag, 'divisions'],
  read: async (payload) => {
    const where = [{ field: 'state', equals: 'verified', common: true as const }];
    const groups = await groupRows(payload, 'service-records', { where, by: ['community'] });
    const names = await divisionNames(
      payload,
      groups.map(({ keys }) => keys[0] ?? null),
    );
    return [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  },
});

async function presented(payload: Payload, rows: readonly Row[]): Promise<PublicRecord[]> {
  const communities = await divisionNames(
    payload,
    rows.map(({ community }) => community),
  );
  const nodes = await publicNodeNames(
    payload,
    rows.map(({ organization }) => organization),
  );
  const members = await rowsById<MemberRow>(
    payload,
    'party-members',
    rows.map(({ member }) => member),
    ['name', 'publicConsent'],
  );
  const texts = await Promise.all(
    rows.map(({ maskedText, community }) => maskedForReading(payload, maskedText, community)),
  );
  return rows.map(({ member, organization, community, thanksCount, ...row }, index) => {
    const who = members.get(member);
    return {
      id: row.id,
      kind: row.kind,
      quarters: row.quarters,
      on: row.on,
      text: texts[index] ?? null,
      organizationName: who?.publicConsent ? (nodes.get(organization) ?? null) : null,
      community: (community && communities.get(community)) || null,
      memberName: who?.publicConsent ? who.name : null,
      thanks: thanksCount ?? 0,
    };
  });
}
