import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { coversPlace } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { notifyStaff } from '@/domain/notifications';
import type { VerbCall } from '@/domain/organization';
import { holdersOf } from '@/domain/requests';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../files';
import { publicNameOf } from '../rectifications/write-step';
import { input, runPropertyVerb } from '../verb';
import { disputeDecisionLabels } from './labels';
import { authorizeLists, disputeRow, type EntryRow, entryRow, listRow, requireListState } from './rows';

const raiseSchema = z.object({
  entry: input.id('上榜的小区'),
  words: input.text('异议的理由', 1000),
  files: z.array(z.string()).default([]),
});

/** Whether the actor may object: whoever manages the compound, or its community. */
export const mayDispute = (actor: VerbCall['actor'], entry: object): boolean =>
  coversPlace(actor, ['property-manager', 'community-staff'], entry);

/** A listed company or the community objects, with words and evidence, while the time for it runs. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function disputeEntry(call: VerbCall & z.input<typeof raiseSchema>): Promise<{ id: string }> {
  const { entry: entryId, words, files } = parseInput(raiseSchema, call);
  const { actor } = call;
  return runPropertyVerb(call, async (req) => {
    const entry = await entryRow(req, entryId);
    if (!mayDispute(actor, entry)) fail('forbidden');
    const list = await listRow(req, entry.list);
    requireListState(list, ['disputing'], '提出异议');
    if (!list.disputeUntil || new Date(list.disputeUntil) < now())
      fail('invalid-state', { message: '异议期已经过了。' });
    const id = newId();
    const isManager = coversPlace(actor, ['property-manager'], entry);
    const byName = await publicNameOf(
      req,
      { community: entry.community, responsibleName: entry.companyName },
      isManager ? 'company' : 'community',
    );
    const { township, community, grid, compound } = entry;
    const place = { township, community, grid, compound };
    await insertRow(req, 'list-disputes', {
      id,
      entry: entryId,
      list: list.id,
      ...place,
      words,
      byName,
      raisedBy: actor.userId,
      raisedByName: actor.name,
      at: now().toISOString(),
      decision: 'open',
    });
    await bindFiles(req, {
      ids: files,
      actor,
      subjectKind: 'list-disputes',
      subject: id,
      isPublic: false,
      place,
    });
    const deciders = await holdersOf(req, 'supervisor');
    await notifyStaff(req, deciders, {
      template: 'red-black-list.disputed',
      urgency: 'normal',
      subject: '红黑榜有异议，待答复',
      text: `${byName}对${list.roundName}的红黑榜提出异议，请核对证据后答复。`,
      href: `/admin/collections/list-disputes/${id}`,
      about: { collection: 'red-black-lists', id: list.id },
      key: `red-black-dispute:${id}`,
    });
    return {
      result: { id },
      action: 'list-dispute.submitted',
      subject: { collection: 'list-disputes', id },
      summary: list.roundName,
      step: { label: '提出异议', detail: `${byName}：${words}`, place, also: [entryOf(entry)] },
    };
  });
}

const answerSchema = z.object({
  id: input.id('异议'),
  decision: z.enum(['kept', 'corrected', 'removed'], { error: '请选择怎么处理' }),
  reply: input.text('答复', 1000),
  /** What was wrong and is right now, printed beside the entry; for a correction. */
  correction: input.optionalText('更正的内容', 300),
});

/** Answers a dispute on record: the entry stays, is corrected in words everybody reads, or leaves the list. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function answerDispute(call: VerbCall & z.input<typeof answerSchema>): Promise<{ id: string }> {
  const { id, decision, reply, correction } = parseInput(answerSchema, call);
  const { actor } = call;
  authorizeLists(actor);
  if (decision === 'corrected' && !correction)
    fail('validation', { fields: { correction: '请写明更正了什么' } });
  return runPropertyVerb(call, async (req) => {
    const dispute = await disputeRow(req, id);
    const entry = await entryRow(req, dispute.entry);
    requireListState(await listRow(req, dispute.list), ['disputing'], '答复异议');
    if (dispute.decision !== 'open') fail('invalid-state', { message: '这份异议已经答复过了。' });
    const at = now().toISOString();
    const decided = { decision, reply, decidedByName: actor.name, decidedAt: at, updatedAt: at };
    await updateColumns(req, 'list-disputes', id, decided);
    await changeEntry(req, entry, { decision, ...(correction ? { correction } : {}) });
    const { township, community, grid, compound } = entry;
    return {
      result: { id },
      action: 'list-dispute.answered',
      subject: { collection: 'list-disputes', id },
      summary: disputeDecisionLabels[decision],
      step: {
        label: `答复异议：${disputeDecisionLabels[decision]}`,
        detail: [reply, correction ? `更正：${correction}` : ''].filter(Boolean).join('\n'),
        place: { township, community, grid, compound },
        also: [entryOf(entry)],
      },
    };
  });
}

const correctSchema = z.object({
  id: input.id('上榜的小区'),
  decision: z.enum(['corrected', 'removed'], { error: '请选择怎么更正' }),
  correction: input.text('更正的内容', 300),
  reason: input.text('更正的原因', 300),
});

/** Corrects a published entry: what it said stays, with what is right and why beside it. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function correctEntry(call: VerbCall & z.input<typeof correctSchema>): Promise<{ id: string }> {
  const { id, decision, correction, reason } = parseInput(correctSchema, call);
  authorizeLists(call.actor);
  return runPropertyVerb(call, async (req) => {
    const entry = await entryRow(req, id);
    requireListState(await listRow(req, entry.list), ['published'], '更正');
    await changeEntry(req, entry, { decision, correction: `${correction}（${reason}）` });
    const { township, community, grid, compound } = entry;
    return {
      result: { id },
      action: 'red-black-entry.corrected',
      subject: { collection: 'red-black-entries', id },
      summary: disputeDecisionLabels[decision],
      step: {
        label: `公布后${disputeDecisionLabels[decision]}`,
        detail: [entry.correction ? `原来：${entry.correction}` : '', correction].filter(Boolean).join('\n'),
        reason,
        place: { township, community, grid, compound },
      },
    };
  });
}

const entryOf = ({ id }: EntryRow) => ({ collection: 'red-black-entries', id });

async function changeEntry(
  req: PayloadRequest,
  entry: EntryRow,
  { decision, correction }: { decision: string; correction?: string },
): Promise<void> {
  if (decision === 'kept') return;
  await updateColumns(req, 'red-black-entries', entry.id, {
    removed: decision === 'removed' || Boolean(entry.removed),
    correction: correction ?? entry.correction,
    updatedAt: now().toISOString(),
  });
}
