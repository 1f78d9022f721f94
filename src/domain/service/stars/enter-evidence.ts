import { z } from 'zod';
import { insertRow, leanFind, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { bindFiles } from '@/domain/property';
import { now } from '@/shared/clock';
import { endOfDay, parseMoment, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { withoutNote } from './carry-evidence';
import { itemUnitLabels } from './labels';
import { members } from './members-of-branch';
import { requireRound } from './rows';
import { rulesOfRound } from './rule-sets';
import { roundStepOf } from './states';
import { authorizeStars, input, requireRoundStep, runStarVerb, type VerbCall } from './verb';

const schema = z.object({
  round: input.id('评星'),
  member: input.id('党员'),
  item: input.id('加分扣分的项目'),
  units: z.coerce.number({ error: '请填写几项' }).int('要是整数').min(1, '至少是1').max(100, '最多100'),
  on: z
    .string({ error: '请填写哪天的事' })
    .refine((text) => parseMoment(text) !== null, '日期不对，如 2026-11-23'),
  evidence: input.text('凭据（文号、会议、材料存放处）', 500),
  /** Photos or papers the same account has brought. */
  files: z.array(z.string()).default([]),
});

/**
 * Enters a plus or minus with its evidence; it counts when a second person has confirmed it.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function enterEvidence(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  return runStarVerb(call, async (req) => {
    const round = await requireRound(req, given.round);
    await requireRoundStep(req, round, 'enter-evidence');
    const member = await members.inRound(req, round, given.member);
    authorizeStars(call.actor, member);
    const rules = await rulesOfRound(req.payload, round, req);
    const item = rules.items.find(({ key }) => key === given.item);
    if (!item || (item.kind !== 'manual' && item.kind !== 'deduction'))
      fail('validation', { fields: { item: '规则里没有这一项加分扣分' } });
    const on = startOfDay(toIsoDay(parseMoment(given.on) ?? given.on));
    if (on.toISOString() < round.from || on > endOfDay(round.to) || on > now())
      fail('validation', { fields: { on: '要是这一期里、已经过去的一天' } });
    const entered = await leanFind<{ evidence: string }>(
      req.payload,
      'star-manual-items',
      {
        where: [
          { field: 'round', equals: round.id },
          { field: 'member', equals: member.id },
          { field: 'item', equals: item.key },
          { field: 'on', equals: on.toISOString() },
          { field: 'state', in: ['waiting', 'confirmed'] },
        ],
        columns: ['evidence'],
        newestBy: 'id',
        limit: 200,
      },
      req,
    );
    // What came from a void round is the same thing too.
    const same = entered.some(({ evidence }) => withoutNote(evidence) === withoutNote(given.evidence));
    if (same) fail('conflict', { message: '同一件事、同一份凭据已经登记过了，不能再加一次。' });
    const id = newId();
    await insertRow(req, 'star-manual-items', {
      id,
      round: round.id,
      member: member.id,
      memberName: member.name,
      user: member.user,
      ...placeColumns(member),
      item: item.key,
      itemName: item.name,
      units: given.units,
      on: on.toISOString(),
      evidence: given.evidence,
      state: 'waiting',
      enteredBy: call.actor.userId,
      enteredByName: call.actor.name,
    });
    const { township, community } = placeColumns(member);
    await bindFiles(req, {
      ids: given.files,
      actor: call.actor,
      subjectKind: 'star-evidence',
      subject: id,
      isPublic: false,
      place: { township, community },
    });
    await updateColumns(req, 'star-rounds', round.id, { updatedAt: now().toISOString() });
    return {
      result: { id },
      round,
      action: 'star-evidence.entered',
      subject: { collection: 'star-manual-items', id },
      summary: round.name,
      told: {
        label: roundStepOf('enter-evidence').step,
        detail: `${member.name}：${item.name}${given.units}${itemUnitLabels[item.unit]}`,
        reason: given.evidence,
      },
    };
  });
}
