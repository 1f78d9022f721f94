import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { leanFind } from '@/database';
import { formatDate } from '@/shared/dates';
import { fail, isDomainError } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { openConsultationStates, registerLabels } from '../labels';
import { moveConsultation } from './move';
import { goneAmong, type Held, holderIsGone, holderOf, nextAnswerer, type Register } from './next-answerer';
import type { ConsultationRow } from './row';
import { tellAnswerer, tellAsker, tellKeepers } from './tell';

const actor = systemActor('系统自动');
const perRun = 5000;

const nameOf = ({ helperName, adviserName }: Pick<ConsultationRow, 'helperName' | 'adviserName'>) =>
  adviserName
    ? `${registerLabels['legal-advisers']}${adviserName}`
    : `${registerLabels['legal-helpers']}${helperName}`;

/** Tells that somebody else answers: whoever asked, and who answers now or has to find somebody. */
export async function tellHandedOn(req: PayloadRequest, row: ConsultationRow): Promise<void> {
  const turn = newId();
  const until = row.dueAt ? `${formatDate(row.dueAt)}前` : '';
  const isFound = holderOf(row) !== null;
  await tellAsker(req, row, {
    occasion: `handed-on:${turn}`,
    subject: '您的法律咨询换人答复',
    text: isFound
      ? `您的法律咨询（${row.number}）换了一位答复，${until}答复您。您不用再做什么。`
      : `您的法律咨询（${row.number}）原来答复的人不再答复了，社区正在另找人答复。您不用再做什么。`,
  });
  if (isFound)
    await tellAnswerer(req, row, {
      occasion: `handed-on:${turn}`,
      subject: '有一件法律咨询等您答复',
      text: `法律咨询${row.number}原来答复的人不再答复，现在转给您，${until}答复。`,
    });
  else
    await tellKeepers(req, row, {
      occasion: `unassigned:${turn}`,
      subject: '有一件法律咨询没有人接',
      text: `法律咨询${row.number}原来答复的人不再答复，没有能接的人，请指定。`,
    });
}

const handOn = (call: { payload: Payload; req?: PayloadRequest }, id: string): Promise<{ id: string }> =>
  moveConsultation(
    { ...call, actor, id },
    'hand-on',
    async (req, row, { at }) => {
      if (!(await holderIsGone(req, row))) fail('invalid-state', { message: '答复的人没有变，不用换人。' });
      const columns = await nextAnswerer(req, row, at);
      const next = { ...row, ...columns };
      return { columns, detail: holderOf(next) ? `改由${nameOf(next)}答复` : '社区另找人答复' };
    },
    tellHandedOn,
  );

const openOf = (payload: Payload, slug: Register, id: string, req?: PayloadRequest) =>
  leanFind<{ id: string }>(
    payload,
    'legal-consultations',
    {
      where:
        slug === 'legal-advisers'
          ? [
              { field: 'adviser', equals: id },
              { field: 'state', equals: 'passed' },
            ]
          : [
              { field: 'helper', equals: id },
              { field: 'state', equals: 'waiting' },
            ],
      columns: [],
      newestBy: 'askedAt',
      limit: perRun,
    },
    req,
  );

/** How many questions wait for the answer of an entry. */
export const openQuestionsOf = async (payload: Payload, slug: Register, id: string): Promise<number> =>
  (await openOf(payload, slug, id)).length;

/** Hands on what an entry that was just taken off its register had to answer, in the transaction. @returns how many */
export async function handOnFrom(req: PayloadRequest, slug: Register, id: string): Promise<number> {
  const questions = await openOf(req.payload, slug, id, req);
  for (const question of questions) await handOn({ payload: req.payload, req }, question.id);
  return questions.length;
}

/**
 * Hands on what somebody had who can answer it no more for another reason: an account that was shut, a role that watches. Safe to repeat.
 * @returns how many
 */
export async function handOnStranded({ payload }: { payload: Payload }): Promise<number> {
  const open = await leanFind<Held & { id: string }>(payload, 'legal-consultations', {
    where: [{ field: 'state', in: openConsultationStates }],
    columns: ['state', 'helper', 'adviser'],
    newestBy: 'dueAt',
    limit: perRun,
  });
  const holders = open.flatMap((row) => {
    const holder = holderOf(row);
    return holder ? [{ question: row.id, slug: holder[0], id: holder[1] }] : [];
  });
  let done = 0;
  for (const slug of Object.keys(registerLabels) as Register[]) {
    const held = holders.filter((one) => one.slug === slug);
    const gone = await goneAmong(payload, slug, [...new Set(held.map(({ id }) => id))]);
    for (const { question, id } of held) {
      if (!gone.has(id)) continue;
      try {
        await handOn({ payload }, question);
        done += 1;
      } catch (error) {
        // Assigned, answered or taken back in this moment: nothing is left to hand on.
        if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
      }
    }
  }
  return done;
}
