import { z } from 'zod';
import { insertRow, readRow } from '@/database';
import { input, onceWithKey, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { normalizePhone, personalColumns, problemWith } from '@/shared/personal-data';
import { keepsLawAt } from '../keepers';
import { lawTopicLabels } from '../labels';
import { answerDeadline } from '../settings';
import { asAsker, writeConsultationEvent } from './move';
import { routeQuestion } from './route';
import { consultationRow } from './row';
import { tellAnswerer, tellAsker, tellKeepers } from './tell';
import { newConsultationToken, tokenHash } from './token';

const schema = z.object({
  // In the order of the form, which is that of the list of errors.
  community: input.id('您在哪个社区（村）'),
  topic: z.enum(valuesOf(lawTopicLabels), { error: '请选择是哪一类' }),
  question: input.text('问题', 2000).min(10, '请写得具体一点，至少10个字'),
  // Asked with the other fields, so that everything that is wrong is said at once.
  phone: input.text('手机号', 20).superRefine((typed, context) => {
    const message = typed && problemWith('phone', normalizePhone(typed));
    if (message) context.addIssue({ code: 'custom', message });
  }),
  askerName: input.optionalText('称呼', 30),
  /** Staff ask for somebody who came to the counter. */
  counter: z.boolean().default(false),
  formKey: input.formKey,
});
export type AskInput = z.input<typeof schema>;

/** What whoever asked gets: the number, and the secret of their page. */
export interface AskedReceipt {
  id: string;
  repeated: boolean;
}

/**
 * A question of law, from anybody, with a phone for the answer. It goes to a helper of the village by rule; asker and helper are told.
 * @throws DomainError validation, not-found, forbidden (the counter of another place)
 */
export async function askQuestion(call: VerbCall & AskInput): Promise<AskedReceipt> {
  const { formKey = newId(), ...given } = parseInput(schema, call);
  const phone = normalizePhone(given.phone);
  const key = `${call.actor.userId ?? 'visitor'}:${formKey}`;
  return onceWithKey(call, { collection: 'legal-consultations', formKey: key }, () =>
    runVerb({ ...call, actor: given.counter ? call.actor : asAsker(call.actor) }, async (req) => {
      const { payload, actor } = call;
      const place = await readRow<{ level: string; township: string | null }>(
        payload,
        'divisions',
        given.community,
        req,
      );
      if (place?.level !== 'community') fail('validation', { fields: { community: '请选择社区（村）' } });
      const columns = { township: place.township, community: given.community };
      if (given.counter && !(await keepsLawAt(payload, actor, columns, req))) fail('forbidden');
      const at = now();
      const id = newId();
      const user = given.counter ? null : actor.userId;
      const { reason, ...routed } = await routeQuestion(req, { community: given.community, asker: user });
      const due = await answerDeadline(payload, routed.state === 'passed' ? 'adviser' : 'helper', at, req);
      await insertRow(req, 'legal-consultations', {
        id,
        number: await newNumber(req, 'legal-consultations'),
        topic: given.topic,
        question: given.question,
        ...routed,
        assignReason: reason,
        ...columns,
        askedAt: at.toISOString(),
        askerName: given.askerName || null,
        user,
        ...personalColumns('phone', 'phone', phone, true),
        tokenHash: tokenHash(newConsultationToken(id)),
        door: given.counter ? 'counter' : 'web',
        enteredByName: given.counter ? actor.name : null,
        dueAt: due.at.toISOString(),
        dueReason: due.reason,
        askedBackCount: 0,
        askerAgrees: false,
        answererAgrees: false,
        helperAgrees: false,
        formKey: key,
      });
      const row = await consultationRow(req, id);
      await writeConsultationEvent(req, row, given.counter ? actor : asAsker(actor), {
        verb: 'ask',
        label: given.counter ? '代为登记咨询' : '提出咨询',
        detail: row.assignReason,
      });
      await tellAsker(req, row, {
        occasion: 'asked',
        subject: '您的法律咨询已收到',
        text: `您的法律咨询（${row.number}）已收到，${formatDate(due.at)}前答复。`,
      });
      if (row.helper || row.adviser)
        await tellAnswerer(req, row, {
          occasion: 'assigned:1',
          subject: '有一件法律咨询等您答复',
          text: `法律咨询${row.number}等您答复，${formatDate(due.at)}前。`,
        });
      else
        await tellKeepers(req, row, {
          occasion: 'unassigned',
          subject: '有一件法律咨询没有人接',
          text: `法律咨询${row.number}没有能答复的人，请指定。`,
        });
      return {
        result: { id, repeated: false },
        action: 'legal-consultation.asked',
        subject: { collection: 'legal-consultations', id },
        summary: row.number,
      };
    }),
  );
}
