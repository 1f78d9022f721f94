import type { PublicMeeting } from '@/domain/matters';
import { formatDate } from '@/shared/dates';

/** On a matter's public page: the meetings that dealt with it, in numbers; the words once somebody has read them over. */
export function PublicMeetings({ meetings }: { meetings: readonly PublicMeeting[] }) {
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
          <p className="govuk-body">{meeting.resolution ?? '决议的内容核对后公开。'}</p>
        </li>
      ))}
    </ul>
  );
}
