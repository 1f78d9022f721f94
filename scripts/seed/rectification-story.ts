import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { leanFind } from '@/database';
import {
  answerFixed,
  askResidents,
  closeAsking,
  type InspectionSubject,
  type Payer,
  recordInspection,
  reportDone,
  sweepRectifications,
  type Verdict,
} from '@/domain/property';
import { type Drawing, drawPhoto } from './property-photos';

export const community = systemActor('社区工作人员');

interface Seen {
  compound: string;
  subject: InspectionSubject;
  spot: string;
  findings: string;
  demand: string;
  photo: Drawing;
  /** Days from now on which it is due. */
  due: number;
}

export interface People {
  homes: Actor[];
  manager: Actor;
}

/** The steps of a rectification, each at its time. */
export class Story {
  constructor(
    readonly payload: Payload,
    readonly at: (days: number, hour?: number) => void,
    readonly people: People,
    /** The calendar day so many days from now. */
    readonly isoDay: (days: number) => string,
  ) {}

  async seen(days: number, { photo, due, ...seen }: Seen): Promise<string> {
    this.at(days);
    const { payload } = this;
    const files = [await drawPhoto(payload, community, photo)];
    const on = this.isoDay(days);
    const given = { payload, actor: community, ...seen, on, files, due: this.isoDay(due) };
    return (await recordInspection(given)).rectification ?? '';
  }

  async done(
    days: number,
    id: string,
    given: { words: string; cost: number; payer: Payer; photo: Drawing; actor?: Actor },
  ): Promise<void> {
    const { photo, actor = this.people.manager, ...done } = given;
    this.at(days, 16);
    const files = [await drawPhoto(this.payload, actor, photo)];
    await reportDone({ payload: this.payload, actor, id, ...done, files });
  }

  async ask(days: number, id: string): Promise<void> {
    this.at(days, 17);
    await askResidents({ payload: this.payload, actor: community, id });
    await sweepRectifications({ payload: this.payload });
  }

  async answers(days: number, id: string, verdicts: readonly (readonly [Verdict, string?])[]): Promise<void> {
    for (const [index, [verdict, words]] of verdicts.entries()) {
      const actor = this.people.homes[index];
      if (!actor) continue;
      this.at(days, 11 + index);
      await answerFixed({ payload: this.payload, actor, id, verdict, ...(words ? { words } : {}) });
    }
  }

  async close(days: number, id: string): Promise<void> {
    this.at(days, 19);
    await closeAsking({ payload: this.payload, actor: systemActor('系统'), id });
  }
}

/** Everybody who lives in the compound, one for each home. */
export async function residentsOf(payload: Payload, compound: string): Promise<Actor[]> {
  return (await residentHomes(payload, compound)).map(({ actor }) => actor);
}

/** The same with the homes they live in. */
export async function residentHomes(
  payload: Payload,
  compound: string,
): Promise<{ actor: Actor; household: string }[]> {
  const rows = await leanFind<{ user: string; household: string; until: string | null; from: string }>(
    payload,
    'residencies',
    {
      where: [{ field: 'compound', equals: compound }],
      columns: ['user', 'household', 'until', 'from'],
      newestBy: 'from',
      limit: 500,
    },
  );
  const byHome = new Map<string, Actor>();
  // Who has been there longest, so that they lived there at the time of every story.
  for (const { user, household, until } of rows.reverse())
    if (!until && !byHome.has(household))
      byHome.set(household, { userId: user, name: '居民', grants: [], via: 'portal' });
  return [...byHome].map(([household, actor]) => ({ actor, household }));
}

/** A demo account with its compound; the community acts where the demo accounts are not there. */
export async function accountOf(payload: Payload, username: string, otherwise: Actor | null): Promise<Actor> {
  const { docs } = await payload.db.find<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { username: { equals: username } },
    limit: 1,
    pagination: false,
  });
  const [user] = docs;
  const nobody: Actor = { userId: null, name: '', grants: [], via: 'portal' };
  if (!user) return otherwise ?? nobody;
  const held = await leanFind<{ scopeId: string }>(payload, 'role-assignments', {
    where: [
      { field: 'user', equals: user.id },
      { field: 'role', equals: 'property-manager' },
    ],
    columns: ['scopeId'],
    newestBy: 'from',
    limit: 10,
  });
  const grants = held.map(({ scopeId }) => ({
    role: 'property-manager' as const,
    scope: { kind: 'compound' as const, id: scopeId },
  }));
  return { userId: user.id, name: user.name ?? username, grants, via: 'portal' };
}
