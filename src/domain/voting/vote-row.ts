import type { Payload, PayloadRequest } from 'payload';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { Basis, Body, VoteMode, VoteState } from './labels';
import { type AgendaItem, type Majority, type RuleSet, ruleSetOf } from './rules';

/** A vote as stored. Moments are ISO 8601, areas 0.01 m². */
export interface VoteRow {
  id: string;
  number: string;
  title: string;
  intro: string;
  state: VoteState;
  mode: VoteMode;
  body: Body;
  basis: Basis | null;
  ruleSet: string;
  secret: boolean | null;
  allowsChange: boolean | null;
  abstentionTakesPart: boolean | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  placeName: string;
  convener: string;
  matter: string | null;
  noticeDays: number;
  postDays: number;
  objectionDays: number;
  proxyMost: number;
  noticeAt: string | null;
  disputesUntil: string | null;
  opensAt: string;
  closesAt: string;
  openedAt: string | null;
  closedAt: string | null;
  postDueAt: string | null;
  postedAt: string | null;
  objectionsUntil: string | null;
  finalAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  units: number;
  totalArea: number;
  totalHeads: number;
  rollAt: string | null;
  frozenAt: string | null;
  officialSource: string | null;
  createdByName: string;
  toldStage: number;
  headSecret: string | null;
}

/** A vote with its rules read. */
export type Vote = VoteRow & { rules: RuleSet };

/** An item of a vote. */
export interface ItemRow {
  id: string;
  number: number;
  title: string;
  text: string | null;
  kind: string;
  majority: Majority;
}

/** The vote with this id; null when there is none. */
export async function voteOf(payload: Payload, id: string, req?: PayloadRequest): Promise<Vote | null> {
  if (!isId(id)) return null;
  const row = await readRow<VoteRow>(payload, 'votes', id, req);
  return row ? { ...row, rules: rulesOf(row) } : null;
}

/** The same inside the transaction of a verb. @throws DomainError not-found */
export async function requireVote(req: PayloadRequest, id: string): Promise<Vote> {
  return (await voteOf(req.payload, id, req)) ?? fail('not-found', { message: '没有找到这次表决。' });
}

/** The rule set a vote is counted by, with what was set for abstentions. */
export function rulesOf(vote: Pick<VoteRow, 'ruleSet' | 'abstentionTakesPart' | 'proxyMost'>): RuleSet {
  const found = ruleSetOf(vote.ruleSet, vote.abstentionTakesPart === false ? 'stays-away' : 'takes-part');
  if (!found) throw new Error(`a vote names a rule set nobody wrote: ${vote.ruleSet}`);
  return { ...found, proxyLimit: Math.min(found.proxyLimit, vote.proxyMost) };
}

/** The items of a vote in their order. */
export async function itemsOf(payload: Payload, vote: string, req?: PayloadRequest): Promise<ItemRow[]> {
  const rows = await leanFind<ItemRow>(
    payload,
    'vote-items',
    {
      where: [{ field: 'vote', equals: vote }],
      columns: ['number', 'title', 'text', 'kind', 'majority'],
      newestBy: 'number',
      limit: 100,
    },
    req,
  );
  return rows.toSorted((a, b) => a.number - b.number);
}

/** Items as the rules take them; the key is their number. */
export function agendaOf(items: readonly ItemRow[]): AgendaItem[] {
  return items.map(({ number, title, kind }) => ({ key: String(number), title, kind }));
}
