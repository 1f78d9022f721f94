import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFirst } from '@/database';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type ConsultationCall, moveConsultation } from './move';
import { holderIsGone, holderOf } from './next-answerer';
import { tellAnswerer } from './tell';

const schema = z.object({ id: input.id('咨询') });

/** Whether whoever answers a consultation was pressed today. */
export async function pressedToday(payload: Payload, id: string, req?: PayloadRequest): Promise<boolean> {
  const last = await leanFirst<{ at: string }>(
    payload,
    'legal-consultation-events',
    {
      where: [
        { field: 'consultation', equals: id },
        { field: 'verb', equals: 'press' },
      ],
      columns: ['at'],
      newestBy: 'at',
    },
    req,
  );
  return last !== undefined && toIsoDay(last.at) === toIsoDay(now());
}

/**
 * The community presses whoever has to answer: they are told again, at most once a day, and the deadline stays as it was.
 * @throws DomainError not-found, forbidden, invalid-state (nobody has it, they are not reached, or were pressed today)
 */
export async function pressAnswerer(call: ConsultationCall): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveConsultation(
    call,
    'press',
    async (req, row) => {
      if (holderOf(row) === null) fail('invalid-state', { message: '这件还没有人接，请先指定。' });
      if (await holderIsGone(req, row))
        fail('invalid-state', { message: '答复的人现在收不到消息，请另外指定一位。' });
      if (await pressedToday(req.payload, id, req))
        fail('invalid-state', { message: '今天已经催过了，一天催一次。着急的，可以另外指定一位。' });
      return { detail: `催${row.state === 'passed' ? row.adviserName : row.helperName}答复，期限不变` };
    },
    (req, row) => {
      const over = row.dueAt !== null && row.dueAt <= now().toISOString();
      const until = row.dueAt ? `${formatDate(row.dueAt)}${over ? '已经过期' : '前答复'}，` : '';
      return tellAnswerer(req, row, {
        occasion: `press:${toIsoDay(now())}`,
        subject: '请尽快答复一件法律咨询',
        text: `法律咨询${row.number}等您答复，${until}请尽快答复。`,
        urgent: over,
      });
    },
  );
}
