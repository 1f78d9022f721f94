import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { assetUrl } from './assets';
import { BackLink, Breadcrumbs, type Crumb, ErrorSummary, type FieldErrors } from './components';
import { portalOf } from './context';
import { draftAccount } from './draft-account';
import type { NavigationId } from './navigation';
import { assemble, escapeHtml } from './shell';
import { site } from './site';

/** One page: what it is called and what stands on it. */
export interface PageOptions {
  /** The page's own title; the site's name is added. */
  title: string;
  children: ReactNode;
  /** HTTP status, 200 unless given; a refused form answers 422 (see `formStatus`). */
  status?: number;
  active?: NavigationId;
  /** The way from the home page; the last one without `href`. Not together with `back`. */
  breadcrumbs?: Crumb[];
  back?: string | { href: string; text: string };
  /** Messages of a refused form; the summary stands on top and the title begins with 错误. */
  errors?: FieldErrors | undefined;
  /** A band over the whole width above the content, holding the page's heading: the home page. */
  hero?: ReactNode;
  /** The full width instead of a comfortable line for reading. */
  wide?: boolean;
  description?: string;
  alternateFeeds?: { href: string; title: string }[];
  /** Names of further scripts of `public/scripts`, without ending. */
  scripts?: string[];
  /** Keep it out of search engines: personal pages, tracking links. */
  private?: boolean;
}

/** The page as HTML, for those who keep it in a cache. */
export function renderPage(req: Request, options: PageOptions): string {
  const { actor, elder, path, unread } = portalOf(req);
  const wrong = options.errors && Object.keys(options.errors).length > 0;
  const name = `${site().name} · ${site().strapline}`;
  const title = options.title === name ? name : `${options.title} - ${name}`;
  return assemble(
    { elder, signedIn: actor.userId !== null, active: options.active ?? null },
    {
      title: escapeHtml(wrong ? `错误：${title}` : title),
      head: `${accountMark(draftAccount(actor.userId))}${headParts(options)}`,
      path: escapeHtml(path),
      unread: unread > 0 ? unreadBadge(unread) : '',
      body: renderToStaticMarkup(<Body {...options} />),
    },
  );
}

/**
 * Renders the page and sends it. Pages are not stored by browsers or proxies unless a header says otherwise. Without
 * Express's `send`, because its ETag (a hash of every body) never matches a page that carries a new form key.
 */
export function sendPage(req: Request, res: Response, options: PageOptions): void {
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache');
  if (options.private) res.setHeader('X-Robots-Tag', 'noindex');
  const html = Buffer.from(renderPage(req, options));
  res.statusCode = options.status ?? 200;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Length', html.length);
  res.end(html);
}

/** By this the scripts tell whose drafts on the device are shown, kept and deleted. */
const accountMark = (account: string | null): string =>
  account ? `<meta name="draft-account" content="${account}"/>` : '';

function headParts(options: PageOptions): string {
  const parts: string[] = [];
  if (options.description) {
    parts.push(`<meta name="description" content="${escapeHtml(options.description)}"/>`);
  }
  for (const feed of options.alternateFeeds ?? []) {
    parts.push(
      `<link rel="alternate" type="application/rss+xml" href="${escapeHtml(feed.href)}" title="${escapeHtml(feed.title)}"/>`,
    );
  }
  for (const script of options.scripts ?? []) {
    parts.push(`<script type="module" src="${escapeHtml(assetUrl(`${script}.js`))}"></script>`);
  }
  return parts.join('');
}

function Body(options: PageOptions) {
  if (options.hero) {
    return (
      <main id="main-content">
        {options.hero}
        <div className="govuk-width-container">
          <Content {...options} />
        </div>
      </main>
    );
  }
  return (
    <div className="govuk-width-container">
      <Before {...options} />
      <main className="govuk-main-wrapper" id="main-content">
        <Content {...options} />
      </main>
    </div>
  );
}

function Before({ breadcrumbs, back }: PageOptions) {
  if (breadcrumbs) return <Breadcrumbs items={breadcrumbs} />;
  if (!back) return null;
  return (
    <nav aria-label="返回">
      {typeof back === 'string' ? (
        <BackLink href={back} />
      ) : (
        <BackLink href={back.href}>{back.text}</BackLink>
      )}
    </nav>
  );
}

function Content({ errors, wide, hero, children }: PageOptions) {
  const summary = errors ? <ErrorSummary errors={errors} /> : null;
  if (wide || hero) {
    return (
      <>
        {summary}
        {children}
      </>
    );
  }
  return (
    <div className="app-reading">
      {summary}
      {children}
    </div>
  );
}

/** How many messages wait, for the eye and for the ear. */
function unreadBadge(unread: number): string {
  return renderToStaticMarkup(
    <span className="app-header__count">
      {unread > 99 ? '99+' : unread}
      <span className="govuk-visually-hidden">条未读消息</span>
    </span>,
  );
}
