import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { insertRow, inTransaction, isUniqueViolation } from '@/database';
import { canSend, recordEvent } from '@/domain/accounts';
import { fillPlace, type Place } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { normalizeAs, personalColumns, problemWith } from '@/shared/personal-data';
import { type CategoryBranch, categoryBranch } from './categories/category-branch';
import { keepAnswers } from './categories/keep-answers';
import { type Channel, channelOf } from './channels';
import { beginClock } from './clocks/completion-clock';
import { completionColumns } from './clocks/completion-columns';
import { completionLimit } from './completion-limit';
import { currentLimit } from './current-limit';
import { deadlineAfter } from './deadlines';
import { writeEvent } from './events';
import { fieldLimits } from './field-limits';
import { filedBefore, type Receipt } from './filed-before';
import { keepRaw, keepRawAgain } from './intake/raw-record';
import { fromReceipt, refuseFuture } from './intake/sent-time';
import type { Urgency } from './labels';
import { countChange } from './measures/count-change';
import { nextNumber } from './next-number';
import { tellRequester } from './notifications/tell-requester';
import { tellStaffOf } from './notifications/tell-staff-of';
import { partiesOf } from './parties';
import { bindPhotos } from './photos';
import { refreshPublicTraces } from './public-traces';
import { requestRow } from './request-row';
import type { Party } from './states';
import { titleFrom } from './title';
import { newTrackingToken, tokenHash } from './tracking';

const id = z.uuid('请重新选择').optional();

