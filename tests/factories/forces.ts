import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type AssociationKind,
  addAssociationMember,
  foundAssociation,
  planVisit,
  registerFamilyEvent,
  visitSheet,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { buildUser } from './accounts';
import { staffActor } from './property';

type Founding = Parameters<typeof foundAssociation>[0];
const day = 86_400_000;
export const inDays = (days: number): string => toIsoDay(new Date(now().getTime() + days * day));

/** An association of a community, a council unless told otherwise. */
export function buildAssociation(
  payload: Payload,
  community: string,
  more: Partial<Founding> & { kind?: AssociationKind } = {},
) {
  return foundAssociation({
    payload,
    actor: staffActor,
    community,
    name: '西关红白理事会',
    kind: 'council',
    foundedOn: '2025-03-01',
    contact: '村委会办公室 0312-2300005',
    about: '红事白事帮着简办。',
    ...more,
  });
}

let serial = 0;

/** Somebody in an association, with an account unless told otherwise. @returns the term and the account */
export async function buildTerm(
  payload: Payload,
  association: string,
  more: Partial<Parameters<typeof addAssociationMember>[0]> & { user?: false } = {},
) {
  serial += 1;
  const phone = `139${String(10_000_000 + process.pid * 37 + serial).slice(-8)}`;
  const { user, ...given } = more;
  // The account is of the name of the entry, or it would be refused.
  const name = given.personName ?? `成员${serial}`;
  const account = user === false ? null : (await buildUser(payload, { phone, name })).id;
  const { id } = await addAssociationMember({
    payload,
    actor: staffActor,
    id: association,
    personName: name,
    role: 'member',
    from: '2025-03-01',
    ...(account ? { phone } : {}),
    ...given,
  });
  return { id, user: account };
}

/** Twenty tables of 300 yuan each. */
export const scale = { tables: 20, costPerTable: 30_000, vehicles: 6, gifts: 200_000, days: 2 };

/** A wedding in ten days, written down by the council; each of another family. */
export function buildFamilyEvent(
  payload: Payload,
  association: string,
  more: Partial<Parameters<typeof registerFamilyEvent>[0]> = {},
) {
  serial += 1;
  return registerFamilyEvent({
    payload,
    actor: staffActor,
    association,
    kind: 'wedding',
    on: inDays(10),
    hostName: '赵铁柱',
    hostPhone: `138${String(20_000_000 + process.pid * 41 + serial).slice(-8)}`,
    ...scale,
    ...more,
  });
}

/** A round of today through a grid. @returns the round and its first door */
export async function buildVisit(
  payload: Payload,
  { grid, actor = staffActor, ...more }: { grid: string; actor?: Actor; count?: number },
) {
  const { id, number } = await planVisit({ payload, actor, part: `grid:${grid}`, day: inDays(0), ...more });
  const { stops } = await visitSheet(payload, { ...staffActor }, id);
  return { id, number, stops, stop: stops[0]?.id ?? '' };
}
