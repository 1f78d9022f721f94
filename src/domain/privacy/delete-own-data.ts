import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { forgetOwnMessages, forgetProfileNumbers, ownKeptFacts, recordDeletion } from '@/domain/accounts';
import { forgetOwnCares, forgetOwnConsultations } from '@/domain/neighbourhood';
import { forgetPreferences } from '@/domain/notifications';
import { forgetOwnEmails, forgetOwnFollows } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type Deletable, deletableLabels } from './kinds';

const kinds = Object.keys(deletableLabels) as [Deletable, ...Deletable[]];

const schema = z.object({
  what: z.array(z.enum(kinds)).min(1, '请选择要删除什么'),
  /** Asked twice: the second page sends it. */
  confirmed: z.literal(true, { error: '请再确认一次' }),
});

/**
 * Deletes what somebody chose of their own data, at once and for good (个人信息保护法 47). What remains of it is a line in the log
 * of deletions that says what kind and how much, on which day, and nothing about whose it was; the person gets its number.
 * @throws DomainError unauthenticated, validation
 */
export async function deleteOwnData(call: {
  payload: Payload;
  actor: Actor;
  what: readonly string[];
  confirmed: boolean;
}): Promise<{ reference: string; rows: number }> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const { what } = parseInput(schema, call);
  const { phone } = await ownKeptFacts(payload, actor);
  // In the audit log, too, the line about a deletion names nobody.
  const unnamed: Actor = { userId: null, name: '本人', grants: [], via: actor.via };
  return inTransaction({ payload, actor }, async (req) => {
    let rows = 0;
    for (const kind of new Set(what)) rows += await forget(req, { kind, user: actor.userId, phone, unnamed });
    const labels = what.map((kind) => deletableLabels[kind]).join('、');
    const reference = await recordDeletion(req, { actor: unnamed, what: labels, rows, ground: 'request' });
    return { reference, rows };
  });
}

async function forget(
  req: PayloadRequest,
  { kind, user, phone, unnamed }: { kind: Deletable; user: string; phone: string; unnamed: Actor },
): Promise<number> {
  switch (kind) {
    case 'preferences':
      return forgetPreferences(req, user);
    case 'request-emails':
      return forgetOwnEmails(req, user);
    case 'follows':
      return forgetOwnFollows(req, { actor: unnamed, phone });
    case 'messages':
      return forgetOwnMessages(req, user);
    case 'care-notes':
      return forgetOwnCares(req, user);
    case 'id-number':
      return forgetProfileNumbers(req, user, ['idNumber']);
    case 'address':
      return forgetProfileNumbers(req, user, ['address']);
    case 'consultations':
      return forgetOwnConsultations(req, user);
  }
}
