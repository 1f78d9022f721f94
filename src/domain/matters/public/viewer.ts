import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { leanFind, leanFirst } from '@/database';
import { activeResidencies, householdNameOf, type Place } from '@/domain/organization';
import { rowsById } from '@/domain/property';
import { now } from '@/shared/clock';
import { homesAround } from '../homes';
import type { AskingPurpose, MatterVerdict, OpinionReview } from '../labels';
import type { MatterRow } from '../matter-row';

/** A home of the reader that a matter is about. */
export interface ViewerHome {
  household: string;
  /** 1单元302 */
  name: string;
  /** Asked in the round that is open, and what the household has said in it. */
  isAsked: boolean;
  verdict: MatterVerdict | null;
}

/** What a signed-in reader has to do with a matter. */
export interface MatterViewer {
  homes: ViewerHome[];
  /** What they said while it listened; null when nothing stands. */
  opinion: { words: string | null; review: OpinionReview } | null;
}

type Around = Pick<MatterRow, 'id' | 'grid' | 'asking'> & {
  community: string | null;
  compound: string | null;
};

export async function matterViewer(payload: Payload, actor: Actor, matter: Around): Promise<MatterViewer> {
  if (!isSignedIn(actor)) return { homes: [], opinion: null };
  const homes: ViewerHome[] = [];
  for (const { household } of await homesAround(payload, { matter, user: actor.userId })) {
    const answered = matter.asking
      ? await rowOf(payload, 'matter-answers', matter.asking, household)
      : undefined;
    homes.push({
      household,
      name: await householdNameOf(payload, household),
      isAsked: matter.asking !== null && (await isAskedNow(payload, matter.asking, household)),
      verdict: answered?.verdict ?? null,
    });
  }
  const opinion = await leanFirst<{
    words: string | null;
    review: OpinionReview;
    withdrawnAt: string | null;
  }>(payload, 'matter-opinions', {
    where: [
      { field: 'matter', equals: matter.id },
      { field: 'speaker', equals: `user:${actor.userId}` },
    ],
    columns: ['words', 'review', 'withdrawnAt'],
    newestBy: 'id',
  });
  return {
    homes,
    opinion: opinion && !opinion.withdrawnAt ? { words: opinion.words, review: opinion.review } : null,
  };
}

function rowOf(payload: Payload, slug: 'matter-answers', asking: string, household: string) {
  return leanFirst<{ verdict: MatterVerdict }>(payload, slug, {
    where: whereHousehold(asking, household),
    columns: ['verdict'],
    newestBy: 'id',
  });
}

async function isAskedNow(payload: Payload, asking: string, household: string): Promise<boolean> {
  const query = { where: whereHousehold(asking, household), columns: [], newestBy: 'id' };
  return (await leanFirst(payload, 'matter-asked-households', query)) !== undefined;
}

const whereHousehold = (asking: string, household: string) => [
  { field: 'asking', equals: asking },
  { field: 'household', equals: household },
];

/** A matter whose households are asked now, and one of the reader's homes is among them. */
export interface AskedAbout {
  number: string;
  title: string;
  purpose: AskingPurpose;
  until: string;
  answered: boolean;
}

/** What a resident is asked about now; for their own page. */
export async function mattersAskedOf(payload: Payload, user: string): Promise<AskedAbout[]> {
  const homes: (Place & { household: string })[] = await activeResidencies(payload, user, now());
  if (homes.length === 0) return [];
  const households = homes.map(({ household }) => household);
  const asked = await leanFind<{ asking: string; household: string }>(payload, 'matter-asked-households', {
    where: [{ field: 'household', in: households }],
    columns: ['asking', 'household'],
    newestBy: 'id',
    limit: 200,
  });
  const askings = await rowsById<{
    id: string;
    matter: string;
    purpose: AskingPurpose;
    until: string;
    closedAt: string | null;
  }>(
    payload,
    'matter-askings',
    asked.map(({ asking }) => asking),
    ['matter', 'purpose', 'until', 'closedAt'],
  );
  const open = [...askings.values()].filter(({ closedAt, until }) => !closedAt && new Date(until) > now());
  if (open.length === 0) return [];
  const matters = await rowsById<{ id: string; number: string; title: string }>(
    payload,
    'matters',
    open.map(({ matter }) => matter),
    ['number', 'title'],
  );
  const answers = await leanFind<{ asking: string }>(payload, 'matter-answers', {
    where: [
      { field: 'asking', in: open.map(({ id }) => id) },
      { field: 'household', in: households },
    ],
    columns: ['asking'],
    newestBy: 'id',
    limit: 200,
  });
  return open.map(({ id, matter, purpose, until }) => ({
    number: matters.get(matter)?.number ?? '',
    title: matters.get(matter)?.title ?? '',
    purpose,
    until,
    answered: answers.some(({ asking }) => asking === id),
  }));
}
