import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import type { DisputeRow } from './dispute-row';
import { organizationNodes } from './kept-by';
import type { DisputeParty } from './states';

/** What an account is in mediation: of which desks, with everything below them, and as which mediators. */
export interface Chain {
  /** Organisations whose desk they keep. */
  desks: string[];
  /** These, and every organisation below them: whose cases they see. */
  organizations: string[];
  /** Their own entries among the mediators: whoever is suspended reads nothing any more (人民调解法 15). */
  mediators: string[];
}

const nobody: Chain = { desks: [], organizations: [], mediators: [] };
const most = 5000;

/**
 * Looks up what the account is. No role counts: neither a leader nor an administrator sees a case because of what they are elsewhere.
 */
export async function chainOf(payload: Payload, userId: string | null, req?: PayloadRequest): Promise<Chain> {
  if (userId === null) return nobody;
  const [desks, mediators] = [
    await leanFind<{ organization: string }>(
      payload,
      'mediation-desks',
      {
        where: [
          { field: 'user', equals: userId },
          { field: 'active', equals: true },
        ],
        columns: ['organization'],
        newestBy: 'id',
        limit: most,
      },
      req,
    ),
    await leanFind<{ id: string }>(
      payload,
      'mediators',
      {
        where: [
          { field: 'user', equals: userId },
          { field: 'state', equals: 'active' },
        ],
        columns: [],
        newestBy: 'id',
        limit: most,
      },
      req,
    ),
  ];
  const kept = desks.map(({ organization }) => organization);
  return {
    desks: kept,
    organizations: kept.length === 0 ? [] : await withThoseBelow(payload, kept, req),
    mediators: mediators.map(({ id }) => id),
  };
}

async function withThoseBelow(payload: Payload, top: string[], req?: PayloadRequest): Promise<string[]> {
  const all = await organizationNodes(payload, req);
  const found = new Set(top);
  // Each round goes down one level; a circle adds nothing and ends it.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (parent && found.has(parent)) found.add(id);
  }
  return [...found];
}

/** What the actor is to this case. */
export async function disputePartiesOf(
  req: PayloadRequest,
  actor: Actor,
  dispute: Pick<DisputeRow, 'organization' | 'mediator' | 'coMediator'>,
): Promise<DisputeParty[]> {
  // Jobs, and the demo's stories, which take every part.
  if (actor.via === 'system') return ['system', 'desk'];
  return partiesIn(await chainOf(req.payload, actor.userId, req), dispute);
}

/** The same for a chain already looked up. */
export function partiesIn(
  chain: Chain,
  { organization, mediator, coMediator }: Pick<DisputeRow, 'organization' | 'mediator' | 'coMediator'>,
): DisputeParty[] {
  const has = [mediator, coMediator].some((one) => one !== null && chain.mediators.includes(one));
  return [
    ...(chain.organizations.includes(organization) ? (['desk'] as const) : []),
    ...(has ? (['mediator'] as const) : []),
  ];
}
