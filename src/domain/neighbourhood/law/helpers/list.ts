import type { Payload, Where } from 'payload';
import { type Actor, placeCondition, type RoleName } from '@/access';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { lawKeeper } from '../keepers';
import { certificateHolds, certificatesOverBefore } from '../rules/certificate';
import { certificateDays, trainingQuartersLeast } from '../settings';
import { quartersByHelper } from '../training/own-hours';

/** A helper as a list shows them: no phone. */
export interface HelperLine {
  id: string;
  name: string;
  community: string;
  certificateNumber: string;
  certificateUntil: string | null;
  isExpired: boolean;
  /** In this year. */
  quarters: number;
  missing: number;
  hasAccount: boolean;
}

export interface HelperPage {
  items: HelperLine[];
  total: number;
  page: number;
  pages: number;
  year: string;
  least: number;
}

export const helperFilterLabels = {
  hours: '今年学时不够的',
  certificate: '证书快到期的',
  expired: '证书已过期的',
  account: '没有开通网上答复的',
} as const;
export type HelperFilter = keyof typeof helperFilterLabels;

const readers: readonly RoleName[] = ['administrator', 'city-leader', 'township-leader', 'community-staff'];
const size = 50;

interface Row {
  id: string;
  name: string;
  community: string;
  certificateNumber: string;
  certificateUntil?: string | null;
  user?: string | null;
}

/**
 * Active helpers of the places the actor looks at, by certificate, with their hours of the year. Hours are summed once for all (a group
 * by); who is short of them is decided there, so that a page costs the same with sixty helpers and with six thousand.
 * @returns null for whoever looks at no place
 */
export async function helperPage(
  payload: Payload,
  actor: Actor,
  asked: {
    township?: string | undefined;
    community?: string | undefined;
    filter?: HelperFilter | undefined;
    page: number;
  },
): Promise<HelperPage | null> {
  const place = placeCondition(await lawKeeper(payload, actor), { roles: readers, lowest: 'community' });
  if (place === false) return null;
  const at = now();
  const year = toIsoDay(at).slice(0, 4);
  const least = await trainingQuartersLeast(payload);
  const hours = await quartersByHelper(payload, year);
  const enough = [...hours].filter(([, quarters]) => quarters >= least).map(([id]) => id);
  const where: Where = {
    and: [
      { state: { equals: 'active' } },
      ...(place === true ? [] : [place]),
      ...(asked.community
        ? [{ community: { equals: asked.community } }]
        : asked.township
          ? [{ township: { equals: asked.township } }]
          : []),
      ...(await narrowed(payload, asked.filter, at)),
    ],
  };
  // Those who have their hours are fewer than those who lack them for most of the year, and are left out by name.
  const short = asked.filter === 'hours';
  const all = short ? await idsWithout(payload, where, new Set(least > 0 ? enough : [])) : null;
  const total = all?.length ?? (await payload.db.count({ collection: 'legal-helpers', where })).totalDocs;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked.page), pages);
  const { docs } = await payload.db.find<Row>({
    collection: 'legal-helpers',
    where: all ? { id: { in: all.slice((page - 1) * size, page * size) } } : where,
    sort: ['certificateNumber'],
    limit: size,
    ...(all ? { pagination: false } : { page }),
    select: { name: true, community: true, certificateNumber: true, certificateUntil: true, user: true },
  });
  const items = docs.map((doc): HelperLine => {
    const quarters = hours.get(String(doc.id)) ?? 0;
    return {
      id: String(doc.id),
      name: doc.name,
      community: String(doc.community),
      certificateNumber: doc.certificateNumber,
      certificateUntil: doc.certificateUntil ? new Date(doc.certificateUntil).toISOString() : null,
      isExpired: !certificateHolds(doc.certificateUntil, at),
      quarters,
      missing: Math.max(0, least - quarters),
      hasAccount: Boolean(doc.user),
    };
  });
  return { items, total, page, pages, year, least };
}

async function narrowed(payload: Payload, filter: HelperFilter | undefined, at: Date): Promise<Where[]> {
  if (filter === 'account') return [{ user: { exists: false } }];
  const ended = certificatesOverBefore(at);
  if (filter === 'expired') return [{ certificateUntil: { less_than: ended } }];
  if (filter !== 'certificate') return [];
  const days = await certificateDays(payload);
  const soon = new Date(startOfDay(toIsoDay(at)).getTime() + days * 86_400_000);
  return [{ certificateUntil: { less_than: soon.toISOString(), greater_than_equal: ended } }];
}

async function idsWithout(payload: Payload, where: Where, enough: ReadonlySet<string>): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'legal-helpers',
    where,
    sort: ['certificateNumber'],
    limit: 20_000,
    pagination: false,
    select: { certificateNumber: true },
  });
  return docs.map(({ id }) => String(id)).filter((id) => !enough.has(id));
}
