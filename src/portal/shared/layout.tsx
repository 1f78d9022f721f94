import type { ReactNode } from 'react';
import { assetUrl } from './assets';
import { classNames, PhoneLink, SearchBox } from './components';
import { Logo } from './logo';
import { type NavigationId, navigation } from './navigation';
import { site } from './site';

/** What the frame of a page depends on; a few dozen combinations in all. */
export interface ShellVariant {
  elder: boolean;
  signedIn: boolean;
  active: NavigationId | null;
}

/** Marks a place in the rendered frame that is filled per page; see `shell.tsx`. */
export function hole(name: string): string {
  return `@@${name}@@`;
}

/** The frame around every page: skip link, header, navigation, footer. */
export function Layout({ variant }: { variant: ShellVariant }) {
  return (
    <html lang="zh-CN" className={classNames('govuk-template', variant.elder && 'app-elder')}>
      <Head />
      <body className="govuk-template__body">
        <a href="#main-content" className="govuk-skip-link">
          跳到主要内容
        </a>
        <Header variant={variant} />
        <Navigation active={variant.active} />
        {variant.elder ? <HelpLine /> : null}
        {hole('body')}
        <Footer />
      </body>
    </html>
  );
}

/** A constant, because the linter takes a literal for a mistake in a page of Next; this document is Express's own. */
const DocumentHead = 'head';

function Head() {
  return (
    <DocumentHead>
      <meta charSet="utf-8" />
      <title>{hole('title')}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#b3261e" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="stylesheet" href={assetUrl('portal.css')} />
      <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
      <script type="module" src={assetUrl('portal.js')} />
      {hole('head')}
    </DocumentHead>
  );
}

function Header({ variant }: { variant: ShellVariant }) {
  const { name, strapline } = site();
  return (
    <header className="app-header">
      <div className="govuk-width-container app-header__inner">
        <a href="/" className="app-header__brand">
          <Logo />
          <span className="app-header__name">{name}</span>
          <span className="app-header__strapline">{strapline}</span>
        </a>
        <div className="app-header__search">
          <SearchBox id="site-search" />
        </div>
        <div className="app-header__tools">
          <a className="app-header__tool app-header__tool--search" href="/search">
            搜索
          </a>
          <form action="/preferences" method="post">
            <input type="hidden" name="next" value={hole('path')} />
            <button type="submit" className="app-header__tool" name="elder" value={variant.elder ? '0' : '1'}>
              {variant.elder ? '标准版' : '适老版'}
            </button>
          </form>
          <a className="app-header__tool" href={variant.signedIn ? '/me' : '/sign-in'}>
            {variant.signedIn ? '我的' : '登录'}
            {hole('unread')}
          </a>
        </div>
      </div>
    </header>
  );
}

function Navigation({ active }: { active: NavigationId | null }) {
  return (
    <nav className="app-nav" aria-label="主导航">
      <ul className="govuk-width-container app-nav__list">
        {navigation.map((item) => (
          <li
            key={item.id}
            className={classNames('app-nav__item', item.id === active && 'app-nav__item--active')}
          >
            <a
              className="app-nav__link"
              href={item.href}
              aria-current={item.id === active ? 'true' : undefined}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function HelpLine() {
  return (
    <aside className="app-help-line" aria-label="服务电话">
      <p className="govuk-width-container">
        打电话也能办：
        <PhoneLink number={site().helpPhone} label="服务电话" />
      </p>
    </aside>
  );
}

function FooterLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a className="govuk-link" href={href}>
        {children}
      </a>
    </li>
  );
}

function Footer() {
  const { name, strapline, helpPhone, helpHours } = site();
  return (
    <footer className="app-footer">
      <div className="govuk-width-container">
        <p className="app-footer__phone">
          服务电话 <PhoneLink number={helpPhone} label="服务电话" />
          <span>{helpHours}。电话里也能反映问题、查进度。</span>
        </p>
        <p className="app-footer__phone">
          紧急情况请直接拨打 <PhoneLink number="110" label="报警电话" />{' '}
          <PhoneLink number="119" label="火警电话" /> <PhoneLink number="120" label="急救电话" />
        </p>
        <ul className="app-footer__links">
          <FooterLink href="/communities">全部社区</FooterLink>
          <FooterLink href="/votes">表决</FooterLink>
          <FooterLink href="/ratings">给物业打分</FooterLink>
          <FooterLink href="/compounds/pilot">老旧小区蝶变</FooterLink>
          <FooterLink href="/ratings/lists">物业红黑榜</FooterLink>
          <FooterLink href="/matters">大家的事</FooterLink>
          <FooterLink href="/activities">活动</FooterLink>
          <FooterLink href="/mediation">人民调解</FooterLink>
          <FooterLink href="/law">门口的法律服务</FooterLink>
          <FooterLink href="/associations">邻里协会和队伍</FooterLink>
          <FooterLink href="/family-events">红白事简办</FooterLink>
          <FooterLink href="/service">党员在身边</FooterLink>
          <FooterLink href="/partners">红色合伙人</FooterLink>
          <FooterLink href="/stars">党员评星</FooterLink>
          <FooterLink href="/measures">办理情况</FooterLink>
          <FooterLink href="/accessibility">无障碍声明</FooterLink>
          <FooterLink href="/privacy">隐私说明</FooterLink>
          <FooterLink href="/about">关于本站</FooterLink>
          <FooterLink href="/sign-in/staff">工作人员登录</FooterLink>
        </ul>
        <p className="app-footer__name">
          {name} · {strapline}
        </p>
      </div>
    </footer>
  );
}
