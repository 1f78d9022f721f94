import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, updateColumns } from '@/database';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { type FieldMessages, fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { maskAs } from '@/shared/personal-data';
import { documentsOf } from '../file/document-row';
import { missingFor } from '../outcome/never-there';
import { nameOfParty, partiesOfDispute } from '../parties';
import { attendanceLock } from './attendance-lock';
import { type AttendeeKind, type Standing, standingLabels } from './labels';
import { moveSession } from './move-session';
import { sessionsSigned } from './notes-signed';
import { attendancesOf, type SessionRow, sessionsOf } from './session-row';

const line = z.object({
  person: z.string().min(1),
  standing: z.enum(valuesOf(standingLabels), { error: '请选到没到' }),
  reason: input.optionalText('没来的原因', 200),
  representative: input.optionalText('代理人', 60),
  mandateSeen: z.boolean().optional(),
});
const schema = z.object({ id: input.id('调解会'), lines: z.array(line).max(40) });

/** Somebody who ought to be at a session. */
export interface Expected {
  person: string;
  kind: AttendeeKind;
  /** Masked where it is a party's. */
  name: string;
  /** 申请人, 对方; null for a mediator. */
  side: 'applicant' | 'respondent' | null;
}

/** The parties and the mediators of a session. */
export async function expectedAt(
  { payload, req }: { payload: PayloadRequest['payload']; req?: PayloadRequest | undefined },
  session: SessionRow,
): Promise<Expected[]> {
  const parties = await partiesOfDispute(payload, session.dispute, req);
  const mediators: [string | null, string | null][] = [
    [session.mediator, session.mediatorName],
    [session.coMediator, session.coMediatorName],
  ];
  return [
    ...parties.map((party) => ({
      person: party.id,
      kind: 'party' as const,
      name: maskAs('name', nameOfParty(party)),
      side: party.side,
    })),
    ...mediators.flatMap(([person, name]) =>
      person ? [{ person, kind: 'mediator' as const, name: name ?? '', side: null }] : [],
    ),
  ];
}

/**
 * Records who was there: each party and each mediator present, represented with a mandate that was seen, or absent with the reason. The
 * same list again changes nothing; what is signed or an outcome rests on stays (`attendanceLock`).
 * @throws DomainError validation (field `standing-<person>` and the like), invalid-state, not-found, forbidden
 */
export async function recordAttendance(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; dispute: string; repeated: boolean }> {
  const { id, lines } = parseInput(schema, call);
  return moveSession(call, {
    id,
    verb: 'record-attendance',
    work: async (req, session, { row: { outcome }, at }) => {
      const expected = await expectedAt({ payload: req.payload, req }, session);
      checkLines(expected, lines);
      const reading = { payload: req.payload, req };
      const all = await attendancesOf(reading, session.dispute);
      const before = all.filter((row) => row.session === id);
      const same = lines.every((given) => {
        const row = before.find(({ person }) => person === given.person);
        return row?.standing === given.standing && said(row) === said(given);
      });
      if (same) return { repeated: true };
      const locked = attendanceLock(session, {
        outcome,
        missing: missingFor(outcome, await partiesOfDispute(req.payload, session.dispute, req), all),
        isSigned: sessionsSigned(
          await sessionsOf(reading, session.dispute),
          await documentsOf(reading, session.dispute),
        ).has(id),
      });
      if (locked) fail('invalid-state', { message: locked });
      for (const { person, kind, name } of expected) {
        const given = lines.find((one) => one.person === person);
        if (!given) continue;
        const columns = {
          standing: given.standing,
          reason: given.standing === 'absent' ? (given.reason ?? null) : null,
          representative: given.standing === 'represented' ? (given.representative ?? null) : null,
          mandateSeen: given.standing === 'represented',
          markedAt: at.toISOString(),
          markedByName: call.actor.name,
        };
        const row = before.find((one) => one.person === person);
        if (row) await updateColumns(req, 'session-attendances', row.id, columns);
        else
          await insertRow(req, 'session-attendances', {
            session: id,
            dispute: session.dispute,
            kind,
            person,
            // A party's name stands encrypted in one place only.
            name: kind === 'party' ? null : name,
            attendanceKey: `${id}:${person}`,
            ...columns,
          });
      }
      return { session: { attendanceAt: at.toISOString() }, detail: `第${session.order}次` };
    },
  });
}

/** What stands beside the mark: why somebody did not come, or who came for them. */
const said = ({ standing, reason, representative }: Said): string =>
  (standing === 'absent' ? reason : standing === 'represented' ? representative : null) ?? '';

interface Said {
  standing: Standing;
  reason?: string | null | undefined;
  representative?: string | null | undefined;
}

function checkLines(expected: readonly Expected[], lines: readonly z.output<typeof line>[]): void {
  const fields: FieldMessages = {};
  for (const { person, name } of expected) {
    const given = lines.find((one) => one.person === person);
    if (!given) fields[`standing-${person}`] = `请选${name}到没到`;
    else if (given.standing === 'absent' && !given.reason)
      fields[`reason-${person}`] = `请写${name}为什么没来`;
    else if (given.standing === 'represented' && !given.representative)
      fields[`representative-${person}`] = '请写代理人的姓名';
    else if (given.standing === 'represented' && !given.mandateSeen)
      fields[`mandate-${person}`] = '没有委托书不能代理：请看过委托书再打勾';
  }
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}
