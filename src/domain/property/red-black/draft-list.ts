import { z } from 'zod';
import { insertRow, leanFind } from '@/database';
import type { VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { roundOf } from '../ratings';
import { responsibleAt } from '../rectifications/responsible';
import { holdCompound, input, placeOf, runPropertyVerb, twiceWhenTaken } from '../verb';
import { chooseEntries, methodWords, type RatedCompound } from './choose';
import type { ListState } from './labels';
import { authorizeLists, listRule } from './rows';

const points = z.number().int().min(0).max(500);
const schema = z.object({
  /** Id of the published round; a round leads to one list. */
  round: input.id('评价'),
  roundName: input.text('评价的名称', 100),
  /** When households had their say: listed is who managed then, whoever manages today. Now when absent. */
  judgedAt: z.iso.datetime().optional(),
  results: z.array(
    z.object({
      compound: z.string(),
      n: z.number().int().min(0),
      mean: points,
      low: points,
      high: points,
    }),
  ),
});

/**
 * Drafts the list of a published round out of its results, those that rest on enough households.
 * @throws DomainError forbidden, not-found, invalid-state while the results are not published
 */
export async function draftList({ round: id, ...call }: VerbCall & { round: string }): Promise<Drafted> {
  authorizeLists(call.actor);
  const { payload } = call;
  const round = (await roundOf(payload, id)) ?? fail('not-found', { message: '没有找到这一轮评价。' });
  if (round.state !== 'published') fail('invalid-state', { message: '公布评价结果以后，才能起草红黑榜。' });
  const results = await leanFind<RatedCompound>(payload, 'rating-results', {
    where: [
      { field: 'round', equals: id },
      { field: 'enough', equals: true },
    ],
    columns: ['compound', 'n', 'mean', 'low', 'high'],
    newestBy: 'id',
    limit: 100_000,
  });
  return draftListFrom({ ...call, round: id, roundName: round.name, judgedAt: round.closesAt, results });
}

interface Drafted {
  id: string;
  entries: number;
  /** There was one already. */
  repeated: boolean;
}

/**
 * Drafts a list out of results by the rule of the settings, which is printed on it. Nobody outside sees it
 * before the time for disputes begins. Asked again it answers with the list there is.
 * @throws DomainError validation, forbidden, not-found
 */
export async function draftListFrom(call: VerbCall & z.input<typeof schema>): Promise<Drafted> {
  const { round, roundName, judgedAt, results } = parseInput(schema, call);
  const { payload, actor } = call;
  authorizeLists(actor);
  const judged = judgedAt ? new Date(judgedAt) : now();
  return twiceWhenTaken(call, async (req) => {
    const same = {
      where: [{ field: 'round', equals: round }],
      columns: ['state'],
      newestBy: 'id',
      limit: 100,
    };
    const all = await leanFind<{ id: string; state: ListState }>(payload, 'red-black-lists', same, req);
    const before = all.find(({ state }) => state !== 'cancelled');
    if (before) return { id: before.id, entries: 0, repeated: true };
    const rule = await listRule(payload, req);
    const chosen = chooseEntries(results, rule);
    const id = newId();
    await runPropertyVerb({ payload, req, actor }, async () => {
      await insertRow(req, 'red-black-lists', {
        id,
        round,
        // One list for a round; cancelled ones keep their key.
        roundKey: `${round}#${all.length}`,
        roundName,
        method: methodWords(rule),
        state: 'draft',
        draftedByName: actor.name,
      });
      for (const { compound: compoundId, ...listed } of chosen) {
        const compound = await holdCompound(req, compoundId);
        const { company, responsibleName } = await responsibleAt(req, compoundId, judged);
        await insertRow(req, 'red-black-entries', {
          list: id,
          ...placeOf(compound),
          ...listed,
          company,
          companyName: responsibleName,
          removed: false,
          shown: false,
        });
      }
      return {
        result: undefined,
        action: 'red-black-list.drafted',
        subject: { collection: 'red-black-lists', id },
        summary: roundName,
        step: { label: '起草', detail: `列入${chosen.length}个小区`, place: {} },
      };
    });
    return { id, entries: chosen.length, repeated: false };
  });
}
