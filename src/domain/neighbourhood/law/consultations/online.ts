import type { Payload, PayloadRequest } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { type AdviserRow, adviserColumns, type HelperRow, helperColumns } from '../keepers';
import { inForceOn, type PairingRow, pairingColumns } from '../pairings/in-force';
import { certificateHolds } from '../rules/certificate';
import { silentAmong } from '../watchers';

/** So many accounts are asked about in one question. */
const atOnce = 500;
/** More than a city has. */
const most = 20_000;

/**
 * The helpers of a place who can receive a question and answer it: with an account that may, and a certificate that holds. Questions are
 * routed by this, and villages counted. @param place conditions on township or community; none for the whole city
 */
export async function onlineHelpers(
  payload: Payload,
  place: readonly LeanCondition[],
  req?: PayloadRequest,
): Promise<(HelperRow & { user: string })[]> {
  const query = {
    where: [...place, { field: 'state', equals: 'active' }, { field: 'user', exists: true }],
    columns: helperColumns,
    newestBy: 'id',
    limit: most,
  };
  const rows = await leanFind<HelperRow>(payload, 'legal-helpers', query, req);
  const silent = await allSilent(payload, rows, req);
  const at = now();
  return rows.flatMap((row) =>
    row.user !== null && !silent.has(row.user) && certificateHolds(row.certificateUntil, at)
      ? [{ ...row, user: row.user }]
      : [],
  );
}

/** Whether questions reach an adviser: they do, there is no account, or it is one that answers nothing (shut, or it watches over the answering). */
export type AdviserReach = 'online' | 'no-account' | 'silent';

/** Who serves a village today. */
export interface PairedAdviser extends AdviserRow {
  community: string;
  /** First moment of the last day of the pairing. */
  until: string;
  reach: AdviserReach;
}

/** The advisers paired today with the villages of a place, one for each village. @param place as of {@link onlineHelpers} */
export async function pairedAdvisers(
  payload: Payload,
  place: readonly LeanCondition[],
  req?: PayloadRequest,
): Promise<PairedAdviser[]> {
  const query = {
    where: [...place, { field: 'state', equals: 'active' }],
    columns: pairingColumns,
    newestBy: 'id',
    limit: most,
  };
  const day = toIsoDay(now());
  const ofVillage = new Map<string, PairingRow>();
  for (const one of await leanFind<PairingRow>(payload, 'legal-pairings', query, req))
    if (inForceOn(one, day) && !ofVillage.has(one.community)) ofVillage.set(one.community, one);
  const pairings = [...ofVillage.values()];
  const ids = [...new Set(pairings.map(({ adviser }) => adviser))];
  const advisers = new Map((await advisersOf(payload, ids, req)).map((one) => [one.id, one]));
  return pairings.flatMap(({ adviser, community, until }) => {
    const found = advisers.get(adviser);
    return found ? [{ ...found, community, until }] : [];
  });
}

/** Whether questions reach this adviser; null for one who is not on the register (any more). */
export async function adviserReach(
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<Pick<PairedAdviser, 'name' | 'reach'> | null> {
  const [adviser] = await advisersOf(payload, [id], req);
  return adviser ?? null;
}

async function advisersOf(
  payload: Payload,
  ids: string[],
  req?: PayloadRequest,
): Promise<(AdviserRow & { reach: AdviserReach })[]> {
  if (ids.length === 0) return [];
  const query = {
    where: [
      { field: 'id', in: ids },
      { field: 'state', equals: 'active' },
    ],
    columns: adviserColumns,
    newestBy: 'id',
    limit: ids.length,
  };
  const rows = await leanFind<AdviserRow>(payload, 'legal-advisers', query, req);
  const silent = await allSilent(payload, rows, req);
  return rows.map((row) => ({
    ...row,
    user: row.user ?? null,
    reach: !row.user ? 'no-account' : silent.has(row.user) ? 'silent' : 'online',
  }));
}

async function allSilent(
  payload: Payload,
  rows: readonly { user: string | null }[],
  req?: PayloadRequest,
): Promise<Set<string>> {
  const users = [...new Set(rows.flatMap(({ user }) => user ?? []))];
  const silent = new Set<string>();
  for (let from = 0; from < users.length; from += atOnce)
    for (const one of await silentAmong(payload, users.slice(from, from + atOnce), req)) silent.add(one);
  return silent;
}
