import type { ReactNode } from 'react';
import { type FileItem, type ManagementMode, managementModeLabels, type PublicSpan } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { Button, Tag, type TagColour } from '../shared';

/** Photos as small pictures that open in full, papers as links. */
export function Files({ files, what }: { files: FileItem[]; what: string }) {
  if (files.length === 0) return null;
  const photos = files.filter(({ isImage }) => isImage);
  const papers = files.filter(({ isImage }) => !isImage);
  return (
    <>
      {photos.length > 0 ? (
        <ul className="app-photos">
          {photos.map(({ id, width, height }, index) => (
            <li key={id}>
              <a href={`/property-files/${id}`}>
                {/* biome-ignore lint/performance/noImgElement: Express renders this page, not Next */}
                <img
                  src={`/property-files/${id}?size=small`}
                  alt={`${what}的照片，第${index + 1}张`}
                  loading="lazy"
                  decoding="async"
                  width={width ?? undefined}
                  height={height ?? undefined}
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {papers.map(({ id, title }) => (
        <p key={id} className="govuk-body-s">
          <a className="govuk-link" href={`/property-files/${id}`}>
            {title}（PDF）
          </a>
        </p>
      ))}
    </>
  );
}

const modeColours: Record<ManagementMode, TagColour> = {
  unmanaged: 'grey',
  'self-managed': 'blue',
  'well-managed': 'green',
  company: 'teal',
};

/** Who manages, in a word. */
export function ModeTag({ mode }: { mode: ManagementMode }) {
  return <Tag colour={modeColours[mode]}>{managementModeLabels[mode]}</Tag>;
}

/** 2024年3月1日起，到2025年6月30日 */
export function Period({ from, until }: { from: string; until: string | null }) {
  return (
    <>
      {formatPlainDay(from)}起{until ? `，到${formatPlainDay(until)}` : ''}
    </>
  );
}

/** The last day of a stretch whose end is the first moment that no longer belongs to it. */
export function lastDay(until: string | null): string | null {
  return until ? new Date(new Date(until).getTime() - 1).toISOString() : null;
}

/** The way of a compound: one step after the other, with its days, its reason and what proves it. */
export function ManagementPath({
  history,
  now,
  name,
  compact = false,
}: {
  history: PublicSpan[];
  now: PublicSpan | null;
  name: string;
  compact?: boolean;
}) {
  return (
    <ol className="app-path">
      {history.map((span) => (
        <li
          key={span.id}
          className={span.id === now?.id ? 'app-path__step app-path__step--now' : 'app-path__step'}
          aria-current={span.id === now?.id ? 'step' : undefined}
        >
          <p className="app-path__head">
            <ModeTag mode={span.mode} />{' '}
            <span className="app-path__when">
              <Period from={span.from} until={lastDay(span.until)} />
            </span>
          </p>
          {span.company ? (
            <p className="govuk-body-s">
              <a className="govuk-link" href={`/property-companies/${span.company.id}`}>
                {span.company.name}
              </a>
            </p>
          ) : null}
          <p className="govuk-body-s">{span.why}</p>
          <p className="govuk-body-s app-muted">凭据：{span.evidence}</p>
          {compact ? null : <Files files={span.files} what={`${name}${managementModeLabels[span.mode]}`} />}
          {compact && span.files.length > 0 ? (
            <p className="govuk-body-s">照片和文件{span.files.length}个，见小区页面</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** A filter whose values stand in the address; works without scripts. */
export function FilterForm(props: { action: string; isNarrowed: boolean; children: ReactNode }) {
  return (
    <form method="get" action={props.action} className="app-question-filter">
      <div className="app-filters">{props.children}</div>
      <div className="app-filters__buttons">
        <Button tone="secondary">查找</Button>
        {props.isNarrowed ? (
          <a className="govuk-link" href={props.action}>
            清除条件
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** An address with what is set of `query`. */
export function addressOf(path: string, query: Record<string, string | number | undefined>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
