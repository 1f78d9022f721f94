import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst, readRow } from '@/database';
import { input, type OrganizationLevel, runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { type MeetingRow, meetingRow } from './meeting-row';
import { moveMeeting, writeMeetingEvent } from './move';
import { keepsMeetings } from './states';

/** What is asked of a meeting; the same when it is planned and when it is changed. */
export const meetingInput = {
  title: input.text('会议名称', 60),
  startsAt: input.moment('开会时间'),
  venue: input.text('地点', 80),
  host: input.text('主持人', 30),
  recorder: input.optionalText('记录人', 30),
  words: input.optionalText('通知里要说的话', 500),
};
const schema = z.object({
  branch: input.id('党组织'),
  ...meetingInput,
  /** The same form sent twice plans one meeting. */
  formKey: z.string().min(8).max(80).optional(),
});

interface Branch {
  id: string;
  name: string;
  level: OrganizationLevel;
  status: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/**
 * Plans a meeting of a branch, still without a notice; nobody but those who run it sees it.
 * @throws DomainError validation, not-found, forbidden
 */
export async function planMeeting(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; number: string }> {
  const { branch: branchId, formKey, ...given } = parseInput(schema, call);
  const planKey = formKey ? `${call.actor.userId ?? 'system'}:${formKey}` : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await plannedBefore(req, planKey);
    if (before) return before;
    return runVerb({ payload: call.payload, actor: call.actor, req }, async () => {
      const branch = await branchOf(req, branchId);
      if (!keepsMeetings(call.actor, branch)) fail('forbidden');
      refusePast(given.startsAt);
      const id = newId();
      const number = await newNumber(req, 'branch-meetings');
      const { township, community, grid, compound, building } = branch;
      await insertRow(req, 'branch-meetings', {
        id,
        number,
        state: 'draft',
        branch: branch.id,
        branchName: branch.name,
        township,
        community,
        grid,
        compound,
        building,
        ...given,
        recorder: given.recorder ?? null,
        words: given.words ?? null,
        plannedBy: call.actor.userId,
        planKey,
      });
      const row = await meetingRow(req, id);
      await writeMeetingEvent(req, row, call.actor, {
        verb: 'plan',
        label: '筹备会议',
        detail: whenAndWhere(row),
      });
      return {
        result: { id, number },
        action: 'branch-meeting.created',
        subject: { collection: 'branch-meetings', id },
        summary: number,
      };
    });
  });
}

const changeSchema = z.object({ id: input.id('会议'), ...meetingInput });

/** Changes time, place and words of a meeting whose notice is not out. @throws DomainError validation, invalid-state, forbidden */
export async function changeMeeting(call: VerbCall & z.input<typeof changeSchema>): Promise<{ id: string }> {
  const { id, ...given } = parseInput(changeSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'change',
    work: async (_req, row) => {
      refusePast(given.startsAt);
      const columns = { ...given, recorder: given.recorder ?? null, words: given.words ?? null };
      return { columns, detail: whenAndWhere({ ...row, ...columns }) };
    },
  });
}

const whenAndWhere = ({ startsAt, venue }: Pick<MeetingRow, 'startsAt' | 'venue'>) =>
  `${formatDateTime(startsAt)}，${venue}`;

function refusePast(startsAt: string): void {
  if (new Date(startsAt) <= now()) fail('validation', { fields: { startsAt: '开会时间要晚于现在' } });
}

async function branchOf(req: PayloadRequest, id: string): Promise<Branch> {
  const branch = await readRow<Branch>(req.payload, 'party-organizations', id, req);
  if (!branch) fail('not-found', { message: '没有找到这个党组织。' });
  if (branch.status !== 'active') fail('validation', { fields: { branch: '这个党组织已经撤销' } });
  if (branch.level === 'household')
    fail('validation', {
      fields: { branch: '党员中心户不单独开会，请选楼栋党小组、网格党支部或社区党组织' },
    });
  return branch;
}

async function plannedBefore(
  req: PayloadRequest,
  planKey: string,
): Promise<{ id: string; number: string } | null> {
  const query = { where: [{ field: 'planKey', equals: planKey }], columns: ['number'], newestBy: 'id' };
  const found = await leanFirst<{ id: string; number: string }>(req.payload, 'branch-meetings', query, req);
  return found ? { id: found.id, number: found.number } : null;
}
