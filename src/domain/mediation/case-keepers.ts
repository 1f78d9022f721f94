import type { Payload, PayloadRequest, Where } from 'payload';
import { leanFind } from '@/database';
import { casesAsideOf } from './aside';
import type { Chain } from './chain';
import type { DisputeRow } from './dispute-row';
import { activeDesks, keepersAmong, organizationNodes, upFrom } from './kept-by';
import { openDisputeStates } from './labels';

/**
 * Who looks after a case: the accounts at the desk of its organisation who are no party of it, else those of the nearest desk above where
 * somebody is left. Nobody where no desk above has anybody: then the administrator is asked to appoint somebody, and no role reads it.
 */
export async function keepersOfCase(
  req: PayloadRequest,
  { id, organization }: Pick<DisputeRow, 'id' | 'organization'>,
): Promise<string[]> {
  const all = await organizationNodes(req.payload, req);
  const above = upFrom(all, organization);
  // Only those who could have it: the desks on the way up.
  const desks = (await activeDesks(req.payload, req)).filter((desk) => above.has(desk.organization));
  const users = [...new Set(desks.map(({ user }) => user))];
  const aside = await casesAsideOf(req.payload, users, req);
  const able = desks.filter(({ user }) => !aside.get(user)?.has(id));
  const keeper = keepersAmong(all, new Set(able.map((desk) => desk.organization))).get(organization);
  return [...new Set(able.filter((desk) => desk.organization === keeper).map(({ user }) => user))];
}

interface Moved {
  id: string;
  organization: string;
  /** Whose desk looks after it; null where nobody is left. */
  keeper: string | null;
}

/** The cases that somebody at a desk is a party of, with the desk that looks after each. @param among whose desks are asked */
async function casesMoved(
  payload: Payload,
  desks: Awaited<ReturnType<typeof activeDesks>>,
  among: (organization: string) => boolean,
): Promise<Moved[]> {
  const users = desks.filter(({ organization }) => among(organization)).map(({ user }) => user);
  const aside = await casesAsideOf(payload, [...new Set(users)]);
  const cases = [...new Set([...aside.values()].flatMap((one) => [...one]))];
  if (cases.length === 0) return [];
  const all = await organizationNodes(payload);
  const rows = await leanFind<Pick<DisputeRow, 'id' | 'organization'>>(payload, 'disputes', {
    where: [{ field: 'id', in: cases }],
    columns: ['organization'],
    newestBy: 'id',
    limit: cases.length,
  });
  return rows.map(({ id, organization }) => {
    const able = desks.filter(({ user }) => !aside.get(user)?.has(id));
    const keepers = keepersAmong(all, new Set(able.map((desk) => desk.organization)));
    return { id, organization, keeper: keepers.get(organization) ?? null };
  });
}

/**
 * The cases these desks look after: their own organisations' and those of below that nobody nearer keeps, and what a desk below leaves to
 * them because everybody there is a party of it.
 */
export async function whereCaredFor(
  payload: Payload,
  { desks: own, organizations, aside }: Chain,
): Promise<Where> {
  const desks = await activeDesks(payload);
  const all = await organizationNodes(payload);
  const keepers = keepersAmong(all, new Set(desks.map(({ organization }) => organization)));
  const caredFor = [...keepers].flatMap(([organization, keeper]) =>
    own.includes(keeper) ? organization : [],
  );
  const moved = await casesMoved(payload, desks, (organization) => organizations.includes(organization));
  const isOurs = ({ keeper }: Moved) => keeper !== null && own.includes(keeper);
  const come = moved.filter((one) => isOurs(one) && !caredFor.includes(one.organization));
  const gone = moved.filter((one) => !isOurs(one)).map(({ id }) => id);
  const not = [...new Set([...gone, ...aside])];
  return {
    and: [
      { or: [{ organization: { in: caredFor } }, { id: { in: come.map(({ id }) => id) } }] },
      ...(not.length > 0 ? [{ id: { not_in: not } }] : []),
    ],
  };
}

/** Organisations that have an open case which nobody at their desk or above may read. */
export async function organizationsLeft(payload: Payload): Promise<string[]> {
  const moved = await casesMoved(payload, await activeDesks(payload), () => true);
  const left = moved.filter(({ keeper }) => keeper === null).map(({ id }) => id);
  if (left.length === 0) return [];
  const rows = await leanFind<{ organization: string }>(payload, 'disputes', {
    where: [
      { field: 'id', in: left },
      { field: 'state', in: openDisputeStates },
    ],
    columns: ['organization'],
    newestBy: 'id',
    limit: left.length,
  });
  return [...new Set(rows.map(({ organization }) => organization))];
}
