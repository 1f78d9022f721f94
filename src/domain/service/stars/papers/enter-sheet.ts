import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { requireRound } from '../rows';
import { type GradeCounts, isGrade, noGrades } from '../rules/grades';
import { authorizeStars, input, requireRoundStep, runStarVerb, type VerbCall } from '../verb';
import { batchesOf, branchRows, type PaperBatch, sheetsIn, type Tally, tallyOf, tookPart } from './batch';
import { branchNameOf } from './tick-papers';

const schema = z.object({
  round: input.id('评星'),
  branch: z.string(),
  /** By member: 3 to 0; what the sheet leaves empty is left out. */
  grades: z.record(z.string(), z.coerce.number().int()),
  formKey: z.string().min(8).max(80).optional(),
});

/**
 * Enters one sheet without a name: only counts for each member are kept, so that no sheet can be read again. At most as many as were ticked; the
 * batch belongs to one account, and counts when another one has compared it. Sent twice with one `formKey` it is entered once.
 * @throws DomainError validation, forbidden, invalid-state, conflict, not-found
 */
export async function enterSheet(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ sheets: number; repeated: boolean }> {
  const { round: id, branch, grades, formKey = newId() } = parseInput(schema, call);
  return runStarVerb(call, async (req) => {
    const round = await requireRound(req, id);
    authorizeStars(call.actor, round);
    await requireRoundStep(req, round, 'appraise');
    const reading = { payload: req.payload, req };
    const rows = await branchRows(reading, id, branch);
    const { onPaper } = await tookPart(reading, id);
    const ticked = rows.filter(({ member }) => onPaper.has(member)).length;
    const batches = await batchesOf(reading, { round: id, branch });
    const open = openBatch(batches, call.actor);
    const done = (sheets: number, repeated: boolean) => ({
      result: { sheets, repeated },
      round,
      action: 'star-papers.entered',
      subject: { collection: 'star-rounds' as const, id },
      summary: round.name,
      told: null,
    });
    if (open?.lastKey === formKey) return done(open.sheets, true);
    const entered = sheetsIn(batches);
    if (entered >= ticked)
      fail('conflict', { message: `登记了${ticked}人交表，${entered}张都录了。还有表的，先登记是谁交的。` });
    const given = Object.entries(grades);
    const others = new Map(rows.flatMap((row) => (row.exempt ? [] : [[row.member, row]])));
    if (given.length === 0) refuse('请至少录一位同志的一档');
    if (given.some(([member, grade]) => !others.has(member) || !isGrade(grade)))
      refuse('名单变了，请刷新后再录');
    const tally = open ? tallyOf(open) : {};
    for (const [member, grade] of given) add(tally, member, grade);
    for (const [member] of given) {
      // Whoever handed in a sheet is graded on every sheet but their own.
      const most = onPaper.has(member) ? ticked - 1 : ticked;
      if (countOf([...batches.filter(({ id: one }) => one !== open?.id).map(tallyOf), tally], member) > most)
        refuse(`${others.get(member)?.memberName}的票数比别人交的表还多：评自己的那一格不录`);
    }
    const columns = { sheets: (open?.sheets ?? 0) + 1, tally: JSON.stringify(tally), lastKey: formKey };
    if (open) await updateColumns(req, 'star-paper-batches', open.id, columns);
    else
      await insertRow(req, 'star-paper-batches', {
        round: id,
        ...placeColumns(round),
        branch,
        branchName: branchNameOf(rows),
        state: 'entering',
        enteredBy: call.actor.userId,
        enteredByName: call.actor.name,
        batchKey: `${id}#${branch}#${batches.length + 1}`,
        ...columns,
      });
    await holdRound(req, id);
    return done(columns.sheets, false);
  });
}

/** Two at once meet on the row of the round. */
export const holdRound = (req: PayloadRequest, id: string): Promise<void> =>
  updateColumns(req, 'star-rounds', id, { updatedAt: now().toISOString() });

const refuse = (message: string): never => fail('validation', { fields: { grades: message } });

/** The batch this account goes on with; undefined for a new one. @throws DomainError conflict while another one is under way */
function openBatch(batches: readonly PaperBatch[], actor: Actor): PaperBatch | undefined {
  if (batches.some(({ state }) => state === 'waiting'))
    fail('conflict', { message: '有一批录完了在等核对，核对以后再录新的。' });
  const open = batches.find(({ state }) => state === 'entering');
  if (open && open.enteredBy !== actor.userId)
    fail('conflict', { message: `${open.enteredByName}正在录这个支部的表，录完核对以后再录。` });
  return open;
}

function add(tally: Tally, member: string, grade: number): void {
  const counts: GradeCounts = tally[member] ?? noGrades();
  if (isGrade(grade)) counts[grade] += 1;
  tally[member] = counts;
}

const countOf = (tallies: readonly Tally[], member: string): number =>
  tallies.reduce(
    (sum, { [member]: counts }) => sum + Object.values(counts ?? {}).reduce((a, b) => a + b, 0),
    0,
  );
