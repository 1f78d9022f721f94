import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { formatDate, formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { momentField } from '@/shared/moment-field';
import { parseInput } from '@/shared/parse-input';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import { handlersOf, holdersOf, tellStaff } from '../notifications/staff-to-tell';
import type { RequestRow } from '../request-row';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitNamed } from '../units';
import type { PlannedInterview } from './letter-snapshot';
import { centreName, nextRung, type Rung, rungLabels, rungs, type Trigger, triggers } from './rungs';
import { type SupervisionRow, supervisionsWhere } from './supervision-row';
import { addresseeOf } from './transitions';
import { type Issue, writeAct } from './write-act';

const schema = z.object({
  rung: z.enum(rungs, '请选择督办方式').optional(),
  reason: z.string('请写明督办理由').trim().min(5, '请写明督办理由，至少5个字').max(500, '最多500字'),
  /** Of an interview: when, where and with whom. */
  interviewAt: momentField('请填写约谈的时间').optional(),
  interviewPlace: z.string().trim().max(200, '最多200字').optional(),
  interviewWith: z.string().trim().max(500, '最多500字').optional(),
});
export type IssueSupervisionInput = z.input<typeof schema>;

type Parsed = z.output<typeof schema>;

interface Planning {
  input: Parsed;
  at: Date;
  byRule: boolean;
}

/**
 * Issues the next rung of supervision (催办 → 督办 → 挂牌 → 约谈) to the unit that has the request, or to the service centre that
 * has not accepted or dispatched it. Every rung once in a round (until it is reopened) for either of the two, and only after the
 * time to answer the rung before is over. A person who calls for an interview says when, where and with whom.
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
      issue = await plan(req, request, { input, at, byRule: trigger !== 'person' });
      const { rung, unit, addressee, answerDue } = issue;
      const dueAt = answerDue.at.toISOString();
      return {
        patch:
          addressee === 'centre'
            ? { centreRung: rung, centreRungDueAt: dueAt }
            : { supervisionRung: rung, supervisionDueAt: dueAt },
        note: {
          unit,
          internal: `${rungLabels[rung]}：${input.reason}（${formatDate(answerDue.at)}前回复）`,
        },
      };
    },
    afterwards: async (request, req) => {
      if (!issue) throw new Error('a supervision was issued that nobody planned');
      const written = await writeAct(req, request, {
        issue,
        trigger,
        reason: input.reason,
        actor: call.actor,
      });
      await closeUnanswered(req, issue);
      await tellAddressee(req, request, { ...issue, id: written, reason: input.reason });
    },
  });
}

async function plan(
  req: PayloadRequest,
  request: RequestRow,
  { input, at, byRule }: Planning,
): Promise<Issue> {
  const { payload } = req;
  const addressee = addresseeOf(request.state);
  const unit = addressee === 'unit' ? await unitNamed(req, request.leadUnit) : null;
  if (addressee === 'unit' && !unit)
    fail('invalid-state', { message: '这件诉求还没有承办单位，先派单再督办。' });
  const all = await supervisionsWhere(payload, { request: { equals: request.id } }, req);
  const own = all.filter((act) => act.addressee === addressee);
  const earlier = own.filter(({ round }) => round === (request.reopenCount ?? 0));
  const asked = input.rung;
  const rung = nextRung(earlier, at);
  if (!rung || (asked && asked !== rung)) refuse({ earlier, asked, next: rung });
  const limit = await currentLimit(payload, `requests.supervision.answer-${rung}`, at, req);
  const answerDue = deadlineAfter(at, limit, `${rungLabels[rung]}时`);
  return {
    rung,
    addressee,
    unit: unit && { id: unit.id, name: unit.name },
    unitName: unit?.name ?? centreName,
    answerDue,
    interview: rung === 'interview' ? interviewOf(input, byRule) : null,
    earlier: own,
  };
}

/** What the letter calls people to; a rule knows of no time and place, the letter then says that they follow. */
function interviewOf(
  { interviewAt: at, interviewPlace: place, interviewWith: participants }: Parsed,
  byRule: boolean,
): PlannedInterview | null {
  if (byRule) return null;
  if (at && place && participants) return { at, place, participants };
  fail('validation', {
    fields: {
      ...(at ? {} : { interviewAt: '请填写约谈的时间' }),
      ...(place ? {} : { interviewPlace: '请写明约谈的地点' }),
      ...(participants ? {} : { interviewWith: '请写明请谁参加' }),
    },
  });
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

async function tellAddressee(
  req: PayloadRequest,
  { id: request, number }: RequestRow,
  { id, unit, rung, reason, answerDue, interview }: Issue & { id: string; reason: string },
): Promise<void> {
  const invited = interview ? `约谈时间${formatDateTime(interview.at)}，地点${interview.place}。` : '';
  const accounts = unit ? await handlersOf(req, unit.id) : await holdersOf(req, 'operator');
  await tellStaff(req, accounts, {
    template: 'request.supervision',
    urgency: 'normal',
    request,
    subject: `${rungLabels[rung]}：诉求${number}`,
    text: `诉求${number}被${rungLabels[rung]}：${reason}${invited}请在${formatDateTime(answerDue.at)}前回复。`,
    key: `supervision:${id}:issued`,
  });
}
