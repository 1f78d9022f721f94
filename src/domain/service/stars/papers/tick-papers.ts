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
  /** Everybody of the branch who handed in a sheet but whoever says so; who is left out is no longer ticked, as long as no sheet is entered. */
  members: z.array(z.string()),
});

/**
 * Says who of a branch handed in a sheet: whoever is ticked appraises no more on the web, and whoever has appraised there is never ticked. Members
 * with an account are told both ways, so that nothing happens behind their back. Nobody ticks or unticks themselves; once a sheet is entered nobody is
 * unticked any more, or who handed it in would vote a second time on the web.
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
    const isOwn = ({ user }: ResultRow) => user !== null && user === call.actor.userId;
    const removed = rows.filter((row) => onPaper.has(row.member) && !wanted.has(row.member) && !isOwn(row));
    const voted = added.find(({ member }) => online.has(member));
    if (voted) refuse(`${voted.memberName}已经在网上评过了，不能再交纸质表`);
    if (added.some(isOwn)) refuse('您自己有账号，请在网上评，不能给自己登记');
    const entered = sheetsIn(await batchesOf(reading, { round: id, branch }));
    if (entered > 0 && removed.length > 0)
      refuse(
        `已经录了${entered}张表，登记过的人只能再加，不能取消：${namesOf(removed)}。登记错了的，先把没有核对的这一批退回重录`,
      );
    const ticked = rows.filter(({ member }) => onPaper.has(member)).length + added.length - removed.length;
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
    for (const row of added) await tell(req, round, row, tickedWords(round, call.actor.name));
    for (const row of removed) await tell(req, round, row, untickedWords(round, call.actor.name));
    const changes = [
      ...(added.length > 0 ? [`登记${namesOf(added)}`] : []),
      ...(removed.length > 0 ? [`取消${namesOf(removed)}`] : []),
    ];
    const done = `${branchNameOf(rows)}：${[...changes, `共${ticked}人交了纸质评议表`].join('，')}`;
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

const namesOf = (rows: readonly ResultRow[]): string => rows.map(({ memberName }) => memberName).join('、');

interface Words {
  subject: string;
  text: string;
}

const tickedWords = ({ name, appraisalClosesAt }: RoundRow, by: string): Words => ({
  subject: '登记您交了纸质评议表',
  text: `${by}登记您交了${name}的纸质评议表，网上不用再评。没有交过的，请在${appraisalClosesAt ? formatDateTime(appraisalClosesAt) : '截止'}前告诉支部或者上级党组织改过来。`,
});

const untickedWords = ({ name, appraisalClosesAt }: RoundRow, by: string): Words => ({
  subject: '取消了您交纸质评议表的登记',
  text: `${by}取消了您交${name}纸质评议表的登记，您可以在网上评，${appraisalClosesAt ? formatDateTime(appraisalClosesAt) : '期末'}截止。您交过表的，请告诉支部或者上级党组织。`,
});

const tell = (req: PayloadRequest, round: RoundRow, { user }: ResultRow, words: Words): Promise<void> =>
  tellMember(req, round, { user, occasion: `paper@${now().toISOString()}`, ...words });
