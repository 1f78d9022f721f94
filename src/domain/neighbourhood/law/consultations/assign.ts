import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readRow } from '@/database';
import { input } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { AdviserRow, HelperRow } from '../keepers';
import type { registerLabels } from '../labels';
import { adviserInForce } from '../pairings/in-force';
import { certificateHolds } from '../rules/certificate';
import { answerDeadline } from '../settings';
import { silentAmong, watchersAmong, watcherWords } from '../watchers';
import { type ConsultationCall, moveConsultation } from './move';
import { holderOf } from './next-answerer';
import type { ConsultationRow } from './row';
import { tellAnswerer } from './tell';
import { whoMayAnswer } from './who-may-answer';

const schema = z.object({
  id: input.id('咨询'),
  helper: input.id('法律明白人'),
  reason: input.text('原因', 100),
});

/**
 * The community gives a question to another helper of the village, or of the township where the village has none; it does not read the
 * question for that.
 */
export async function assignHelper(call: ConsultationCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { helper, reason } = parseInput(schema, call);
  return moveConsultation(
    call,
    'assign',
    async (req, row, { at }) => {
      const chosen = await readRow<HelperRow>(req.payload, 'legal-helpers', helper, req);
      const isNear =
        chosen?.community === row.community || (row.township !== null && chosen?.township === row.township);
      if (chosen?.state !== 'active' || !isNear)
        fail('validation', { fields: { helper: '请选择本村（社区）或者本乡镇（街道）在册的法律明白人' } });
      if (!certificateHolds(chosen.certificateUntil, at))
        fail('validation', { fields: { helper: `${chosen.name}的证书已经过期，请另选一位` } });
      refuseHolder(row, 'legal-helpers', chosen);
      await checkAccount(req, chosen, { asker: row.user, assigner: call.actor.userId });
      const due = await answerDeadline(req.payload, 'helper', at, req);
      return {
        columns: {
          helper: chosen.id,
          helperName: chosen.name,
          adviser: null,
          adviserName: null,
          assignReason: `社区指定：${reason}`,
          dueAt: due.at.toISOString(),
          dueReason: due.reason,
          remindedFor: null,
        },
        detail: `指定${chosen.name}`,
      };
    },
    toldTo,
  );
}

const adviserSchema = z.object({
  id: input.id('咨询'),
  /** One paired in the township; that of the village when absent. */
  adviser: z.string().optional(),
  reason: input.text('原因', 100),
});

/** The community gives a question to the adviser of the village at once, or to one of the township. */
export async function assignAdviser(
  call: ConsultationCall & z.input<typeof adviserSchema>,
): Promise<{ id: string }> {
  const { adviser: wanted, reason } = parseInput(adviserSchema, call);
  return moveConsultation(
    call,
    'assign-adviser',
    async (req, row, { at }) => {
      const own = row.community ? await adviserInForce(req, row.community) : null;
      const adviser = wanted && wanted !== own?.id ? await adviserNear(req, row, wanted) : own;
      if (!adviser) fail('invalid-state', { message: '本村（社区）现在没有结对的法律顾问，请先登记结对。' });
      refuseHolder(row, 'legal-advisers', adviser);
      await checkAccount(req, adviser, { asker: row.user, assigner: call.actor.userId });
      const due = await answerDeadline(req.payload, 'adviser', at, req);
      return {
        columns: {
          adviser: adviser.id,
          adviserName: adviser.name,
          assignReason: `社区指定：${reason}`,
          dueAt: due.at.toISOString(),
          dueReason: due.reason,
          remindedFor: null,
        },
        detail: `指定${adviser.name}`,
      };
    },
    toldTo,
  );
}

/** @throws DomainError validation when nobody of that id is paired in the township today */
async function adviserNear(
  req: PayloadRequest,
  row: Pick<ConsultationRow, 'township' | 'community' | 'user'>,
  id: string,
): Promise<AdviserRow> {
  const { advisers } = await whoMayAnswer(req, row);
  const found = advisers.some((one) => one.id === id)
    ? await readRow<AdviserRow>(req.payload, 'legal-advisers', id, req)
    : null;
  return found ?? fail('validation', { fields: { helper: '请选择本乡镇（街道）结对的法律顾问' } });
}

/** Given once more to whoever has it, it would only get another deadline, and be late no more. */
function refuseHolder(
  row: ConsultationRow,
  register: keyof typeof registerLabels,
  { id, name }: Pick<HelperRow | AdviserRow, 'id' | 'name'>,
): void {
  const holder = holderOf(row);
  if (holder?.[0] !== register || holder[1] !== id) return;
  const message = `这件现在就在${name}手里，期限不变。要催请按“催办”，要换人请另选一位。`;
  // Not badly typed: the same form sent twice leads where it led the first time.
  fail('invalid-state', { message, fields: { helper: message } });
}

/** It goes to somebody with an account who neither asked nor assigns, and does not watch over the answering. */
async function checkAccount(
  req: PayloadRequest,
  { user, name }: Pick<HelperRow | AdviserRow, 'user' | 'name'>,
  { asker, assigner }: { asker: string | null; assigner: string | null },
): Promise<void> {
  const refuse = (helper: string) => fail('validation', { fields: { helper } });
  if (user === null) return refuse(`${name}还没有登录账号，收不到咨询，请先在名册里开通网上答复`);
  if (user === asker) refuse('这是咨询人本人，请另选一位');
  if (user === assigner) refuse('不能指定给自己，请另选一位');
  if ((await watchersAmong(req.payload, [user], req)).has(user)) refuse(`${name}：${watcherWords}`);
  if ((await silentAmong(req.payload, [user], req)).has(user)) refuse(`${name}的账号已停用，请另选一位`);
}

const toldTo: Parameters<typeof moveConsultation>[3] = (req, row) =>
  tellAnswerer(req, row, {
    occasion: `assigned:${row.dueAt}:${row.helper ?? row.adviser}`,
    subject: '有一件法律咨询等您答复',
    text: `法律咨询${row.number}由社区指定给您，${row.dueAt ? formatDate(row.dueAt) : ''}前答复。`,
  });
