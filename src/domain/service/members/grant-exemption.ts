import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, updateColumns } from '@/database';
import {
  exemptionLabels,
  input,
  type Place,
  placeColumns,
  runVerb,
  type VerbCall,
  valuesOf,
} from '@/domain/organization';
import { bindFiles } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatPlainDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { requireImpartial } from '../records/conflicts';
import { exemptionRow, exemptionsOfMembers, holdsAt, inWords } from './exemption-row';
import { keepsRegister, memberToMove } from './keep-register';

const granting = z.object({
  id: input.id('党员'),
  reason: z.enum(valuesOf(exemptionLabels), { error: '请选择原因' }),
  decision: input.text('会议决定', 300),
  decidedOn: input.moment('决定日期'),
  from: input.moment('从哪天起'),
  until: input.moment('到哪天').optional(),
  /** The paper of the decision. */
  files: z.array(z.string()).max(6).default([]),
});

const conflictWords = {
  own: '自己不参加评星的决定，要由别人登记，请让上级党组织或社区的同事来办。',
  declared: '您和这名党员登记过亲属或利害关系，请让另一位同事来登记。',
};

/**
 * Records that a member takes no part in the rating, by a decision of the meeting.
 * @throws DomainError not-found, forbidden (also one's own and a relative's), validation, conflict (another decision holds in that time)
 */
export async function grantExemption(call: VerbCall & z.input<typeof granting>): Promise<{ id: string }> {
  const given = parseInput(granting, call);
  const { id: member, files, reason, decision, decidedOn, from, until = null } = given;
  if (new Date(decidedOn) > now()) fail('validation', { fields: { decidedOn: '不能晚于今天' } });
  if (until !== null && until < from) fail('validation', { fields: { until: '不能早于开始的那天' } });
  return runVerb(call, async (req) => {
    const row = await memberToMove(req, call.actor, member);
    if (row.status === 'left') fail('invalid-state', { message: '这名党员已经转出。' });
    await requireImpartial(req, call.actor, row, conflictWords);
    if (until !== null && row.joinDate && toIsoDay(until) < toIsoDay(row.joinDate))
      fail('validation', { fields: { until: `不能早于入党的${formatPlainDay(row.joinDate)}` } });
    const others = await exemptionsOfMembers({ payload: req.payload, req }, [member]);
    const overlapping = others.find(
      (one) => one.state === 'standing' && (one.until ?? '9') >= from && (until ?? '9') >= one.from,
    );
    if (overlapping) {
      const rest = overlapping.until ? `到${toIsoDay(overlapping.until)}` : '没有写结束日期';
      fail('conflict', {
        message: `这段时间里已经有一个决定（${inWords(overlapping)}，${rest}），请先结束它。`,
      });
    }
    const id = await insertRow(req, 'member-exemptions', {
      member,
      memberName: row.name,
      reason,
      decision,
      decidedOn,
      from,
      until,
      state: 'standing',
      actorName: call.actor.name,
      ...placeColumns(row),
    });
    await bindPapers(req, call, { id, files, member: row });
    await markMember(req, member);
    return {
      result: { id },
      action: 'party-member.exempted',
      subject: { collection: 'party-members', id: member },
      changes: ['exempt'],
    };
  });
}

const adding = z.object({
  id: input.id('决定'),
  files: z.array(z.string()).min(1, '请先选文件').max(6),
});

/**
 * Papers of a decision that came later, or were forgotten when it was entered.
 * @throws DomainError not-found, forbidden (also one's own and a relative's), validation
 */
export async function addExemptionPapers(call: VerbCall & z.input<typeof adding>): Promise<{ id: string }> {
  const { id, files } = parseInput(adding, call);
  return runVerb(call, async (req) => {
    const { member } = await exemptionRow(req, id);
    const row = await memberToMove(req, call.actor, member);
    await requireImpartial(req, call.actor, row, conflictWords);
    await bindPapers(req, call, { id, files, member: row });
    return {
      result: { id },
      action: 'party-member.exemption-papers',
      subject: { collection: 'party-members', id: member },
      changes: ['exemption-papers'],
    };
  });
}

/** Only the keepers of the register open them: they may tell of an illness. */
function bindPapers(
  req: PayloadRequest,
  { actor }: VerbCall,
  { id, files, member }: { id: string; files: readonly string[]; member: Place },
): Promise<void> {
  return bindFiles(req, {
    ids: [...files],
    actor,
    subjectKind: 'member-exemptions',
    subject: id,
    isPublic: false,
    place: placeColumns(member),
  });
}

const ending = z.object({ id: input.id('决定'), reason: input.text('结束的原因', 200) });

/** Ends a decision from today on; rounds that were counted stay as they are. @throws DomainError not-found, forbidden, invalid-state */
export async function endExemption(call: VerbCall & z.input<typeof ending>): Promise<{ id: string }> {
  const { id, reason } = parseInput(ending, call);
  return runVerb(call, async (req) => {
    const { member } = await exemptionRow(req, id);
    const row = await memberToMove(req, call.actor, member);
    const exemption = await exemptionRow(req, id);
    if (!keepsRegister(call.actor, exemption) && !keepsRegister(call.actor, row)) fail('forbidden');
    if (exemption.state === 'ended') fail('invalid-state', { message: '这个决定已经结束了。' });
    await updateColumns(req, 'member-exemptions', id, {
      state: 'ended',
      endedAt: now().toISOString(),
      endedByName: call.actor.name,
      endReason: reason,
    });
    await markMember(req, member);
    return {
      result: { id },
      action: 'party-member.exemption-ended',
      subject: { collection: 'party-members', id: member },
      changes: ['exempt'],
    };
  });
}

/** Lets the register say what holds today, for its list and filters. */
export async function markMember(req: PayloadRequest, member: string): Promise<void> {
  const at = now().toISOString();
  const all = await exemptionsOfMembers({ payload: req.payload, req }, [member]);
  const holding = all.find((row) => holdsAt(row, at));
  await updateColumns(req, 'party-members', member, {
    exempt: holding !== undefined,
    exemptionReason: holding?.reason ?? null,
    exemptionNote: holding?.decision?.slice(0, 200) ?? null,
  });
}
