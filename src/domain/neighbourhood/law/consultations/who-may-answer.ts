import type { PayloadRequest } from 'payload';
import { groupRows } from '@/database';
import type { AdviserRow } from '../keepers';
import { type PairedAdviser, pairedAdvisers } from './online';
import { type Candidate, candidatesWhere, leastBusy } from './route';
import type { ConsultationRow } from './row';

/** An adviser who can be given a question, with the village they are paired with. */
export interface AdviserChoice {
  id: string;
  name: string;
  community: string;
}

/** Who can be given a question: those of its village first, then those of the township. */
export interface WhoMayAnswer {
  helpers: Candidate[];
  advisers: AdviserChoice[];
}

/** Of a township that has hundreds, so many are offered: those with the least to do. */
const mostFromElsewhere = 20;

/**
 * The helpers and advisers a question can be given to. Most villages begin without either; the township's answer for them then.
 * @param except the account that asks
 */
export async function whoMayAnswer(
  req: PayloadRequest,
  { township, community, user }: Pick<ConsultationRow, 'township' | 'community' | 'user'>,
): Promise<WhoMayAnswer> {
  const place = township
    ? ({ field: 'township', equals: township } as const)
    : ({ field: 'community', equals: community ?? '' } as const);
  const helpers = (await candidatesWhere(req, place, user)).toSorted(
    (a, b) => a.open - b.open || a.id.localeCompare(b.id),
  );
  const own = helpers.filter((one) => one.community === community);
  const others = helpers.filter((one) => one.community !== community).slice(0, mostFromElsewhere);
  const advisers = (await advisersWhere(req, place, community)).filter((one) => one.user !== user);
  return {
    helpers: [...own, ...others],
    advisers: advisers
      .map(({ id, name, community: paired }) => ({ id, name, community: paired }))
      .toSorted((a, b) => Number(b.community === community) - Number(a.community === community)),
  };
}

/**
 * Whom a helper's question is passed on to: the adviser of the village, or of the township's the one with the fewest questions waiting,
 * where the village has none who can receive it. Null when nobody can.
 */
export async function adviserToPassTo(
  req: PayloadRequest,
  { township, community, user }: Pick<ConsultationRow, 'township' | 'community' | 'user'>,
): Promise<{ adviser: AdviserRow; isOwn: boolean } | null> {
  const place = township
    ? ({ field: 'township', equals: township } as const)
    : ({ field: 'community', equals: community ?? '' } as const);
  const able = (await advisersWhere(req, place, community)).filter((one) => one.user !== user);
  const ownAble = able.find((one) => one.community === community);
  if (ownAble) return { adviser: ownAble, isOwn: true };
  if (able.length === 0) return null;
  const groups = await groupRows(
    req.payload,
    'legal-consultations',
    {
      where: [
        { field: 'adviser', in: able.map(({ id }) => id) },
        { field: 'state', equals: 'passed' },
      ],
      by: ['adviser'],
    },
    req,
  );
  const open = new Map(groups.map(({ keys, n }) => [keys[0], n]));
  const least = leastBusy(able.map(({ id, name }) => ({ id, name, open: open.get(id) ?? 0 })));
  const adviser = able.find(({ id }) => id === least?.id);
  return adviser ? { adviser, isOwn: false } : null;
}

/** The advisers paired today in a place whom questions reach, each once: with the village that asks where it is one of theirs. */
async function advisersWhere(
  req: PayloadRequest,
  place: { field: 'community' | 'township'; equals: string },
  community: string | null,
): Promise<PairedAdviser[]> {
  const paired = (await pairedAdvisers(req.payload, [place], req)).filter(({ reach }) => reach === 'online');
  const once = new Map<string, PairedAdviser>();
  for (const one of paired) if (!once.has(one.id) || one.community === community) once.set(one.id, one);
  return [...once.values()];
}
