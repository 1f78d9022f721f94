import {
  type ActivityState,
  activityKindLabels,
  activityStateLabels,
  type PublicActivityLine,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { formatDate, formatTime, toIsoDay } from '@/shared/dates';
import { Tag, type TagColour } from '../../shared';

const colours: Record<ActivityState, TagColour> = {
  draft: 'yellow',
  submitted: 'orange',
  returned: 'red',
  published: 'blue',
  'under-way': 'green',
  done: 'grey',
  cancelled: 'grey',
};

export const ActivityTag = ({ state }: { state: ActivityState }) => (
  <Tag colour={colours[state]}>{activityStateLabels[state]}</Tag>
);

/** 2026年11月28日（星期六）9:00至11:30 */
export function spanWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const end = toIsoDay(startsAt) === toIsoDay(endsAt) ? '' : formatDate(endsAt);
  return `${formatDate(startsAt)}${formatTime(startsAt)}至${end}${formatTime(endsAt)}`;
}

/** How it stands with sign-ups, in a word. */
export function SignUpTag({
  line,
}: {
  line: Pick<PublicActivityLine, 'state' | 'signUp' | 'seatsLeft' | 'startsAt'>;
}) {
  const { state, signUp, seatsLeft, startsAt } = line;
  if (state !== 'published') return <ActivityTag state={state} />;
  if (startsAt <= now().toISOString()) return <Tag colour="green">已开始</Tag>;
  if (signUp === 'not-yet') return <Tag colour="yellow">还没开始报名</Tag>;
  if (signUp === 'closed') return <Tag colour="grey">报名截止</Tag>;
  if (seatsLeft === 0) return <Tag colour="orange">名额已满，可候补</Tag>;
  return <Tag colour="green">{seatsLeft === null ? '可以报名' : `可以报名，还有${seatsLeft}个名额`}</Tag>;
}

/** One activity in a list: what, when, where, by whom, and whether one may still come. */
export function ActivityLine({ line, headingLevel = 3 }: { line: PublicActivityLine; headingLevel?: 3 | 4 }) {
  const { number, title, kind, venue, organizationName, community, state, attended, summary, waiting } = line;
  const Heading = `h${headingLevel}` as const;
  return (
    <li>
      <Heading className="app-list__title">
        <a className="govuk-link" href={`/activities/${number}`}>
          {title}
        </a>
      </Heading>
      <p className="govuk-body-s">
        <SignUpTag line={line} /> {spanWords(line)}
      </p>
      <p className="app-list__meta">
        <span>{venue}</span>
        <span>{community?.name ?? ''}</span>
        <span>{organizationName}</span>
        <span>{activityKindLabels[kind]}</span>
        {state === 'published' && waiting > 0 ? <span>候补{waiting}人</span> : null}
        {attended === null ? null : <span>到场{attended}人</span>}
      </p>
      {state === 'done' && summary ? <p className="govuk-body-s app-pre-line">{summary}</p> : null}
    </li>
  );
}
