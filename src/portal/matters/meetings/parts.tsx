import { type MeetingState, meetingStateLabels } from '@/domain/matters';
import { formatDate, formatTime } from '@/shared/dates';
import { Tag, type TagColour } from '../../shared';

const colours: Record<MeetingState, TagColour> = {
  draft: 'yellow',
  announced: 'blue',
  'in-session': 'green',
  closed: 'purple',
  recorded: 'grey',
  adjourned: 'orange',
  cancelled: 'grey',
};

export const MeetingTag = ({ state }: { state: MeetingState }) => (
  <Tag colour={colours[state]}>{meetingStateLabels[state]}</Tag>
);

/** 2026年11月28日（星期六）19:00 */
export const whenWords = (startsAt: string): string => `${formatDate(startsAt)}${formatTime(startsAt)}`;