const schema = z.object({
  channel: z.string().default('portal'),
  title: z.string().trim().max(fieldLimits.title, '标题最多100字').optional(),
  body: z.string('请写下发生了什么').trim().min(5, '请写得具体一点，至少5个字').max(5000, '最多5000字'),
  category: id,
  township: id,
  community: id,
  grid: id,
  compound: id,
  building: id,
  placeText: z.string().trim().max(fieldLimits.placeText, '位置最多100字').optional(),
  name: z.string().trim().max(40, '姓名最多40字').optional(),
  phone: z
    .string('请填写手机号或固定电话')
    .transform((typed) => normalizeAs('phone', typed))
    .superRefine((value, context) => {
      const problem = problemWith('phone', value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    })
    .optional(),
  /** Told by mail as well; of no use to whoever has an account, who chooses there. */
  email: z
    .string()
    .transform((typed) => normalizeAs('email', typed))
    .superRefine((value, context) => {
      const problem = value === '' ? null : problemWith('email', value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    })
    .optional(),
  /** The requester says somebody is in danger or damage goes on now; the service centre sees it first. */
  danger: z.boolean().default(false),
  confidential: z.boolean().default(false),
  publicConsent: z.boolean().default(false),
  /** Answers to the questions of the category, by the question's id. */
  answers: z.record(z.uuid(), z.string().trim().max(1000, '最多1000字')).default({}),
  /** The request of before that it goes on from. */
  previous: id,
  photos: z.array(z.uuid()).max(6, '最多6张照片').default([]),
  externalNumber: z.string().trim().min(1).max(fieldLimits.externalNumber).optional(),
  /** When the requester sent it to the channel that passes it on; the portal's own requests are sent when they arrive. */
  submittedAt: z.date().optional(),
  /** The text as it was received; without it the input itself is kept. */
  raw: z.string().optional(),
  idempotencyKey: z
    .string()
    .min(8, '表单标识无效，请重新打开表单')
    .max(200, '表单标识无效，请重新打开表单')
    .optional(),
});
export type FileInput = z.input<typeof schema>;

interface FileCall {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  /** The account that stands in for whoever it is about, where they left no phone; see `isFiledForOthers`. */
  standIn?: string | undefined;
}

/**
 * Takes a request in, from any channel, and keeps what was received beside it. Clocks run from receipt. Sending the same form twice (`idempotencyKey`), or the same number of an
 * outside channel again, files once and gives the same receipt.
 * @throws DomainError validation naming the fields; conflict when the form was sent before with another content, phone or
 * account, so that nobody gets somebody else's receipt
 */
export async function fileRequest(call: FileCall & FileInput): Promise<Receipt> {
  const { payload, actor } = call;
  const input = parseInput(schema, call);
  const raw = input.raw ?? asReceived(call);
  if (input.channel === 'portal' && !input.phone)
    fail('validation', { fields: { phone: '请填写手机号或固定电话' } });
  requireDoor(actor, input.channel);
  await refuseFuture(payload, input.submittedAt);
  const receipt = await fileOnce(call, input, raw);
  const { externalNumber } = input;
  if (receipt.repeated && externalNumber && !call.req) {
    const channel = await channelOf(payload, input.channel);
    await keepRawAgain(payload, { actor, channel, externalNumber, raw, request: receipt.id });
  }
  return receipt;
}

type Parsed = z.output<typeof schema>;

async function fileOnce(call: FileCall, input: Parsed, raw: string): Promise<Receipt> {
  const { payload, actor } = call;
  const account = call.standIn ?? accountOf(actor);
  const earlier = await filedBefore(payload, { input, account }, call.req);
  if (earlier) return earlier;
  const channel = await channelOf(payload, input.channel, call.req);
  const number = await nextNumber(payload, now(), call.req);
  try {
    return await inTransaction({ payload, req: call.req, actor }, (req) =>
      write(req, { actor, account, input, channel, number, raw }),
    );
  } catch (error) {
    // Another process filed the same form in this very moment.
    if (!isUniqueViolation(error) || call.req) throw error;
    const winner = await filedBefore(payload, { input, account });
    if (!winner) throw error;
    return winner;
  }
}

/** What a form or a verb of ours was given, as text: the raw record of requests that come in through our own doors. */
function asReceived(call: object): string {
  // The address is kept once, where it is deleted when it is no longer wanted.
  const given = Object.entries(call).filter(([name]) => name in schema.shape && name !== 'email');
  return JSON.stringify(Object.fromEntries(given));
}

/** Everyone may use the portal; the other doors are for those who take requests in on somebody's behalf. */
function requireDoor(actor: Actor, channel: string): void {
  if (channel === 'portal') return;
  if (!hasRole(actor, 'administrator', 'operator', 'supervisor', 'community-staff')) fail('forbidden');
}

async function write(
  req: PayloadRequest,
  {
    actor,
    account,
    input,
    channel,
    number,
    raw,
  }: {
    actor: Actor;
    account: string | null;
    input: Parsed;
    channel: Channel;
    number: string;
    raw: string;
  },
): Promise<Receipt> {
  const { payload } = req;
  const earlier = await filedBefore(payload, { input, account }, req);
  if (earlier) return earlier;
  const at = now();
  const requestId = newId();
  const token = newTrackingToken(requestId);
  const kind = await kindOf(req, input.category);
  const usual: Urgency = kind?.urgency ?? 'normal';
  const urgency = input.danger ? 'emergency' : usual;
  // What is never public is not made so by a form that asked all the same.
  const publicConsent = input.publicConsent && !kind?.rules.neverPublic;
  const sent =
    input.channel === 'portal' || !input.submittedAt || input.submittedAt > at ? at : input.submittedAt;
  const arrival = { submittedAt: sent.toISOString(), receivedAt: at.toISOString() };
  const limit = await completionLimit(payload, { category: input.category, urgency }, at, req);
  const begun = beginClock(at, limit);
  const clock = { ...begun, due: fromReceipt(begun.due, arrival) };
  const contact = deadlineAfter(
    at,
    await currentLimit(payload, `requests.first-contact.${urgency}`, at, req),
  );
  await insertRow(req, 'requests', {
    id: requestId,
    number,
    title: input.title || titleFrom(input.body),
    body: input.body,
    category: input.category,
    channel: channel.id,
    ...(await fillPlace(req, placeOf(input))),
    placeText: input.placeText,
    previous: input.previous,
    urgency,
    state: 'submitted',
    revision: 1,
    ...arrival,
    ...completionColumns(clock),
    firstContactDueAt: contact.at.toISOString(),
    firstContactReason: contact.reason,
    alertCheckAt: at.toISOString(),
    ...requesterOf(actor, input),
    requesterAccount: account,
    confidential: input.confidential,
    publicConsent,
    visibility: publicConsent ? 'pending' : 'private',
    trackingTokenHash: tokenHash(token),
    ...(input.externalNumber
      ? { externalNumber: input.externalNumber, sourceKey: `${channel.key}:${input.externalNumber}` }
      : {}),
    ...(input.idempotencyKey ? { idempotencyKey: input.idempotencyKey } : {}),
  });
  await bindPhotos(req, requestId, input.photos);
  await keepAnswers(req, {
    request: requestId,
    branch: kind?.branch ?? [],
    answers: input.answers,
    mustAnswer: actor.via === 'portal',
  });
  await keepRaw(req, { channel, externalNumber: input.externalNumber, raw, request: requestId });
  const row = await requestRow(payload, requestId, req);
  await countChange(req, null, row);
  const party = partyOf(actor);
  // Only staff see it; the name of whoever asked stays in its own, guarded fields.
  const note = party === 'requester' ? undefined : { internal: `代反映人提交（${channel.name}）` };
  await writeEvent(req, { request: row, verb: 'file', from: null, actor, party, at, inputHash: null, note });
  await recordEvent({
    req,
    actor,
    action: 'request.filed',
    subject: { collection: 'requests', id: requestId },
    summary: `${number} ${channel.name}`,
  });
  await refreshPublicTraces(req, row, false);
  await tellRequester(req, row, 'file');
  await tellStaffOf(req, { verb: 'file', before: row, request: row }, actor);
  return { id: requestId, number, trackingToken: token, repeated: false };
}

/** Who filed it: the requester on the portal, otherwise somebody who took it in for them, under their own name. */
function partyOf(actor: Actor): Party {
  if (actor.via === 'portal') return 'requester';
  return partiesOf(actor, {})[0] ?? 'intake';
}

/** The account a request belongs to; what others take in on somebody's behalf belongs to none. */
function accountOf(actor: Actor): string | null {
  return actor.via === 'portal' ? actor.userId : null;
}

function placeOf({ township, community, grid, compound, building }: Parsed): Place {
  return { township, community, grid, compound, building };
}

/** Who asks, as it is stored. */
function requesterOf(actor: Actor, input: Parsed): object {
  const email = emailOf(actor, input);
  return {
    ...(input.name ? personalColumns('requesterName', 'name', input.name) : {}),
    ...(input.phone ? personalColumns('requesterPhone', 'phone', input.phone, true) : {}),
    ...(email ? personalColumns('requesterEmail', 'email', email, true) : {}),
  };
}

/** An address is kept only where mail leaves, and of people without an account. */
function emailOf(actor: Actor, { email }: Parsed): string | undefined {
  return email && accountOf(actor) === null && canSend('email') ? email : undefined;
}

/** The category with its rules; a matter that belongs elsewhere is refused with the way to go. */
async function kindOf(req: PayloadRequest, category: string | undefined): Promise<CategoryBranch | null> {
  if (!category) return null;
  const found = await categoryBranch(req.payload, category, req);
  if (!found?.active) fail('validation', { fields: { category: '这个分类不能用了，请重新选择' } });
  const { elsewhere } = found.rules;
  if (elsewhere && !elsewhere.stillHere) fail('validation', { fields: { category: elsewhere.words } });
  return found;
}
