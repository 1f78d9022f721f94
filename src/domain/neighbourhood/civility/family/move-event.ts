import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { redact } from '@/domain/requests';
import { recordForAccount } from '@/domain/service';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { associationRow } from '../../associations/association-row';
import { standingIn } from '../../associations/keeps';
import { recordStep } from '../../record-step';
import { civilityTag, familyKindLabels } from '../labels';
import {
  excessesAgainst,
  type FamilyEventRow,
  holdFamilyEvent,
  scaleColumns,
  standardOf,
} from './family-row';
import { type FamilyParty, type FamilyVerb, familyTransitionOf, requireFamilyMove } from './family-states';
import { isInPublicSums } from './public-counts';
import { scaleShape } from './register-event';
import { savingIn } from './saving';
import { tellFamily, tellToConfirm } from './tell';

interface Moved {
  columns: Record<string, unknown>;
  detail?: string | null;
  reason?: string | null;
}

/** What the actor is to this event. */
export async function familyPartiesOf(
  req: PayloadRequest,
  actor: Actor,
  row: Pick<FamilyEventRow, 'association' | 'user'>,
): Promise<FamilyParty[]> {
  const council = await associationRow(req, row.association);
  const { keeps, belongs } = await standingIn({ payload: req.payload, req }, actor, council);
  return [
    ...(keeps || belongs ? (['council'] as const) : []),
    ...(row.user !== null && row.user === actor.userId ? (['family'] as const) : []),
  ];
}

/** One step of a family event through the state table, in one transaction. */
async function moveFamilyEvent(
  call: VerbCall,
  {
    id,
    verb,
    done,
    work,
  }: {
    id: string;
    verb: FamilyVerb;
    done: string;
    work: (req: PayloadRequest, row: FamilyEventRow, at: Date) => Promise<Moved>;
  },
): Promise<{ id: string }> {
  return runVerb(call, async (req) => {
    const { label, to } = familyTransitionOf(verb);
    const row = await holdFamilyEvent(req, id);
    const parties = await familyPartiesOf(req, call.actor, row);
    requireFamilyMove(verb, row.state, parties);
    const at = now();
    const { columns, detail, reason } = await work(req, row, at);
    await updateColumns(req, 'family-events', id, { state: to, ...columns, updatedAt: at.toISOString() });
    const actor = parties.includes('council')
      ? call.actor
      : { ...call.actor, userId: null, name: '办事的家庭' };
    await recordStep(req, { kind: 'family-events', id, place: row, actor }, { label, detail, reason });
    await touchPages(req, civilityTag);
    return {
      result: { id },
      action: `family-event.${done}`,
      subject: { collection: 'family-events', id },
      summary: row.number,
    };
  });
}

const adviceSchema = z.object({
  id: input.id('红白事'),
  note: input.text('商量的结果', 500),
  ...scaleShape,
});

/**
 * Notes that the council came to talk, and what the family means to do now. What it first meant to spend stays. A member of the council
 * who is a Party member has it as a service, once for each event. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function adviseFamilyEvent(
  call: VerbCall & z.input<typeof adviceSchema>,
): Promise<{ id: string }> {
  const { id, note, ...scale } = parseInput(adviceSchema, call);
  return moveFamilyEvent(call, {
    id,
    verb: 'advise',
    done: 'advised',
    work: async (req, row, at) => {
      const above = excessesAgainst(await standardOf(req.payload, row, req), scale);
      await recordForAccount(req, {
        user: call.actor.userId,
        source: 'civility',
        sourceId: id,
        sourceTitle: `${row.associationName}上门商量${familyKindLabels[row.kind]}`,
        on: at,
        quarters: 0,
        text: `到办${familyKindLabels[row.kind]}的人家商量简办。`,
        confirmedBy: call.actor,
      });
      await tellFamily(req, row, {
        occasion: `advised:${at.toISOString()}`,
        subject: '红白理事会记下了商量的结果',
        text: `${familyKindLabels[row.kind]}（${formatDate(row.on)}）商量的结果记下了。`,
      });
      return {
        columns: {
          ...scaleColumns('planned', scale),
          aboveCount: above.length,
          advisedAt: at.toISOString(),
          advisedByName: call.actor.name,
          // Whom to call is seen masked by the council, each look logged: nor does a note say it.
          adviceNote: redact(note),
        },
        detail: above.length > 0 ? `还有${above.length}项高于标准` : '都在标准以内',
      };
    },
  });
}

const reportSchema = z.object({
  id: input.id('红白事'),
  note: input.optionalText('说明', 500),
  ...scaleShape,
});

/**
 * Reports how an event was held, from its day on; may be put right. The saving is computed, and kept for the
 * public sums. Nobody makes a public number alone: what a family reports itself, and what one of the council wrote down and reports as well,
 * is confirmed by another one of the council or the staff.
 * @throws DomainError validation, forbidden, invalid-state (still to come), not-found
 */
