import type { PayloadRequest } from 'payload';
import { groupRows } from '@/database';
import { onlineHelpers, pairedAdvisers } from './online';

/** Who a question goes to, with the reason that is shown. */
export interface Routed {
  state: 'waiting' | 'passed';
  helper: string | null;
  helperName: string | null;
  adviser: string | null;
  adviserName: string | null;
  reason: string;
}

/** A helper who can answer, and how many questions wait for their answer: not what they passed on. */
export interface Candidate {
  id: string;
  name: string;
  open: number;
  community?: string | null;
}

/** The one with the fewest open questions; of several the one whose entry is oldest, so that the choice can be explained. Pure. */
export function leastBusy(candidates: readonly Candidate[]): Candidate | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  return others.reduce(
    (best, one) => (one.open < best.open || (one.open === best.open && one.id < best.id) ? one : best),
    first,
  );
}

/** The helpers of a community with a certificate that holds and an account to answer with, without whoever asks. */
export const candidatesAt = (
  req: PayloadRequest,
  community: string,
  except: string | null,
): Promise<Candidate[]> => candidatesWhere(req, { field: 'community', equals: community }, except);

/** The same of a township or a community. */
export async function candidatesWhere(
  req: PayloadRequest,
  place: { field: 'community' | 'township'; equals: string },
  except: string | null,
): Promise<Candidate[]> {
  const helpers = (await onlineHelpers(req.payload, [place], req)).filter(({ user }) => user !== except);
  if (helpers.length === 0) return [];
  const groups = await groupRows(
    req.payload,
    'legal-consultations',
    {
      where: [
        { field: 'helper', in: helpers.map(({ id }) => id) },
        // What was passed on waits for the adviser.
        { field: 'state', equals: 'waiting' },
      ],
      by: ['helper'],
    },
    req,
  );
  const open = new Map(groups.map(({ keys, n }) => [keys[0], n]));
  return helpers.map(({ id, name, community }) => ({ id, name, community, open: open.get(id) ?? 0 }));
}

/**
 * The rule: a helper of the village with the fewest open questions; without one who has an account, the adviser paired with the village;
 * without either, the community's staff choose.
 */
export async function routeQuestion(
  req: PayloadRequest,
  { community, asker }: { community: string; asker: string | null },
): Promise<Routed> {
  const helper = leastBusy(await candidatesAt(req, community, asker));
  if (helper)
    return {
      state: 'waiting',
      helper: helper.id,
      helperName: helper.name,
      adviser: null,
      adviserName: null,
      reason: `本村（社区）法律明白人中待回答最少的（${helper.open}件）`,
    };
  const [adviser] = await pairedAdvisers(req.payload, [{ field: 'community', equals: community }], req);
  if (adviser?.reach === 'online' && adviser.user !== asker)
    return {
      state: 'passed',
      helper: null,
      helperName: null,
      adviser: adviser.id,
      adviserName: adviser.name,
      reason: '本村（社区）没有可以派的法律明白人，直接转结对的法律顾问',
    };
  return {
    state: 'waiting',
    helper: null,
    helperName: null,
    adviser: null,
    adviserName: null,
    reason: '本村（社区）还没有可以派的人，由社区或者司法所指定',
  };
}
