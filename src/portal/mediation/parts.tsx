import { type DisputeState, disputeStateLabels, type RiskLevel, riskLevelLabels } from '@/domain/mediation';
import { formatDate, formatTime } from '@/shared/dates';
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

/** 2026年11月23日（星期一）9:00至10:30 */
export const slotSpan = (startsAt: string, endsAt: string): string =>
  `${formatDate(startsAt)}${formatTime(startsAt)}至${formatTime(endsAt)}`;

/** When and where: still to come, or what had been arranged of a case that is over. */
export const arrangementTitle = (state: DisputeState): string =>
  state === 'agreed' || state === 'mediating' ? '约好的调解' : '调解的安排';

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
