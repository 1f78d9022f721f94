import type { Payload } from 'payload';
import { type Actor, placeCondition, type RoleName } from '@/access';
import { groupRows, type LeanCondition } from '@/database';
import { allCommunities, townships } from '@/domain/organization';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { type AdviserReach, onlineHelpers, pairedAdvisers } from './consultations/online';
import { lawKeeper } from './keepers';
import { openConsultationStates } from './labels';
import { certificatesOverBefore } from './rules/certificate';
import { certificateDays, helpersLeast, visitsPerMonth } from './settings';

/** How law is covered in one village. */
export interface VillageCoverage {
  id: string;
  code: string;
  name: string;
  township: string;
  /** Who is paired with it today. */
  adviser: string | null;
  /** Whether questions reach them; null without one. */
  adviserReach: AdviserReach | null;
  pairingUntil: string | null;
  /** With a certificate that holds. */
  helpers: number;
  /** Those of them who can receive a question and answer it: with an account. */
  online: number;
  /** Helpers whose certificate is over: no help to anybody, and counted apart. */
  expired: number;
  visits: number;
  /** Consultations ever, waiting, and late: numbers only. */
  asked: number;
  open: number;
  late: number;
  gaps: Gap[];
}

export const gapLabels = {
  'no-adviser': '没有顾问',
  'adviser-no-account': '顾问没有开通网上答复',
  'adviser-silent': '顾问的账号不能答复',
  'no-helper': '没有明白人',
  'few-helpers': '明白人不够',
  'no-online': '没人能网上答复',
  'few-visits': '本月顾问服务不够',
} as const;
export type Gap = keyof typeof gapLabels;

export interface Coverage {
  /** `2026-11` */
  month: string;
  villages: VillageCoverage[];
  rules: { helpersLeast: number; visitsPerMonth: number; certificateDays: number };
  /** Certificates that end within the days of the rule, and those that have ended. */
  endingSoon: number;
  expired: number;
}

/** Who looks at the coverage: leaders of a place, and those who keep the law work. */
const readers: readonly RoleName[] = [
  'administrator',
  'city-leader',
  'supervisor',
  'township-leader',
  'community-staff',
];

type Answering = Pick<VillageCoverage, 'online' | 'adviserReach'>;

/** Whether a question of the village finds somebody by itself: a helper of it, or the adviser paired with it (as `routeQuestion`). Pure. */
export const isAnswered = ({ online, adviserReach }: Answering): boolean =>
  online > 0 || adviserReach === 'online';

/** What is missing in a village by the rules of the day. Pure. */
export function gapsOf(
  village: Answering & Pick<VillageCoverage, 'helpers' | 'visits'>,
  rules: Pick<Coverage['rules'], 'helpersLeast' | 'visitsPerMonth'>,
): Gap[] {
  const { adviserReach } = village;
  const gaps: Gap[] = [];
  if (adviserReach === null) gaps.push('no-adviser');
  else if (adviserReach !== 'online') gaps.push(`adviser-${adviserReach}`);
  if (village.helpers === 0 && rules.helpersLeast > 0) gaps.push('no-helper');
  else if (village.helpers < rules.helpersLeast) gaps.push('few-helpers');
  if (!isAnswered(village)) gaps.push('no-online');
  if (adviserReach !== null && village.visits < rules.visitsPerMonth) gaps.push('few-visits');
  return gaps;
}

/** Whether the actor looks at the coverage of any place. */
export const seesCoverage = async (payload: Payload, actor: Actor): Promise<boolean> =>
  placeCondition(await lawKeeper(payload, actor), { roles: readers, lowest: 'community' }) !== false;

