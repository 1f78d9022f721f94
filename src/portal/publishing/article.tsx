import type { Download, NoticeArticle } from '@/domain/publishing';
import { formatDate, formatDateTime, toIsoDay } from '@/shared/dates';
import { ButtonGroup, ButtonLink, InsetText, PhoneLink, SummaryList, Tag } from '../shared';
import { NoticeMeta } from './notice-line';
import { Image } from './picture';
import { RichText } from './rich-text';

/** The page of one notice. `preview` shows a working copy to staff. */
export function ArticlePage({ notice, preview = false }: { notice: NoticeArticle; preview?: boolean }) {
  return (
    <>
      {preview ? (
        <InsetText>
          <strong>预览</strong>：这是保存过但可能还没有发布的内容，只有工作人员能看到。
        </InsetText>
      ) : null}
      <article>
        <h1 className="govuk-heading-l">
          {notice.urgent ? (
            <>
              <Tag colour="red">紧急</Tag>{' '}
            </>
          ) : null}
          {notice.title}
        </h1>
        <Facts notice={notice} />
        {notice.cover ? (
          <div className="app-article__cover">
            <Image picture={notice.cover} eager />
          </div>
        ) : null}
        <RichText value={notice.body} pictures={notice.pictures} />
        <Attachments files={notice.attachments} />
        <Contact notice={notice} />
      </article>
      {preview ? null : (
        <ButtonGroup>
          <ButtonLink tone="secondary" href={`${notice.url}/print`}>
            打印版
          </ButtonLink>
        </ButtonGroup>
      )}
      <Related notice={notice} />
    </>
  );
}

function Facts({ notice }: { notice: NoticeArticle }) {
  const rows = [
    { key: '发布单位', value: notice.source },
    {
      key: '发布时间',
      value: <time dateTime={toIsoDay(notice.publishAt)}>{formatDate(notice.publishAt)}</time>,
    },
    { key: '适用范围', value: notice.scope },
    { key: '类别', value: notice.categoryLabel },
  ];
  if (notice.documentNumber) rows.push({ key: '文号', value: notice.documentNumber });
  if (notice.expireAt) rows.push({ key: '有效期至', value: formatDateTime(notice.expireAt) });
  return <SummaryList rows={rows} />;
}

function Attachments({ files }: { files: Download[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="attachments-title">
      <h2 className="govuk-heading-m" id="attachments-title">
        附件
      </h2>
      <ul className="app-downloads">
        {files.map((file) => (
          <li key={file.id}>
            <a className="govuk-link" href={file.url} download>
              {file.title}
            </a>
            <span className="app-muted">
              （{file.kind}，{sizeInWords(file.size)}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ notice }: { notice: NoticeArticle }) {
  if (!notice.contactPhone) return null;
  return (
    <p className="govuk-body">
      咨询电话：
      <PhoneLink number={notice.contactPhone} label={notice.source} />
    </p>
  );
}

function Related({ notice }: { notice: NoticeArticle }) {
  if (notice.related.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="related-title">
      <h2 className="govuk-heading-m" id="related-title">
        相关公告
      </h2>
      <ul className="app-list">
        {notice.related.map((item) => (
          <li key={item.id}>
            <a className="govuk-link" href={item.url}>
              {item.title}
            </a>
            <NoticeMeta notice={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 1.2 MB, 340 KB */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
