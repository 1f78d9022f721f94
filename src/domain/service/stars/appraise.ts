import { randomInt, randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, systemActor } from '@/access';
import { bulkInsert, insertRow, inTransaction, isUniqueViolation } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { colleaguesOf, participationOf } from './colleagues';
import { type ResultRow, requireRound, resultsOf } from './rows';
import { isGrade } from './rules/grades';
import { input, requireRoundStep, type VerbCall } from './verb';

const schema = z.object({
  round: input.id('评星'),
  /** By member: 3 to 0; who is not known well enough is left out. */
  grades: z.record(z.string(), z.coerce.number().int()),
});

/**
 * Takes one member's appraisal of the others of their branch, once in a round. Who has taken part is kept, the grades are kept apart:
 * in an order by chance, without name, time and anything that leads back.
 * @throws DomainError validation, unauthenticated, forbidden, invalid-state, conflict
 */
export async function appraise(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { actor } = call;
  const given = parseInput(schema, call);
  try {
    return await inTransaction(
      { payload: call.payload, ...(call.req ? { req: call.req } : {}), actor },
      (req) => take(req, actor, given),
    );
  } catch (error) {
    if (!isUniqueViolation(error) || call.req) throw error;
    return fail('conflict', { message: '已经评过了，一人评一次。' });
  }
}

async function take(req: PayloadRequest, actor: Actor, given: z.output<typeof schema>) {
  const round = await requireRound(req, given.round);
  await requireRoundStep(req, round, 'appraise');
  const own = await appraiserOf(req, actor, round.id);
  const reading = { payload: req.payload, req };
  const others = new Set((await colleaguesOf(reading, own)).map(({ member }) => member));
  const grades = Object.entries(given.grades).filter(([member]) => member !== own.member);
  if (grades.some(([member, grade]) => !others.has(member) || !isGrade(grade)))
    fail('validation', { fields: { grades: '名单变了，请刷新后再评' } });
  if (grades.length === 0) fail('validation', { fields: { grades: '请至少给一位同志评一档' } });
  const before = await participationOf(reading, round.id, own.member);
  if (before)
    fail('conflict', {
      message: before.onPaper
        ? '支部登记您交了纸质评议表，网上不用再评。没有交过的，请告诉支部改过来。'
        : '已经评过了，一人评一次。',
    });
  // First of all: two at once meet here.
  await insertRow(req, 'star-appraisal-participations', {
    id: randomUUID(),
    round: round.id,
    appraiser: own.member,
    organization: own.organization,
    onPaper: false,
  });
  const rows = grades.map(([subject, grade]) => ({ id: randomUUID(), round: round.id, subject, grade }));
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    const [one, two] = [rows[index], rows[other]];
    if (one && two) {
      rows[index] = two;
      rows[other] = one;
    }
  }
  await bulkInsert(req.payload, req, 'star-appraisals', rows);
  await recordEvent({
    req,
    actor: systemActor('无记名'),
    action: 'star-round.appraised',
    subject: { collection: 'star-rounds', id: round.id },
    summary: round.name,
  });
  return { id: round.id, repeated: false };
}

/** The line of whoever appraises. @throws DomainError unauthenticated, forbidden */
async function appraiserOf(req: PayloadRequest, actor: Actor, round: string): Promise<ResultRow> {
  if (actor.userId === null) fail('unauthenticated', { message: '请先登录，再评议。' });
  const reading = { payload: req.payload, req };
  const where = [{ field: 'user', equals: actor.userId }];
  const [own] = await resultsOf(reading, round, { where, limit: 1 });
  if (!own) fail('forbidden', { message: '您不在这次评星的名单上，不能评议。' });
  return own;
}