/** The coverage of the villages the actor looks at, in the order of their codes; null when there are none. */
export async function coverageFor(
  payload: Payload,
  actor: Actor,
  { township, onlyGaps = false }: { township?: string | undefined; onlyGaps?: boolean } = {},
): Promise<Coverage | null> {
  const place = placeCondition(await lawKeeper(payload, actor), {
    roles: readers,
    lowest: 'community',
    field: { community: 'id' },
  });
  if (place === false) return null;
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'divisions',
    where: {
      and: [
        { level: { equals: 'community' } },
        ...(place === true ? [] : [place]),
        ...(township ? [{ township: { equals: township } }] : []),
      ],
    },
    limit: 5000,
    pagination: false,
    select: { code: true },
  });
  const mine = new Set(docs.map(({ id }) => String(id)));
  const at = now();
  const day = toIsoDay(at);
  const rules = {
    helpersLeast: await helpersLeast(payload),
    visitsPerMonth: await visitsPerMonth(payload),
    certificateDays: await certificateDays(payload),
  };
  const counts = await countsOf(payload, { month: day.slice(0, 7), at, days: rules.certificateDays });
  const inPlace: LeanCondition[] = mine.size <= 100 ? [{ field: 'community', in: [...mine] }] : [];
  const online = new Map<string | null, number>();
  for (const { community } of await onlineHelpers(payload, inPlace))
    online.set(community, (online.get(community) ?? 0) + 1);
  const paired = new Map((await pairedAdvisers(payload, inPlace)).map((one) => [one.community, one]));
  const names = new Map((await townships(payload)).map(({ id, name }) => [id, name]));
  const villages = (await allCommunities(payload))
    .filter(({ id }) => mine.has(id))
    .map(({ id, code, name, township: above }): VillageCoverage => {
      const adviser = paired.get(id);
      const village = {
        id,
        code,
        name,
        township: names.get(above ?? '') ?? '',
        adviser: adviser?.name ?? null,
        adviserReach: adviser?.reach ?? null,
        pairingUntil: adviser?.until ?? null,
        helpers: (counts.helpers.get(id) ?? 0) - (counts.expired.get(id) ?? 0),
        online: online.get(id) ?? 0,
        expired: counts.expired.get(id) ?? 0,
        visits: counts.visits.get(id) ?? 0,
        asked: counts.asked.get(id) ?? 0,
        open: counts.open.get(id) ?? 0,
        late: counts.late.get(id) ?? 0,
      };
      return { ...village, gaps: gapsOf(village, rules) };
    });
  const shown = onlyGaps ? villages.filter(({ gaps }) => gaps.length > 0) : villages;
  const ids = shown.map(({ id }) => id);
  return {
    month: day.slice(0, 7),
    rules,
    villages: shown,
    endingSoon: sumOf(ids, counts.ending) - sumOf(ids, counts.expired),
    expired: sumOf(ids, counts.expired),
  };
}

const sumOf = (ids: Iterable<string>, counts: ReadonlyMap<string, number>): number =>
  [...ids].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);

async function countsOf(payload: Payload, { month, at, days }: { month: string; at: Date; days: number }) {
  type Where = Parameters<typeof groupRows>[2]['where'];
  const counted = async (slug: Parameters<typeof groupRows>[1], where: Where) =>
    new Map(
      (await groupRows(payload, slug, { where, by: ['community'] })).map(({ keys, n }) => [keys[0] ?? '', n]),
    );
  const active = { field: 'state', equals: 'active' } as const;
  const open = { field: 'state', in: openConsultationStates } as const;
  const soon = new Date(startOfDay(toIsoDay(at)).getTime() + days * 86_400_000).toISOString();
  const ended = certificatesOverBefore(at);
  return {
    helpers: await counted('legal-helpers', [active]),
    visits: await counted('legal-visits', [
      { field: 'month', equals: month },
      { field: 'state', equals: 'recorded' },
    ]),
    asked: await counted('legal-consultations', []),
    open: await counted('legal-consultations', [open]),
    late: await counted('legal-consultations', [open, { field: 'dueAt', before: at.toISOString() }]),
    ending: await counted('legal-helpers', [active, { field: 'certificateUntil', before: soon }]),
    expired: await counted('legal-helpers', [active, { field: 'certificateUntil', before: ended }]),
  };
}
