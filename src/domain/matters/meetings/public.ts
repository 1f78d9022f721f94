import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type Decision, decisionLabels } from './labels';
import type { ItemRow, MeetingRow } from './meeting-row';

/** A meeting about a matter as everybody may know it: numbers, never names. */
export interface PublicMeeting {
  id: string;
  number: string;
  branchName: string;
  /** ISO 8601, UTC. */
  heldAt: string;
  /** Who should have come, who came: members with a vote. */
  entitled: number;
  present: number;
  /** Always so for what resolved something; said because it is asked. */
  quorumMet: boolean;
  decision: string;
  votes: { for: number; against: number; abstain: number } | null;
  /** The words of the resolution; null until a second person has read them over. */
  resolution: string | null;
}

/** The meetings that dealt with a matter, the first one first. Those that did not come about are not told. */
export async function publicMeetingsOf(payload: Payload, { id }: { id: string }): Promise<PublicMeeting[]> {
  const items = await leanFind<ItemRow>(payload, 'meeting-agenda-items', {
    where: [{ field: 'matter', equals: id }],
    columns: ['meeting', 'decision', 'votesFor', 'votesAgainst', 'votesAbstain', 'resolution', 'publicWords'],
    newestBy: 'id',
    limit: 50,
  });
  if (items.length === 0) return [];
  const meetings = await leanFind<MeetingRow>(payload, 'branch-meetings', {
    where: [
      { field: 'id', in: items.map(({ meeting }) => meeting) },
      { field: 'state', in: ['closed', 'recorded'] },
    ],
    columns: ['number', 'branchName', 'closedAt', 'entitled', 'present', 'reviewedAt'],
    newestBy: 'closedAt',
    limit: 50,
  });
  return meetings.reverse().flatMap((meeting) => {
    const item = items.find((one) => one.meeting === meeting.id);
    return item?.decision ? [present(meeting, item, item.decision)] : [];
  });
}

function present(meeting: MeetingRow, item: ItemRow, decision: Decision): PublicMeeting {
  return {
    id: meeting.id,
    number: meeting.number,
    branchName: meeting.branchName,
    heldAt: meeting.closedAt ?? '',
    entitled: meeting.entitled ?? 0,
    present: meeting.present ?? 0,
    quorumMet: true,
    decision: decisionLabels[decision],
    votes:
      decision === 'defer'
        ? null
        : { for: item.votesFor ?? 0, against: item.votesAgainst ?? 0, abstain: item.votesAbstain ?? 0 },
    resolution: meeting.reviewedAt ? (item.publicWords ?? item.resolution) : null,
  };
}
