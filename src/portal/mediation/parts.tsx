import {
  type DisputeState,
  disputeStateLabels,
  type Meeting,
  type RiskLevel,
  riskLevelLabels,
  whenWords,
} from '@/domain/mediation';
import { Tag, type TagColour } from '../shared';

const colours: Record<DisputeState, TagColour> = {
  registered: 'yellow',
  accepted: 'blue',
  choosing: 'purple',
  agreed: 'teal',
  mediating: 'blue',
  settled: 'green',
  failed: 'orange',
  declined: 'grey',
  refused: 'grey',
  withdrawn: 'grey',
  closed: 'grey',
};

export const DisputeTag = ({ state }: { state: DisputeState }) => (
  <Tag colour={colours[state]}>{disputeStateLabels[state]}</Tag>
);

const riskColours: Record<RiskLevel, TagColour> = {
  low: 'grey',
  medium: 'yellow',
  high: 'orange',
  critical: 'red',
};

export const RiskTag = ({ level }: { level: RiskLevel }) => (
  <Tag colour={riskColours[level]}>{riskLevelLabels[level]}风险</Tag>
);

const isMeeting = (state: DisputeState): boolean => state === 'agreed' || state === 'mediating';

/** What is arranged: still to come with its time or without, or what had been arranged of a case that is over. */
export function arrangementTitle(state: DisputeState, meeting: Meeting | null): string {
  if (!isMeeting(state)) return '调解的安排';
  return meeting ? '约好的调解' : '下一次调解';
}

/** When and where they talk, as rows of a card. @param unfixed what stands there while no next time is fixed */
export function meetingRows(state: DisputeState, meeting: Meeting | null, unfixed: string) {
  if (!meeting) return isMeeting(state) ? [{ key: '时间', value: unfixed }] : [];
  return [
    { key: '时间', value: whenWords(meeting) },
    { key: '地点', value: `${meeting.place}${meeting.room ? `（${meeting.room}）` : ''}` },
  ];
}

/** What a choice says, line by line. */
export function ChoiceWords({ words }: { words: string }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {words.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
