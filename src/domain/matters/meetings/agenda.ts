import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { deleteWhere, insertRow } from '@/database';
import { input, placeColumns, type VerbCall } from '@/domain/organization';
import { roundForAgenda } from '@/domain/service';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { holdMatter, type MatterRow } from '../matter-row';
import { positionOf } from '../states';
import { openMeetingOf } from './facts';
import { itemsOf, type MeetingRow, mostItems } from './meeting-row';
import { moveMeeting } from './move';
import { starRoundPrefix } from './waiting-matters';

const schema = z.object({
  id: input.id('会议'),
  /** A matter or a star rating that waits for the branch; without one the item is whatever its title says. */
  matter: z.string().optional(),
  title: input.optionalText('议什么', 60),
  proposal: input.optionalText('拟怎么办', 1000),
});

/**
 * Puts something on the agenda, until the notice is out. A matter stands on the agenda of one meeting at a time.
 * @throws DomainError validation, conflict, invalid-state, not-found, forbidden
 */
export async function addAgendaItem(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, matter: matterId, title, proposal } = parseInput(schema, call);
  if (!matterId && !title) fail('validation', { fields: { title: '请选一个议题，或者写明议什么' } });
  return moveMeeting(call, {
    id,
    verb: 'add-item',
    work: async (req, row) => {
      const items = await itemsOf({ payload: req.payload, req }, id);
      if (items.length >= mostItems) fail('validation', { fields: { title: `一次会议最多${mostItems}项` } });
      const round = matterId?.startsWith(starRoundPrefix) ? await waitingRound(req, row, matterId) : null;
      const matter = matterId && !round ? await waitingMatter(req, row, matterId) : null;
      if (matter && items.some((item) => item.matter === matter.id)) return { repeated: true };
      if (round && items.some((item) => item.starRound === round.id)) return { repeated: true };
      const words = title ?? matter?.title ?? (round ? `确认${round.name}结果`.slice(0, 60) : '');
      await insertRow(req, 'meeting-agenda-items', {
        id: newId(),
        meeting: id,
        ...placeColumns(row),
        order: (items.at(-1)?.order ?? 0) + 1,
        title: words,
        proposal: proposal ?? null,
        matter: matter?.id ?? null,
        matterNumber: matter?.number ?? null,
        starRound: round?.id ?? null,
      });
      return { detail: [matter?.number, words].filter(Boolean).join(' ') };
    },
  });
}

/** A star rating of this branch whose result was announced, on no other agenda. */
async function waitingRound(req: PayloadRequest, row: MeetingRow, choice: string) {
  const round = await roundForAgenda(req, {
    id: choice.slice(starRoundPrefix.length),
    branch: row.branch,
  });
  const other = await openMeetingOf({ payload: req.payload, req }, round.id, 'starRound');
  if (other && other.id !== row.id) fail('conflict', { message: `这次评星已经列进“${other.title}”的议程。` });
  return round;
}

/** A matter of this branch in the step of the branch, on no other agenda. */
async function waitingMatter(req: PayloadRequest, row: MeetingRow, id: string): Promise<MatterRow> {
  // Held: two meetings that take the same matter at once wait for each other.
  const matter = await holdMatter(req, id);
  if (matter.branch !== row.branch)
    fail('validation', { fields: { matter: `这个议题由${matter.branchName}议，不是${row.branchName}` } });
  if (positionOf(matter) !== 'deliberating')
    fail('invalid-state', { message: '只有到了“支部议”这一步的议题才能列进议程。' });
  const other = await openMeetingOf({ payload: req.payload, req }, matter.id);
  if (other && other.id !== row.id) fail('conflict', { message: `这个议题已经列进“${other.title}”的议程。` });
  return matter;
}

const removeSchema = z.object({ id: input.id('会议'), item: input.id('议题') });

/** Takes an item off the agenda, until the notice is out; off already is fine. @throws DomainError invalid-state, forbidden */
export async function removeAgendaItem(
  call: VerbCall & z.input<typeof removeSchema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, item: itemId } = parseInput(removeSchema, call);
  return moveMeeting(call, {
    id,
    verb: 'remove-item',
    work: async (req) => {
      const item = (await itemsOf({ payload: req.payload, req }, id)).find((one) => one.id === itemId);
      if (!item) return { repeated: true };
      await deleteWhere(req.payload, req, 'meeting-agenda-items', {
        id: { equals: item.id },
        meeting: { equals: id },
      });
      return { detail: item.title };
    },
  });
}
