import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  isComing,
  keepsMeetings,
  type MatterRow,
  type OwnMeeting,
  openMeetingOf,
  ownMeetings,
  positionOf,
} from '@/domain/matters';
import { Tag } from '../../shared';
import { whenWords } from './parts';

/** Meetings of one's branch that are to come, and whether there were others; for the page of one's own. */
export async function myMeetings(payload: Payload, user: string | null) {
  const all = await ownMeetings(payload, user);
  return { coming: all.filter(({ state }) => isComing(state)).reverse(), total: all.length };
}

/** On the page of one's own; nothing for who was never invited. */
export function MyMeetings({ coming, total }: { coming: OwnMeeting[]; total: number }) {
  if (total === 0) return null;
  return (
    <section className="app-section" aria-labelledby="my-meetings">
      <h2 className="govuk-heading-m" id="my-meetings">
        支部会议
      </h2>
      <ul className="govuk-list">
        {coming.map(({ id, title, startsAt, answer, state }) => (
          <li key={id}>
            <a className="govuk-link" href={`/meetings/${id}`}>
              {title}
            </a>{' '}
            {state === 'in-session' ? (
              <Tag colour="green">正在签到</Tag>
            ) : (
              <Tag colour={answer === 'none' ? 'yellow' : 'blue'}>
                {{ none: '请回复能不能来', coming: '您能来', leave: '您请了假' }[answer]}
              </Tag>
            )}{' '}
            {whenWords(startsAt)}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="/me/meetings">
          全部{total}次会议
        </a>
      </p>
    </section>
  );
}

/** For whoever runs a matter that waits for its branch: to the meeting that deals with it, or to planning one. */
export async function meetingMove(payload: Payload, actor: Actor, row: MatterRow) {
  if (positionOf(row) !== 'deliberating' || !keepsMeetings(actor, row)) return [];
  const open = await openMeetingOf({ payload }, row.id);
  return [
    {
      verb: 'meeting' as const,
      label: open ? `去开会：${open.title}` : '筹备支部会议',
      href: open
        ? `/meetings/${open.id}/run`
        : `/meetings/new?${new URLSearchParams({ branch: row.branch, matter: row.id })}`,
      guarded: null,
    },
  ];
}
