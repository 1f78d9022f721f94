import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind, leanFirst } from '@/database';
import { type DivisionName, divisionNames } from '@/domain/property';
import { redact } from '@/domain/requests';
import { now } from '@/shared/clock';
import { maskNames } from '@/shared/personal-names';
import type { CampaignKind } from '../labels';
import { type LineRow, lineColumns, type PublicActivityLine, presentLines } from './line';

/** A campaign as stored. */
interface CampaignRow {
  id: string;
  slug: string;
  title: string;
  kind: CampaignKind;
  summary: string;
  about: string;
  asks: string | null;
  startsOn: string;
  endsOn: string | null;
  township: string | null;
  community: string | null;
}

/** A campaign as everybody reads it. */
export interface PublicCampaign extends Omit<CampaignRow, 'township' | 'community'> {
  /** Null for the whole city. */
  place: DivisionName | null;
}

/** What a campaign has come to, and what is to come. */
export interface CampaignPageFacts {
  campaign: PublicCampaign;
  coming: PublicActivityLine[];
  past: PublicActivityLine[];
  numbers: {
    held: number;
    /** People who came, everybody counted at each activity. */
    attended: number;
    /** In quarters of an hour. */
    creditedQuarters: number;
    served: number;
  };
}

const columns = [
  'slug',
  'title',
  'kind',
  'summary',
  'about',
  'asks',
  'startsOn',
  'endsOn',
  'township',
  'community',
];
const isPublic: LeanCondition = { field: 'isPublic', equals: true };

/** All public campaigns, the newest first. */
export async function listCampaigns(payload: Payload): Promise<PublicCampaign[]> {
  const rows = await leanFind<CampaignRow>(payload, 'campaigns', {
    where: [isPublic],
    columns,
    newestBy: 'startsOn',
    limit: 200,
  });
  return present(payload, rows);
}

/** One campaign with its activities and numbers; null when there is none. */
export async function campaignPage(payload: Payload, slug: string): Promise<CampaignPageFacts | null> {
  const query = { where: [{ field: 'slug', equals: slug }, isPublic], columns, newestBy: 'id' };
  const row = await leanFirst<CampaignRow>(payload, 'campaigns', query);
  const [campaign] = row ? await present(payload, [row]) : [];
  if (!campaign) return null;
  const of: LeanCondition = { field: 'campaign', equals: campaign.id };
  const at = new Date(now().getTime() - 86_400_000 / 2).toISOString();
  const coming = await leanFind<LineRow>(payload, 'activities', {
    where: [of, { field: 'state', in: ['published', 'under-way'] }, { field: 'startsAt', from: at }],
    columns: lineColumns,
    newestBy: 'startsAt',
    limit: 50,
  });
  const past = await leanFind<LineRow>(payload, 'activities', {
    where: [of, { field: 'state', equals: 'done' }],
    columns: lineColumns,
    newestBy: 'startsAt',
    limit: 10,
  });
  return {
    campaign,
    coming: await presentLines(payload, coming.toReversed()),
    past: await presentLines(payload, past),
    numbers: await numbersOf(payload, of),
  };
}

async function numbersOf(payload: Payload, of: LeanCondition): Promise<CampaignPageFacts['numbers']> {
  const sumOf = async (sum: string) => {
    const where = [of, { field: 'state', equals: 'done' }];
    const [group] = await groupRows(payload, 'activities', { where, by: ['state'], sum });
    return { n: group?.n ?? 0, sum: group?.sum ?? 0 };
  };
  const attended = await sumOf('attendedCount');
  return {
    held: attended.n,
    attended: attended.sum,
    creditedQuarters: (await sumOf('creditedQuarters')).sum,
    served: (await sumOf('servedCount')).sum,
  };
}

/** What an activity of this place may belong to now: for forms. */
export async function campaignChoices(payload: Payload): Promise<{ value: string; label: string }[]> {
  const at = now().toISOString();
  const rows = await leanFind<CampaignRow>(payload, 'campaigns', {
    where: [isPublic],
    columns: ['title', 'endsOn'],
    newestBy: 'startsOn',
    limit: 200,
  });
  return rows
    .filter(({ endsOn }) => !endsOn || endsOn > at)
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** Addresses of the public campaigns, for the sitemap. */
export async function campaignAddresses(payload: Payload): Promise<{ url: string }[]> {
  return (await listCampaigns(payload)).map(({ slug }) => ({ url: `/campaigns/${slug}` }));
}

/** What staff wrote for everybody: buildings are where to meet, names and numbers of people go. */
export const publicWords = (text: string): string => maskNames(redact(text));

async function present(payload: Payload, rows: readonly CampaignRow[]): Promise<PublicCampaign[]> {
  const places = await divisionNames(
    payload,
    rows.map(({ township, community }) => community ?? township),
  );
  return rows.map(({ township, community, ...row }) => ({
    ...row,
    summary: publicWords(row.summary),
    about: publicWords(row.about),
    asks: row.asks ? publicWords(row.asks) : null,
    place: places.get(community ?? township ?? '') ?? null,
  }));
}
