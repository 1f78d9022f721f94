import type { TaskLine } from '@/domain/matters';
import type { QueueItem, QueuePage } from '@/domain/requests';
import { formatDate, formatTime } from '@/shared/dates';
import { dueTone, dueWords } from '@/shared/due-words';
import { OwnMatterTasks } from '../../matters/blocks';
import { ButtonLink, DoneBanner, EmptyState, SearchBox, Tag } from '../../shared';
import { tagColour } from '../tag-colour';

interface ListPageProps {
  page: QueuePage;
  views: { key: string; label: string; hint: string }[];
  view: string;
  q: string;
  /** What to know about this search. */
  hint: string | null;
  /** Found by a phone, which stands in no address. */
  byPhone?: boolean;
  done: string | null;
  /** What the unit has to do for matters. */
  matterTasks: TaskLine[];
  /** Whether the person runs or looks after matters. */
  seesMatters: boolean;
  /** Whether there is a panel to go to. */
  panel: boolean;
  at: Date;
}

/** The requests of my units by deadline: what one needs between two doors. */
export function ListPage(props: ListPageProps) {
  const { page, views, view, q, hint, byPhone = false, done, matterTasks, seesMatters, panel, at } = props;
  const current = views.find(({ key }) => key === view);
  return (
    <>
      <DoneBanner words={done} />
      <h1 className="govuk-heading-l">手机办理</h1>
      <nav className="app-work-views" aria-label="视图">
        <ul>
          {views.map(({ key, label }) => (
            <li key={key}>
              <a
                className="govuk-link"
                href={`/work?view=${key}`}
                aria-current={key === view && q === '' && !byPhone ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchBox action="/work/search" method="post" label="按编号、电话或词语查找" value={q} />
      {hint ? <p className="govuk-body app-muted">{hint}</p> : null}
      {page.items.length > 0 ? (
        <ul className="app-work-list">
          {page.items.map((item) => (
            <Line key={item.id} item={item} at={at} />
          ))}
        </ul>
      ) : (
        <EmptyState title={emptyTitle({ q, byPhone, goesOn: page.next !== null })}>
          <p className="govuk-body">
            {byPhone
              ? '这个电话没有您能看的诉求。请核对号码。'
              : page.next
                ? '更早的还没有找，可以继续往前找。'
                : q
                  ? '换个词，或者只填编号的前几位。'
                  : `${current?.hint ?? ''}有新派来的，会在这里按期限排好。`}
          </p>
        </EmptyState>
      )}
      {page.next ? (
        <ButtonLink tone="secondary" href={`/work?${new URLSearchParams({ view, q, after: page.next })}`}>
          {q ? '继续往前找' : '下一页'}
        </ButtonLink>
      ) : null}
      <OwnMatterTasks tasks={matterTasks} at={at} />
      {seesMatters ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/matters/board">
            议题看板：什么在等谁、哪里卡住了
          </a>
        </p>
      ) : null}
      {panel ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/admin">
            后台待办（适合电脑）
          </a>
        </p>
      ) : null}
    </>
  );
}

function Line({ item, at }: { item: QueueItem; at: Date }) {
  const { id, number, title, state, stateLabel, place, marks } = item;
  return (
    <li>
      <a className="app-work-line" href={`/work/${id}`}>
        <span className="app-work-line__title">{title}</span>
        <span>
          <Tag colour={tagColour(state)}>{stateLabel}</Tag> <Due dueAt={item.dueAt} at={at} />
        </span>
        <span>{[place, ...marks].filter(Boolean).join(' · ')}</span>
        <span>编号 {number}</span>
      </a>
    </li>
  );
}

/** The deadline with its word; the colour only repeats it. */
export function Due({ dueAt, at }: { dueAt: string | null; at: Date }) {
  if (!dueAt) return null;
  const due = new Date(dueAt);
  const tone = dueTone(due, at);
  const colour = tone === 'overdue' ? 'red' : tone === 'soon' ? 'orange' : 'grey';
  return (
    <>
      <Tag colour={colour}>{dueWords(due, at)}</Tag> {formatDate(due)} {formatTime(due)}前
    </>
  );
}

function emptyTitle({ q, byPhone, goesOn }: { q: string; byPhone: boolean; goesOn: boolean }): string {
  if (goesOn) return '最近的里面没有';
  return q || byPhone ? '没有找到' : '这里现在没有诉求';
}
