import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import { isResidentOf } from '@/domain/organization';
import {
  type AccountsPlace,
  accountsPlace,
  bookAddress,
  directionLabels,
  type Fund,
  fundLabels,
  keepsBooks,
  type PublicAccounts,
  propertyTag,
  publicAccounts,
  publicBook,
  publicLines,
} from '@/domain/property';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isMonth, monthInWords } from '@/shared/months';
import { type DrawnChart, drawChart, type PortalDependencies, portalOf, sendPage } from '../../shared';
import { askedKey, askedPage, askedText } from '../query';
import { registerQuestions } from './ask-routes';
import { sendLines } from './csv';
import { registerKeeping } from './keep-routes';
import { registerOwnQuestions } from './mine';
import { MonthPage, type MonthViewer } from './month-page';
import { placeAsScope } from './place-as-scope';
import { YearPage, yearChart } from './year-page';

const banners = {
  asked: '问题已收到，会公开回答，回答了通知您。',
  answered: '已公开回答，提问人会收到消息。',
};

/** 收支公示: a year with its drawings, a month with its lines, files of both; asking, answering and keeping beside them. */
export function registerAccounts(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const shown = cached({ tags: () => [propertyTag, 'divisions'] });

  // Before the pages: a form's address has as many parts as a month's.
  registerQuestions(router, portal);
  registerKeeping(router, portal);
  registerOwnQuestions(router, portal);

  router.get('/compounds/:id/accounts', shown, async (req, res) => {
    const year = Number(askedText(req, 'year'));
    const accounts = await publicAccounts(payload, idIn(req), Number.isInteger(year) ? year : undefined);
    if (!accounts) fail('not-found', { message: '没有找到这个小区。' });
    const { place } = accounts;
    sendPage(req, res, {
      title: `${place.name}收支公示`,
      description: `${place.name}的公共收益和维修资金：每月收入、支出、余额，每一笔的票据。`,
      wide: true,
      breadcrumbs: [...crumbs(place), { text: '收支公示' }],
      children: (
        <YearPage
          accounts={accounts}
          drawn={await drawings(accounts)}
          keeps={await keepsBooks(payload, portalOf(req).actor, placeAsScope(place))}
        />
      ),
    });
  });

  router.get('/compounds/:id/accounts/year.csv', async (req, res) => {
    const year = Number(askedText(req, 'year'));
    const fund = fundIn(req);
    const accounts = await publicAccounts(payload, idIn(req), year);
    if (!accounts || accounts.year !== year) fail('not-found', { message: '这一年还没有公布。' });
    const months = accounts.funds.find((one) => one.fund === fund)?.months ?? [];
    const read = [];
    for (const { month } of months) read.push(await publicLines(payload, accounts.place.id, { month, fund }));
    const name = `${accounts.place.name}-${fundLabels[fund]}-${year}年`;
    await sendLines(res, { name, fund, months: read.filter((month) => month !== null) });
  });

  router.get('/compounds/:id/accounts/:month/lines.csv', async (req, res) => {
    const place = await placeIn(req);
    const month = monthIn(req);
    const fund = fundIn(req);
    const lines = await publicLines(payload, place.id, { month, fund });
    if (!lines) fail('not-found', { message: '这个月还没有公布。' });
    const name = `${place.name}-${fundLabels[fund]}-${month}`;
    await sendLines(res, { name, fund, months: [lines] });
  });

  router.get('/compounds/:id/accounts/:month', shown, sendMonth);

  router.get('/account-books/:id', async (req, res) => {
    const book = await bookAddress(payload, idIn(req));
    if (!book) fail('not-found', { message: '没有找到这本账。' });
    const at = book.state === 'draft' ? '' : `/${book.month}?fund=${book.fund}`;
    res.redirect(303, `/compounds/${book.compound}/accounts${at}`);
  });

  async function sendMonth(req: Request, res: Response): Promise<void> {
    const place = await placeIn(req);
    const month = monthIn(req);
    const direction = askedKey(req, 'direction', directionLabels);
    const filter = { month, fund: askedKey(req, 'fund', fundLabels), direction, page: askedPage(req) };
    const found = await publicBook(payload, place.id, filter);
    if (!found)
      fail('not-found', {
        message: `${place.name}${monthInWords(month)}${filter.fund ? `的${fundLabels[filter.fund]}` : '的收支'}还没有公布。`,
      });
    sendPage(req, res, {
      title: `${place.name}${monthInWords(month)}${fundLabels[found.book.fund]}`,
      description: `${place.name}${monthInWords(month)}${fundLabels[found.book.fund]}每一笔收入和支出。`,
      breadcrumbs: [
        ...crumbs(place),
        { text: '收支公示', href: `/compounds/${place.id}/accounts?year=${month.slice(0, 4)}` },
        { text: monthInWords(month) },
      ],
      children: (
        <MonthPage
          place={place}
          month={month}
          direction={direction}
          {...found}
          viewer={await viewerOf(req, place)}
        />
      ),
    });
  }

  async function viewerOf(req: Request, place: AccountsPlace): Promise<MonthViewer> {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) return { signedIn: false, asks: false, keeps: false, banner: null };
    const done = askedKey(req, 'done', banners);
    return {
      signedIn: true,
      asks: await isResidentOf(payload, actor.userId, { compound: place.id }, now()),
      keeps: await keepsBooks(payload, actor, placeAsScope(place)),
      banner: done ? banners[done] : null,
    };
  }

  async function placeIn(req: Request): Promise<AccountsPlace> {
    return (await accountsPlace(payload, idIn(req))) ?? fail('not-found', { message: '没有找到这个小区。' });
  }
}

/** The drawing of each fund that has enough months. */
async function drawings({ funds, year }: PublicAccounts): Promise<Map<Fund, DrawnChart>> {
  const drawn = new Map<Fund, DrawnChart>();
  for (const fund of funds) {
    const chart = yearChart(fund, year);
    if (chart) drawn.set(fund.fund, await drawChart(chart));
  }
  return drawn;
}

const idIn = ({ params }: Request): string => String(params.id);

function monthIn({ params }: Request): string {
  const { month } = params;
  return isMonth(month) ? month : fail('not-found', { message: '没有这个月份。' });
}

function fundIn(req: Request): Fund {
  return askedKey(req, 'fund', fundLabels) ?? 'public-revenue';
}

/** The way from the home page to a compound. */
export const crumbs = ({ id, name, community }: AccountsPlace) => [
  { text: '首页', href: '/' },
  { text: community.name, href: `/communities/${community.code}` },
  { text: name, href: `/compounds/${id}` },
];
