import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { enterStep } from './enter-step';
import { mattersTag } from './labels';
import type { MatterRow } from './matter-row';
import { type MatterPlace, noteBuildings, placeForMatter } from './place';
import { publicText } from './public-text';
import { type KeptSource, keptSource, sourceSchema, writeSource } from './sources';
import { partiesOf, transitionOf } from './states';
import { tellOf } from './tell';
import { publicNameOf, writeEvent } from './write-event';

const schema = z.object({
  title: publicText('什么事', 60),
  about: publicText('怎么回事', 1000),
  /** Where it is; what the sources agree on stands for what is not given. */
  community: z.string().optional(),
  compound: z.string().optional(),
  grid: z.string().optional(),
  /** The branch that deliberates; that of the grid or the community when absent. */
  branch: z.string().optional(),
  buildings: z.array(z.string()).max(200, '最多200栋楼').default([]),
  sources: z.array(sourceSchema).min(1, '请说明议题从哪里来').max(500, '一次最多500个来源'),
});
export type MatterGiven = z.input<typeof schema>;

export interface OpenedMatter {
  id: string;
  number: string;
}

/**
 * Opens a matter in the first step, from requests, results or what was heard, with everything they say carried over. Requests go on by
 * their own deadlines; whoever filed them is told.
 * @throws DomainError validation, not-found, forbidden, conflict (a source belongs to another matter under way)
 */
export async function openMatter(call: VerbCall & MatterGiven): Promise<OpenedMatter> {
  const given = parseInput(schema, call);
  const { actor } = call;
  return twiceWhenTaken(call, async (outer) =>
    runVerb({ payload: call.payload, actor, req: outer }, async (req) => {
      const sources: KeptSource[] = [];
      for (const source of given.sources) sources.push(await keptSource(req, source, actor));
      const place = await placeForMatter(req, { ...agreedPlace(sources), ...withoutEmpty(given) });
      const party = transitionOf('open').by.find((one) => partiesOf(actor, place).includes(one));
      if (!party) fail('forbidden', { message: '只有本社区的干部和本支部的书记能发起议题。' });
      // The service centre joins what it has received; what was heard on the spot is for those who were there.
      if (party === 'operator' && sources.some(({ kind }) => kind !== 'request'))
        fail('forbidden', { message: '中心坐席只能把诉求转为议题。' });
      const row = await writeMatter(req, { given, place, actor, origin: sources[0]?.kind ?? 'branch' });
      await noteBuildings(req, row, given.buildings.length > 0 ? given.buildings : agreedBuildings(sources));
      for (const kept of sources) await writeSource(req, row, { kept, actor });
      await updateColumns(req, 'matters', row.id, { sourceCount: sources.length });
      const byName = await publicNameOf(req, row, party);
      const { label, isPublic } = transitionOf('open');
      await writeEvent(req, row, 'open', {
        label,
        note: row.about,
        dueAt: row.dueAt,
        isPublic,
        actor,
        byName,
      });
      await tellOf(req, { verb: 'open', before: null, after: row, actor, reason: null });
      await touchPages(req, mattersTag);
      return {
        result: { id: row.id, number: row.number },
        action: 'matter.open',
        subject: { collection: 'matters', id: row.id },
        summary: `${row.number}，${sources.length}个来源`,
      };
    }),
  );
}

const withoutEmpty = ({ community, compound, grid, branch }: z.output<typeof schema>) =>
  Object.fromEntries(Object.entries({ community, compound, grid, branch }).filter(([, id]) => id));

/** The columns on which all sources that know them agree. */
function agreedPlace(sources: readonly KeptSource[]) {
  const agreed = (level: 'community' | 'grid' | 'compound') => {
    const ids = [...new Set(sources.flatMap(({ place }) => place[level] ?? []))];
    if (level === 'community' && ids.length > 1)
      fail('validation', { fields: { community: '所选的诉求不在同一个社区（村），不能合成一个议题' } });
    const allKnow = sources.every(({ place }) => place[level]);
    return ids.length === 1 && allKnow ? ids[0] : undefined;
  };
  return { community: agreed('community'), grid: agreed('grid'), compound: agreed('compound') };
}

/** The buildings the sources name, where each names one. */
function agreedBuildings(sources: readonly KeptSource[]): string[] {
  const compounds = new Set(sources.map(({ place }) => place.compound));
  if (compounds.size !== 1 || !sources.every(({ place }) => place.building)) return [];
  return sources.flatMap(({ place }) => place.building ?? []);
}

async function writeMatter(
  req: PayloadRequest,
  {
    given,
    place,
    actor,
    origin,
  }: { given: z.output<typeof schema>; place: MatterPlace; actor: Actor; origin: KeptSource['kind'] },
): Promise<MatterRow> {
  const at = now();
  const { title, about } = given;
  const row: MatterRow = {
    ...nothingYet,
    id: newId(),
    number: await newNumber(req, 'matters'),
    title,
    about,
    ...place,
    origin,
    openedAt: at.toISOString(),
    openedBy: actor.userId,
    openedByName: actor.name,
    enteredAt: at.toISOString(),
    sourceCount: given.sources.length,
  };
  await insertRow(req, 'matters', row);
  const entered = await enterStep(req, row, { step: 'listening', at });
  await updateColumns(req, 'matters', row.id, entered);
  return { ...row, ...entered };
}

/** What only later steps write. */
const nothingYet = {
  step: 'listening',
  state: 'open',
  owner: null,
  ownerName: null,
  dueAt: null,
  dueReason: null,
  cares: 0,
  opinionCount: 0,
  heard: null,
  heardAt: null,
  meeting: null,
  vote: null,
  resolution: null,
  resolvedAt: null,
  budget: null,
  tasksOpen: 0,
  tasksConfirmed: 0,
  cost: null,
  affected: null,
  asking: null,
  askRound: 0,
  askUntil: null,
  asked: 0,
  answered: 0,
  outcome: null,
  toldAt: null,
  benefit: null,
  benefitAt: null,
  householdsServed: null,
  followUpOn: null,
  followedUpAt: null,
  endedAt: null,
  endReason: null,
  backCount: 0,
  overdueFor: null,
  overdueCount: 0,
  nextCheckAt: null,
} as const;
