import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { inTransaction } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { signalStateLabels } from './kinds';

const schema = z.object({
  decision: z.enum(['dismissed', 'confirmed'], '请选择核实结果'),
  reason: z
    .string('请写明核实的经过和理由')
    .trim()
    .min(5, '请写明核实的经过和理由，至少5个字')
    .max(500, '最多500字'),
});
export type SettleSignalInput = z.input<typeof schema>;

/**
 * A supervisor says what came of a sign that numbers were made to look good (核实线索), once: ordinary after all, or true;
 * with the reason, which stays. 待核实 → 属正常情况 or 情况属实.
 * @throws DomainError forbidden, validation, not-found, invalid-state when it is settled already
 */
export async function settleSignal(
  call: { payload: Payload; req?: PayloadRequest; actor: Actor; id: string } & SettleSignalInput,
): Promise<{ id: string; title: string }> {
  const { payload, actor, id } = call;
  const input = parseInput(schema, call);
  if (!hasRole(actor, 'supervisor', 'administrator')) fail('forbidden');
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const { docs } = await payload.db.find<{
      id: string;
      title: string;
      state: keyof typeof signalStateLabels;
    }>({
      collection: 'request-signals',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      req,
    });
    const signal = docs[0] ?? fail('not-found', { message: '没有找到这条线索。' });
    if (signal.state !== 'open')
      fail('invalid-state', { message: `这条线索已经核实：${signalStateLabels[signal.state]}。` });
    const data = {
      state: input.decision,
      reason: input.reason,
      settledBy: actor.userId,
      settledByName: actor.name,
      settledAt: now().toISOString(),
    };
    await asVerb(req, 'request-signals.settle', () =>
      payload.update({ collection: 'request-signals', id, data, depth: 0, overrideAccess: true, req }),
    );
    await recordEvent({
      req,
      actor,
      action: `request-signal.${input.decision}`,
      subject: { collection: 'request-signals', id },
      summary: signal.title,
      changes: Object.keys(data),
    });
    return { id, title: signal.title };
  });
}
