import { renderToStaticMarkup } from 'react-dom/server';
import type { NoticeArticle } from '@/domain/publishing';
import { formatDate, formatDateTime } from '@/shared/dates';
import { assetUrl, PrintButton, QrCode, site } from '../shared';
import { RichText } from './rich-text';

/** The notice as a document of its own: A4, the issuing unit on top, date and QR code at the end. */
export function renderPrintPage(notice: NoticeArticle, siteUrl: string): string {
  return `<!doctype html>${renderToStaticMarkup(<PrintDocument notice={notice} siteUrl={siteUrl} />)}`;
}

/** A constant, because the linter takes a literal for a mistake in a page of Next; this document is Express's own. */
const DocumentHead = 'head';

function PrintDocument({ notice, siteUrl }: { notice: NoticeArticle; siteUrl: string }) {
  return (
    <html lang="zh-CN" className="govuk-template app-letter-page">
      <DocumentHead>
        <meta charSet="utf-8" />
        <title>{`${notice.title}（打印版）- ${site().name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetUrl('portal.css')} />
        <script type="module" src={assetUrl('portal.js')} />
      </DocumentHead>
      <body className="govuk-template__body">
        <div className="app-letter-tools app-no-print">
          <a className="govuk-back-link" href={notice.url}>
            返回公告
          </a>
          <PrintButton>打印</PrintButton>
        </div>
        <main className="app-letter" id="main-content">
          <Letter notice={notice} siteUrl={siteUrl} />
        </main>
      </body>
    </html>
  );
}

function Letter({ notice, siteUrl }: { notice: NoticeArticle; siteUrl: string }) {
  const address = `${siteUrl}${notice.url}`;
  return (
    <>
      <header className="app-letter__head">
        <p className="app-letter__unit">{notice.source}</p>
        {notice.documentNumber ? <p className="app-letter__number">{notice.documentNumber}</p> : null}
      </header>
      <h1 className="app-letter__title">{notice.title}</h1>
      <RichText value={notice.body} pictures={notice.pictures} />
      {notice.attachments.length > 0 ? (
        <section>
          <h2 className="govuk-heading-s">附件</h2>
          <ol className="govuk-list govuk-list--number">
            {notice.attachments.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </section>
      ) : null}
      <p className="app-letter__sign">
        {notice.source}
        <br />
        {formatDate(notice.publishAt)}
      </p>
      <footer className="app-letter__foot">
        <QrCode onPaper text={address} label={`二维码，打开 ${address}`} />
        <div>
          <p>适用范围：{notice.scope}</p>
          {notice.contactPhone ? <p>咨询电话：{notice.contactPhone}</p> : null}
          {notice.expireAt ? <p>有效期至：{formatDateTime(notice.expireAt)}</p> : null}
          <p>手机扫一扫，看原文、下附件。</p>
          <p className="app-letter__address">{address}</p>
        </div>
      </footer>
    </>
  );
}
