import { z } from 'zod';
import { insertRow, leanFirst, readRow, updateColumns } from '@/database';
import { householdAt, input, placeColumns, type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { civilityItemLabels } from '../labels';
import { attendancesOf } from './civility-row';
import { moveCivility } from './move-civility';

const mostItems = 30;
const itemSchema = z.object({
  id: input.id('评议'),
  kind: z.enum(valuesOf(civilityItemLabels), { error: '请选择是哪一类' }),
  subjectName: input.text('评议谁', 40),
  /** The home, so that nobody appraises their own. */
  household: z.string().optional(),
  building: z.string().optional(),
  unit: input.optionalText('单元', 20),
  room: input.optionalText('房号', 20),
  words: input.text('事迹或要劝的事', 500),
  publicConsent: z.boolean().default(false),
});

/** Adds somebody to be praised, or something to be talked about in private. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function addCivilityItem(call: VerbCall & z.input<typeof itemSchema>): Promise<{ id: string }> {
  const {
    id,
    household: named,
    building,
    unit,
    room,
    publicConsent,
    ...given
  } = parseInput(itemSchema, call);
  return moveCivility(call, {
    id,
    verb: 'add-item',
    work: async (req, row) => {
      if (row.items >= mostItems) fail('invalid-state', { message: `一次最多评议${mostItems}项。` });
      const household =
        named ??
        (building && room ? await householdAt(req, { building, unit: unit ?? '', room }) : undefined);
      if (household) {
        const home = await readRow<{ community: string | null }>(req.payload, 'households', household, req);
        if (home?.community !== row.community)
          fail('validation', { fields: { room: '请选择本社区（村）的户' } });
      }
      await insertRow(req, 'civility-items', {
        id: newId(),
        meeting: id,
        ...placeColumns(row),
        order: row.items,
        ...given,
        household: household ?? null,
        // What is said in private is never public, whatever a form sends.
        publicConsent: given.kind === 'praise' && publicConsent,
      });
      return { columns: { items: row.items + 1 }, detail: civilityItemLabels[given.kind] };
    },
  });
}

const markSchema = z.object({ id: input.id('评议'), present: z.array(z.string()).default([]) });

/** Ticks who of the appraisers is there; nobody who has voted is unticked. @throws DomainError forbidden, invalid-state, not-found */
export async function markCivilityAttendance(
  call: VerbCall & z.input<typeof markSchema>,
): Promise<{ id: string }> {
  const { id, present } = parseInput(markSchema, call);
  return moveCivility(call, {
    id,
    verb: 'mark',
    work: async (req) => {
      let there = 0;
      for (const row of await attendancesOf(req.payload, id, req)) {
        const voted = await leanFirst(
          req.payload,
          'civility-turns',
          { where: [{ field: 'turnKey', equals: turnKey(id, row.id) }], columns: [], newestBy: 'id' },
          req,
        );
        const isThere = present.includes(row.id) || voted !== undefined;
        if (isThere) there += 1;
        if (isThere !== Boolean(row.present))
          await updateColumns(req, 'civility-attendances', row.id, { present: isThere });
      }
      return { columns: { present: there }, detail: `到会${there}人` };
    },
  });
}

/** Who votes in a meeting does so once: the key of their turn. */
export const turnKey = (meeting: string, attendance: string): string => `${meeting}#${attendance}`;
