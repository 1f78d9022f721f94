import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, placeColumns, runVerb, type VerbCall } from '@/domain/organization';
import { maskedText } from '@/domain/service';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { holdVisit, visitNumbers } from './visit-fields';
import type { LegalVisitRow } from './visits';

const done = (action: string, row: LegalVisitRow) => ({
  result: { id: row.id },
  action: `legal-visit.${action}`,
  subject: { collection: 'legal-visits', id: row.id },
  summary: row.title,
});

const step = z.object({ id: input.id('登记') });

/**
 * The adviser says that they were there; only then it counts what others entered for them. For an adviser without an account another
 * colleague says so. @throws DomainError not-found, forbidden, invalid-state
 */
export async function confirmLegalVisit(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return runVerb(call, async (req) => {
    const { row, adviser, isOwn } = await holdVisit(req, call.actor, id);
    if (row.state !== 'unconfirmed') fail('invalid-state', { message: '这条登记不用确认。' });
    if (!isOwn && adviser?.user) fail('forbidden', { message: `由${row.adviserName}本人确认。` });
    if (!isOwn && row.enteredBy === call.actor.userId)
      fail('forbidden', { message: '自己登记的由另一位同事确认。' });
    await updateColumns(req, 'legal-visits', id, { state: 'recorded', updatedAt: now().toISOString() });
    return done('confirmed', row);
  });
}

const correction = z.object({ id: input.id('登记'), ...visitNumbers });

/**
 * Puts right how long it was and for how many: the adviser, or whoever entered it until the adviser confirmed it.
 * @throws DomainError validation, not-found, forbidden, invalid-state
 */
export async function correctLegalVisit(
  call: VerbCall & z.input<typeof correction>,
): Promise<{ id: string }> {
  const { id, quarters, people, note } = parseInput(correction, call);
  return runVerb(call, async (req) => {
    const { row, isOwn } = await holdVisit(req, call.actor, id);
    if (row.state === 'withdrawn') fail('invalid-state', { message: '这条登记已经撤销了。' });
    if (!isOwn && !(row.state === 'unconfirmed' && row.enteredBy === call.actor.userId))
      fail('forbidden', { message: '顾问本人来改；还没有确认的，登记的人也可以改。' });
    await updateColumns(req, 'legal-visits', id, {
      quarters,
      people,
      ...(note ? { note: await maskedText(req, note, placeColumns(row)) } : {}),
      // Whoever corrects what was entered for them has said that they were there.
      ...(isOwn ? { state: 'recorded' } : {}),
      updatedAt: now().toISOString(),
    });
    return done('corrected', row);
  });
}

const withdrawal = z.object({ id: input.id('登记'), reason: input.text('撤销的原因', 200) });

/** Takes a wrong entry out of the counts; it stays to be seen. @throws DomainError not-found, forbidden, invalid-state */
export async function withdrawLegalVisit(
  call: VerbCall & z.input<typeof withdrawal>,
): Promise<{ id: string }> {
  const { id, reason } = parseInput(withdrawal, call);
  return runVerb(call, async (req) => {
    const { row } = await holdVisit(req, call.actor, id);
    if (row.state === 'withdrawn') fail('invalid-state', { message: '这条登记已经撤销了。' });
    await updateColumns(req, 'legal-visits', id, {
      state: 'withdrawn',
      withdrawnReason: reason,
      updatedAt: now().toISOString(),
    });
    return done('withdrawn', row);
  });
}
