import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { deleteWhere, insertRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { stepLabels } from '../personal-steps';
import { type ResultRow, type RoundRow, requireRound } from '../rows';
import { tellMember } from '../tell-members';
import { authorizeStars, input, requireRoundStep, runStarVerb, type VerbCall } from '../verb';
import { batchesOf, branchRows, sheetsIn, tookPart } from './batch';

const schema = z.object({
  round: input.id('评星'),
  branch: z.string(),
  /** Everybody of the branch who handed in a sheet; who is left out is no longer ticked. */
  members: z.array(z.string()),
});

/**
 * Says who of a branch handed in a sheet: whoever is ticked appraises no more on the web, and whoever has appraised there is never ticked. Members
 * with an account are told, so that nobody is ticked behind their back. Nobody ticks themselves, and no fewer stay ticked than sheets were entered.
 * @throws DomainError validation, forbidden, invalid-state, conflict, not-found
 */
export async function tickPapers(call: VerbCall & z.input<typeof schema>): Promise<{ ticked: number }> {
  const { round: id, branch, members } = parseInput(schema, call);
  const wanted = new Set(members);
  return runStarVerb(call, async (req) => {
    const round = await requireRound(req, id);
    authorizeStars(call.actor, round);
    await requireRoundStep(req, round, 'appraise');
    const reading = { payload: req.payload, req };
    const rows = await branchRows(reading, id, branch);
    const { online, onPaper } = await tookPart(reading, id);
    const added = rows.filter(({ member }) => wanted.has(member) && !onPaper.has(member));
    const removed = rows.filter(({ member }) => onPaper.has(member) && !wanted.has(member));
    const voted = added.find(({ member }) => online.has(member));
    if (voted) refuse(`${voted.memberName}已经在网上评过了，不能再交纸质表`);
    if (added.some(({ user }) => user !== null && user === call.actor.userId))
      refuse('您自己有账号，请在网上评，不能给自己登记');
    const ticked = rows.filter(({ member }) => wanted.has(member)).length;
    const entered = sheetsIn(await batchesOf(reading, { round: id, branch }));
    if (ticked < entered) refuse(`已经录了${entered}张，交表的人不能少于${entered}名`);
    for (const { member, organization } of added)
      await insertRow(req, 'star-appraisal-participations', {
        id: randomUUID(),
        round: id,
        appraiser: member,
        organization,
        onPaper: true,
      });
    if (removed.length > 0)
      await deleteWhere(req.payload, req, 'star-appraisal-participations', {
        and: [{ round: { equals: id } }, { appraiser: { in: removed.map(({ member }) => member) } }],
      });
    // Two at once meet here, and a sheet that is entered meanwhile.
    await updateColumns(req, 'star-rounds', id, { updatedAt: now().toISOString() });
    for (const row of added) await tell(req, round, row, call.actor.name);
    const done = `${branchNameOf(rows)}：共${ticked}人交了纸质评议表`;
    return {
      result: { ticked },
      round,
      action: 'star-papers.ticked',
      subject: { collection: 'star-rounds', id },
      summary: round.name,
      told: added.length + removed.length > 0 ? { label: stepLabels.ticked, detail: done } : null,
    };
  });
}

const refuse = (message: string): never => fail('validation', { fields: { members: message } });

/** The name of the branch as most of its members have it. */
export function branchNameOf(rows: readonly ResultRow[]): string {
  const top = rows.find(
    ({ building, household }: ResultRow & { household?: unknown }) => !building && !household,
  );
  return (top ?? rows[0])?.organizationName ?? '';
}

const tell = (req: PayloadRequest, round: RoundRow, { user }: ResultRow, by: string): Promise<void> =>
  tellMember(req, round, {
    user,
    occasion: `paper@${now().toISOString()}`,
    subject: '登记您交了纸质评议表',
    text: `${by}登记您交了${round.name}的纸质评议表，网上不用再评。没有交过的，请在${round.appraisalClosesAt ? formatDateTime(round.appraisalClosesAt) : '截止'}前告诉支部或者上级党组织改过来。`,
  });
