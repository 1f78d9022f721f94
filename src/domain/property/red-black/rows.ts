import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { rowOf } from '../verb';
import type { ListRule } from './choose';
import { type DisputeDecision, type ListKind, type ListState, listStateLabels } from './labels';

export interface ListRow {
  id: string;
  roundName: string;
  method: string;
  state: ListState;
  disputeUntil: string | null;
}

export interface EntryRow {
  id: string;
  list: string;
  kind: ListKind;
  position: number;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string;
  company: string | null;
  companyName: string;
  n: number;
  mean: number;
  low: number;
  high: number;
  removed: boolean | null;
  correction: string | null;
}

export interface DisputeRow {
  id: string;
  entry: string;
  list: string;
  byName: string;
  decision: DisputeDecision;
}

export const listRow = (req: PayloadRequest, id: string) =>
  rowOf<ListRow>(req, 'red-black-lists', id, '份红黑榜');
export const entryRow = (req: PayloadRequest, id: string) =>
  rowOf<EntryRow>(req, 'red-black-entries', id, '个上榜小区');
export const disputeRow = (req: PayloadRequest, id: string) =>
  rowOf<DisputeRow>(req, 'list-disputes', id, '份异议');

/** Whether somebody runs the lists: for the whole city. */
export const mayRunLists = (actor: Actor): boolean => hasRole(actor, 'administrator', 'supervisor');

/** @throws DomainError forbidden */
export function authorizeLists(actor: Actor): void {
  if (!mayRunLists(actor)) fail('forbidden');
}

/** @throws DomainError invalid-state */
export function requireListState(list: ListRow, from: readonly ListState[], label: string): void {
  if (from.includes(list.state)) return;
  fail('invalid-state', {
    message: `这份红黑榜现在是“${listStateLabels[list.state]}”，不能${label}。请刷新后再看。`,
  });
}

/** The rule of the settings as it stands now. */
export async function listRule(payload: Payload, req?: PayloadRequest): Promise<ListRule> {
  const number = async (key: string) => Number((await currentSetting(payload, key, now(), req)).value) || 0;
  return {
    redFrom: Math.round((await number('property.list-red-from')) * 100),
    blackBelow: Math.round((await number('property.list-black-below')) * 100),
    least: Math.max(1, Math.trunc(await number('property.list-least'))),
    most: Math.max(1, Math.trunc(await number('property.list-most'))),
  };
}
