import type { PublicActivityLine } from '@/domain/service';
import { Section } from '../../organization/section';
import { ActivityLine } from './parts';

/** 本周的活动, on the home page and a community's; nothing where there is none. */
export function ActivitiesThisWeek({ lines, more }: { lines: readonly PublicActivityLine[]; more: string }) {
  if (lines.length === 0) return null;
  return (
    <Section id="activities" title="这几天的活动" more={{ href: more, text: '全部活动' }}>
      <ul className="app-list">
        {lines.map((line) => (
          <ActivityLine key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}
