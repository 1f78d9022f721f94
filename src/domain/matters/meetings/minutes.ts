import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { matterRow } from '../matter-row';
import { carriedWords } from './carried-words';
import { type ItemRow, itemsOf, type MeetingRow } from './meeting-row';
import { moveMeeting } from './move';

const writeSchema = z.object({
  id: input.id('会议'),
  minutes: input.text('会议记录', 10_000),
  recorder: input.optionalText('记录人', 30),
});

/** Keeps the minutes while they are being written. Only those who run the branch read them. @throws DomainError validation, invalid-state */
export async function writeMinutes(
  call: VerbCall & z.input<typeof writeSchema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, minutes, recorder } = parseInput(writeSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'write-minutes',
    work: async (_req, row) =>
      row.minutes === minutes && (!recorder || row.recorder === recorder)
        ? { repeated: true }
        : { columns: { minutes, ...(recorder ? { recorder } : {}) }, detail: `${minutes.length}字` },
  });
}

const finishSchema = z.object({ id: input.id('会议') });

/** The minutes stand as they are from now on. @throws DomainError invalid-state, not-found, forbidden */
export async function finishMinutes(call: VerbCall & z.input<typeof finishSchema>): Promise<{ id: string }> {
  const { id } = parseInput(finishSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'finish-minutes',
    work: async (_req, _row, { at }) => ({ columns: { minutesAt: at.toISOString() } }),
  });
}

/** The matter shows the words that were read over, unless something later has decided about it. */
async function showWords(
  req: PayloadRequest,
  meeting: MeetingRow,
  item: ItemRow,
  words: string,
): Promise<void> {
  if (!item.matter || item.decision === 'defer') return;
  const matter = await matterRow(req, item.matter);
  const carried = carriedWords(meeting, item);
  if (matter.meeting !== meeting.id || matter.resolution !== carried) return;
  await updateColumns(req, 'matters', matter.id, {
    resolution: words,
    ...(matter.endReason === carried ? { endReason: words } : {}),
  });
}

const reviewSchema = z.object({
  id: input.id('会议'),
  /** Resolution texts put right before they are shown, by item: no names, no phone numbers. */
  texts: z.record(z.string(), z.string().trim().min(1, '决议的内容不能空着').max(1000)).default({}),
});

/**
 * A second person reads the resolutions over, puts their words right and lets the public see them, with numbers instead of names. Not whoever
 * closed the meeting.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function reviewResolutions(
  call: VerbCall & z.input<typeof reviewSchema>,
): Promise<{ id: string }> {
  const { id, texts } = parseInput(reviewSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'review',
    work: async (req, row, { at }) => {
      if (row.closedBy !== null && row.closedBy === call.actor.userId)
        fail('forbidden', { message: '会议是您结束的，要由另一位同事核对后公开。' });
      const items = await itemsOf({ payload: req.payload, req }, id);
      const changed: string[] = [];
      for (const item of items) {
        const words = texts[item.id] ?? item.resolution;
        if (!words) continue;
        await showWords(req, row, item, words);
        if (words === item.resolution) continue;
        await updateColumns(req, 'meeting-agenda-items', item.id, { publicWords: words });
        changed.push(item.title);
      }
      return {
        columns: { reviewedAt: at.toISOString(), reviewedByName: call.actor.name },
        detail: changed.length > 0 ? `改写了：${changed.join('、')}` : null,
      };
    },
  });
}
