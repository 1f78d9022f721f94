import type { PublicMeeting } from '@/domain/matters';
import { formatDate } from '@/shared/dates';

/**
 * On a matter's public page: the meetings that dealt with it, in numbers. Their words stand there where they say something that the
 * matter's own resolution does not.
 */
export function PublicMeetings({
  meetings,
  resolution,
}: {
  meetings: readonly PublicMeeting[];
  resolution: string | null;
}) {
  if (meetings.length === 0) return null;
  return (
    <ul className="app-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <strong>{formatDate(meeting.heldAt)}</strong> {meeting.branchName}开会：{meeting.decision}
          <p className="app-list__meta">
            应到{meeting.entitled}人，实到{meeting.present}人，到会人数够
            {meeting.votes
              ? ` · 同意${meeting.votes.for}、反对${meeting.votes.against}、弃权${meeting.votes.abstain}`
              : ''}
          </p>
          {meeting.resolution && meeting.resolution !== resolution ? (
            <p className="govuk-body app-pre-line">{meeting.resolution}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
