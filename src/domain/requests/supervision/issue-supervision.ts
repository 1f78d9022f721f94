import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { formatDate, formatDateTime, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { currentLimit } from '../current-limit';
import { type Deadline, deadlineAfter } from '../deadlines';
import { handlersOf, tellStaff } from '../notifications/staff-to-tell';
import type { RequestRow } from '../request-row';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitNamed } from '../units';
import { nextRung, type Rung, rungLabels, rungs, type Trigger, triggers } from './rungs';
import { type SupervisionRow, supervisionsWhere } from './supervision-row';

const schema = z.object({
  rung: z.enum(rungs, '请选择督办方式').optional(),
  reason: z.string('请写明督办理由').trim().min(5, '请写明督办理由，至少5个字').max(500, '最多500字'),
});
export type IssueSupervisionInput = z.input<typeof schema>;

interface Issue {
  rung: Rung;
  unit: { id: string; name: string };
  answerDue: Deadline;
  earlier: SupervisionRow[];
}

/**
 * Issues the next rung of supervision (催办 → 督办 → 挂牌 → 约谈) to the unit that has the request. Every rung once in a round
 * (until it is reopened), and only after the time to answer the rung before is over.
 * @param call.trigger what led to it; only rules say anything but `person`
 * @throws DomainError forbidden, validation, invalid-state when no rung may be issued now or another one was asked for
 */
export async function issueSupervision(
  call: VerbCall & IssueSupervisionInput & { trigger?: Trigger },
): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const trigger = triggers.find((one) => one === call.trigger && call.actor.via === 'system') ?? 'person';
  let issue: Issue | undefined;
  return transit(call, {
    verb: 'issue-supervision',
    input,
    change: async (request, at, req) => {
      issue = await plan(req, request, { asked: input.rung, at });
      const { rung, unit, answerDue } = issue;
      return {
        patch: { supervisionRung: rung, supervisionDueAt: answerDue.at.toISOString() },
        note: {
          unit,
          internal: `${rungLabels[rung]}：${input.reason}（${formatDate(answerDue.at)}前回复）`,
        },
      };
    },
    afterwards: async (request, req) => {
      if (!issue) throw new Error('a supervision was issued that nobody planned');
      const written = await write(req, request, { issue, trigger, reason: input.reason, call });
      await closeUnanswered(req, issue);
      await tellUnit(req, request, { ...issue, id: written, reason: input.reason });
    },
  });
}

async function plan(
  req: PayloadRequest,
  request: RequestRow,
  { asked, at }: { asked: Rung | undefined; at: Date },
): Promise<Issue> {
  const unit = await unitNamed(req, request.leadUnit);
  if (!unit) fail('invalid-state', { message: '这件诉求还没有承办单位，先派单再督办。' });
  const { payload } = req;
  const all = await supervisionsWhere(payload, { request: { equals: request.id } }, req);
  const earlier = all.filter(({ round }) => round === (request.reopenCount ?? 0));
  const rung = nextRung(earlier, at);
  if (!rung || (asked && asked !== rung)) refuse({ earlier, asked, next: rung });
  const limit = await currentLimit(payload, `requests.supervision.answer-${rung}`, at, req);
  const answerDue = deadlineAfter(at, limit, `${rungLabels[rung]}时`);
  return { rung, unit: { id: unit.id, name: unit.name }, answerDue, earlier: all };
}

interface Refused {
  earlier: SupervisionRow[];
  asked: Rung | undefined;
  next: Rung | null;
}

function refuse({ earlier, asked, next }: Refused): never {
  if (asked && earlier.some(({ rung }) => rung === asked))
    fail('invalid-state', { message: `这件诉求这一轮已经${rungLabels[asked]}过了。` });
  const last = earlier.at(-1);
  if (next || !last)
    fail('invalid-state', { message: `督办逐级进行，现在只能${rungLabels[next ?? 'remind']}。` });
  if (last.rung === rungs.at(-1)) fail('invalid-state', { message: '已经约谈过，没有更高一级的督办了。' });
  fail('invalid-state', {
    message: `上一级（${rungLabels[last.rung]}）的回复期限是${formatDateTime(last.answerDueAt)}，期满后才能进行下一级。`,
  });
}

interface Writing {
  issue: Issue;
  trigger: Trigger;
  reason: string;
  call: VerbCall;
}

async function write(
  req: PayloadRequest,
  request: RequestRow,
  { issue, trigger, reason, call: { actor } }: Writing,
): Promise<string> {
  const at = now();
  const id = newId();
  const { rung, unit, answerDue, earlier } = issue;
  const data = {
    id,
    number: `〔${toIsoDay(at).slice(0, 4)}〕督字${request.number}-${earlier.length + 1}号`,
    request: request.id,
    unit: unit.id,
    unitName: unit.name,
    rung,
    round: request.reopenCount ?? 0,
    trigger,
    reason,
    issuedBy: actor.userId,
    issuedByName: actor.name,
    issuedAt: at.toISOString(),
    answerDueAt: answerDue.at.toISOString(),
    answerDueReason: answerDue.reason,
    state: 'open' as const,
  };
  await asVerb(req, 'supervisions.issue', () =>
    req.payload.create({ collection: 'supervisions', data, depth: 0, overrideAccess: true, req }),
  );
  return id;
}

/** What was not answered in time is answered with the rung above it. */
async function closeUnanswered(req: PayloadRequest, { earlier, rung }: Issue): Promise<void> {
  for (const { id, state } of earlier) {
    if (state !== 'open') continue;
    const data = {
      state: 'closed' as const,
      closedByName: '系统',
      closedAt: now().toISOString(),
      closingNote: `未按期回复，已升级为${rungLabels[rung]}。`,
    };
    await asVerb(req, 'supervisions.escalate', () =>
      req.payload.update({ collection: 'supervisions', id, data, depth: 0, overrideAccess: true, req }),
    );
  }
}

async function tellUnit(
  req: PayloadRequest,
  { id: request, number }: RequestRow,
  { id, unit, rung, reason, answerDue }: Issue & { id: string; reason: string },
): Promise<void> {
  await tellStaff(req, await handlersOf(req, unit.id), {
    template: 'request.supervision',
    urgency: 'normal',
    request,
    subject: `${rungLabels[rung]}：诉求${number}`,
    text: `诉求${number}被${rungLabels[rung]}：${reason}请在${formatDateTime(answerDue.at)}前回复。`,
    key: `supervision:${id}:issued`,
  });
}
