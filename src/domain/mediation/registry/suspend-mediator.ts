import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { hasRole, systemActor } from '@/access';
import { insertRow, readRow, updateColumns } from '@/database';
import { input, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { agreedCasesOf } from '../cases/cases-of-mediators';
import { chainOf } from '../chain';
import { chooseAgain } from '../choosing/choose-again';
import { type MediatorState, suspensionCauseLabels } from '../labels';

const suspending = z.object({
  id: input.id('调解员'),
  cause: z.enum(valuesOf(suspensionCauseLabels), { error: '请选择原因' }),
  reason: input.text('具体情况', 500),
});
const plain = z.object({ id: input.id('调解员'), reason: input.text('原因', 500) });

interface Row {
  id: string;
  name: string;
  organization: string;
  state: MediatorState;
}

/**
 * Takes somebody off mediation: they are on no menu from now on, and cases that had chosen them choose again, also those under way. For leaks, bias, insults or
 * taking money the statute asks for it (人民调解法 15). @throws DomainError validation, invalid-state, forbidden
 */
export async function suspendMediator(call: VerbCall & z.input<typeof suspending>): Promise<{ id: string }> {
  const { id, cause, reason } = parseInput(suspending, call);
  return runVerb(call, async (req) => {
    const row = await keptMediator(req, call, id);
    if (row.state !== 'active') fail('invalid-state', { message: '已经停止调解了。' });
    const words = suspensionCauseLabels[cause];
    await updateColumns(req, 'mediators', id, { state: 'suspended', stateReason: words, holdKey: newId() });
    await writeEvent(req, call, id, { label: '停止调解', cause, reason });
    await releaseCases(req, id);
    return done(row, 'mediator.suspended');
  });
}

/** Takes somebody up again. @throws DomainError invalid-state, forbidden */
export async function reinstateMediator(call: VerbCall & z.input<typeof plain>): Promise<{ id: string }> {
  const { id, reason } = parseInput(plain, call);
  return runVerb(call, async (req) => {
    const row = await keptMediator(req, call, id);
    if (row.state === 'active') fail('invalid-state', { message: '现在就在岗。' });
    await updateColumns(req, 'mediators', id, { state: 'active', stateReason: null, holdKey: newId() });
    await writeEvent(req, call, id, { label: '恢复调解', cause: null, reason });
    return done(row, 'mediator.reinstated');
  });
}

/** Somebody leaves; their record stays. @throws DomainError invalid-state, forbidden */
export async function endMediator(call: VerbCall & z.input<typeof plain>): Promise<{ id: string }> {
  const { id, reason } = parseInput(plain, call);
  return runVerb(call, async (req) => {
    const row = await keptMediator(req, call, id);
    if (row.state === 'ended') fail('invalid-state', { message: '已经离任了。' });
    await updateColumns(req, 'mediators', id, {
      state: 'ended',
      stateReason: reason.slice(0, 100),
      holdKey: newId(),
    });
    await writeEvent(req, call, id, { label: '离任', cause: null, reason });
    await releaseCases(req, id);
    return done(row, 'mediator.ended');
  });
}

const done = ({ id, name }: Row, action: string) => ({
  result: { id },
  action,
  subject: { collection: 'mediators', id },
  summary: name,
});

async function keptMediator(req: PayloadRequest, { actor }: VerbCall, id: string): Promise<Row> {
  const row = await readRow<Row>(req.payload, 'mediators', id, req);
  if (!row) fail('not-found', { message: '没有找到这名调解员。' });
  if (hasRole(actor, 'administrator')) return row;
  const { organizations } = await chainOf(req.payload, actor.userId, req);
  return organizations.includes(row.organization) ? row : fail('forbidden');
}

async function writeEvent(
  req: PayloadRequest,
  { actor }: VerbCall,
  mediator: string,
  words: { label: string; cause: string | null; reason: string },
): Promise<void> {
  const at = now().toISOString();
  await insertRow(req, 'mediator-events', {
    mediator,
    at,
    ...words,
    actor: actor.userId,
    actorName: actor.name,
  });
}

/** What had been agreed with them, also where it has begun: both sides choose again, and what was talked about stays in the file. */
async function releaseCases(req: PayloadRequest, mediator: string): Promise<void> {
  for (const id of await agreedCasesOf(req, [mediator]))
    await chooseAgain({
      payload: req.payload,
      req,
      actor: systemActor('调解员停止调解'),
      id,
      reason: '选定的调解员不能调解了',
    });
}
