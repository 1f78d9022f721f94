import type { Payload, PayloadRequest, Where } from 'payload';
import type { Actor } from '@/access';
import { leanFind } from '@/database';
import { casesAsideOf } from './aside';
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
  /** Cases in which they are a party themselves, or somebody of their household is: there they are nothing else. */
  aside: string[];
}

const nobody: Chain = { desks: [], organizations: [], mediators: [], aside: [] };
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
  if (kept.length + mediators.length === 0) return nobody;
  return {
    desks: kept,
    organizations: kept.length === 0 ? [] : await withThoseBelow(payload, kept, req),
    mediators: mediators.map(({ id }) => id),
    aside: [...((await casesAsideOf(payload, [userId], req)).get(userId) ?? [])],
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

/** What decides who reads a case. */
export type CaseOfChain = Pick<DisputeRow, 'id' | 'organization' | 'mediator' | 'coMediator'>;

/** What the actor is to this case. */
export async function disputePartiesOf(
  req: PayloadRequest,
  actor: Actor,
  dispute: CaseOfChain,
): Promise<DisputeParty[]> {
  // Jobs, and the demo's stories, which take every part.
  if (actor.via === 'system') return ['system', 'desk'];
  return partiesIn(await chainOf(req.payload, actor.userId, req), dispute);
}

/** The same for a chain already looked up. Nobody handles the case they are a party of. */
export function partiesIn(
  chain: Chain,
  { id, organization, mediator, coMediator }: CaseOfChain,
): DisputeParty[] {
  if (chain.aside.includes(id)) return [];
  const has = [mediator, coMediator].some((one) => one !== null && chain.mediators.includes(one));
  return [
    ...(chain.organizations.includes(organization) ? (['desk'] as const) : []),
    ...(has ? (['mediator'] as const) : []),
  ];
}

/**
 * The condition of what the chain may read, for lists, counts and the API alike; null for whoever has no part in mediation.
 * @param dispute where the case is, seen from the collection: '' for cases themselves, 'dispute.' for what belongs to one
 */
export function whereOfChain(
  { organizations, mediators, aside }: Chain,
  dispute: '' | 'dispute.' = '',
): Where | null {
  const or: Where[] = [
    ...(organizations.length > 0 ? [{ [`${dispute}organization`]: { in: organizations } }] : []),
    ...(mediators.length > 0
      ? [{ [`${dispute}mediator`]: { in: mediators } }, { [`${dispute}coMediator`]: { in: mediators } }]
      : []),
  ];
  if (or.length === 0) return null;
  if (aside.length === 0) return { or };
  return { and: [{ or }, { [dispute === '' ? 'id' : 'dispute']: { not_in: aside } }] };
}
