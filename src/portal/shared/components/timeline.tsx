import type { ReactNode } from 'react';
import { formatDateTime } from '@/shared/dates';
import { classNames } from './class-names';

/** One thing that happened or will: when (absent: not yet), who did it, and words about it. */
export interface TimelineEntry {
  key: string;
  title: ReactNode;
  at?: Date | string | null;
  by?: ReactNode;
  body?: ReactNode;
  state?: 'done' | 'current' | 'upcoming';
}

/** What happened, in order, each step with a name, a unit and a time. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="app-timeline">
      {entries.map((entry) => {
        const state = entry.state ?? 'done';
        return (
          <li
            key={entry.key}
            className={classNames('app-timeline__item', `app-timeline__item--${state}`)}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <h3 className="app-timeline__title">{entry.title}</h3>
            <p className="app-timeline__meta">
              {entry.by ? <span>{entry.by}</span> : null}
              {entry.at ? (
                <time dateTime={new Date(entry.at).toISOString()}>{formatDateTime(entry.at)}</time>
              ) : (
                <span>{state === 'upcoming' ? '还没有到这一步' : null}</span>
              )}
            </p>
            {entry.body ? <div className="app-timeline__body">{entry.body}</div> : null}
          </li>
        );
      })}
    </ol>
  );
}