export async function reportFamilyEvent(
  call: VerbCall & z.input<typeof reportSchema>,
): Promise<{ id: string }> {
  const { id, note, ...scale } = parseInput(reportSchema, call);
  return moveFamilyEvent(call, {
    id,
    verb: 'report',
    done: 'reported',
    work: async (req, row, at) => {
      if (row.on > at.toISOString())
        fail('invalid-state', { message: `${formatDate(row.on)}才办，办完再报结果。` });
      const alone = reportsAlone(call.actor, row);
      const above = excessesAgainst(await standardOf(req.payload, row, req), scale);
      if (alone) await tellToConfirm(req, row, call.actor);
      return {
        columns: {
          ...scaleColumns('actual', scale),
          aboveCount: above.length,
          reportedByName: row.user === call.actor.userId ? '办事的家庭' : call.actor.name,
          reportNote: note ? redact(note) : null,
          // In a public sum already: put right for the family and the council; the sum would tell by how much.
          ...((await isInPublicSums(req, row))
            ? {}
            : {
                ...(alone ? { state: 'unconfirmed', reportedAt: null } : { reportedAt: at.toISOString() }),
                reportedBy: call.actor.userId,
                saving: await savingIn({ payload: req.payload, req }, row, scale),
              }),
        },
        detail: row.state === 'reported' || row.state === 'unconfirmed' ? '更正' : null,
      };
    },
  });
}

/** Whether it is reported by the same one who wrote it down, or by the family itself. */
const reportsAlone = ({ userId }: Actor, { onBehalf, registeredBy, user }: FamilyEventRow): boolean =>
  userId !== null && userId === (onBehalf ? registeredBy : user);

const confirmSchema = z.object({ id: input.id('红白事') });

/** Another one than whoever reported says that it was so; from then on it counts. @throws DomainError forbidden, invalid-state, not-found */
export async function confirmFamilyEvent(
  call: VerbCall & z.input<typeof confirmSchema>,
): Promise<{ id: string }> {
  const { id } = parseInput(confirmSchema, call);
  return moveFamilyEvent(call, {
    id,
    verb: 'confirm',
    done: 'confirmed',
    work: async (req, row, at) => {
      if (row.reportedBy === call.actor.userId)
        fail('forbidden', { message: '自己登记、自己报的结果，由理事会的另一位成员或者社区干部核对。' });
      await tellFamily(req, row, {
        occasion: `confirmed:${at.toISOString()}`,
        subject: '报的结果核对好了',
        text: `${familyKindLabels[row.kind]}（${formatDate(row.on)}）报的结果核对好了，节约算进总数。`,
      });
      return { columns: { reportedAt: at.toISOString() } };
    },
  });
}

const cancelSchema = z.object({ id: input.id('红白事'), reason: input.text('原因', 300) });

/** Notes that an event is not held. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function cancelFamilyEvent(
  call: VerbCall & z.input<typeof cancelSchema>,
): Promise<{ id: string }> {
  const { id, reason } = parseInput(cancelSchema, call);
  return moveFamilyEvent(call, {
    id,
    verb: 'cancel',
    done: 'cancelled',
    work: async () => ({ columns: { endReason: reason }, reason: null }),
  });
}
