import { describe, expect, it } from 'vitest';
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  NotificationBanner,
  Pagination,
  PhoneLink,
  pageNumbers,
  SummaryList,
  Table,
  Tabs,
  TaskList,
  Timeline,
} from '@/portal/shared';
import { render } from './render';

describe('page numbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [3, 5, [1, 2, 3, 4, 5]],
    [5, 141, [1, null, 4, 5, 6, null, 141]],
    [141, 141, [1, null, 140, 141]],
    [4, 141, [1, 2, 3, 4, 5, null, 141]],
  ])('page %i of %i', (page, pages, expected) => {
    expect(pageNumbers(page, pages)).toEqual(expected);
  });
});

it('pagination marks the current page, leads both ways, and is absent for one page', () => {
  const html = render(<Pagination page={2} pages={3} href={(page) => `/n?page=${page}`} />);
  expect(html).toContain('aria-label="分页"');
  expect(html).toContain('href="/n?page=1" rel="prev"');
  expect(html).toContain('href="/n?page=3" rel="next"');
  expect(html).toMatch(/aria-label="第 2 页" aria-current="page"/);
  expect(render(<Pagination page={1} pages={1} href={String} />)).toBe('');
});

it('the last breadcrumb is the page itself, not a link', () => {
  const html = render(<Breadcrumbs items={[{ text: '首页', href: '/' }, { text: '公告' }]} />);
  expect(html).toContain('aria-current="page">公告</li>');
});

it('a change link says what it changes', () => {
  const html = render(
    <SummaryList
      rows={[
        { key: '电话', value: '1', change: { href: '/x' } },
        { key: '名', value: '2' },
      ]}
    />,
  );
  expect(html).toContain('修改<span class="govuk-visually-hidden">电话</span>');
  expect(html).toContain('govuk-summary-list__row--no-actions');
});

it('a table names itself, heads its columns and rows, and repeats column names for narrow screens', () => {
  const columns = [
    { key: 'unit', label: '单位' },
    { key: 'n', label: '件数', numeric: true },
  ];
  const html = render(
    <Table caption="本月" columns={columns} rows={[{ key: 'a', cells: { unit: '热力', n: 3 } }]} />,
  );
  expect(html).toMatch(/<caption[^>]*>本月<\/caption>/);
  expect(html).toMatch(/<th scope="row"[^>]*>热力<\/th>/);
  expect(html).toContain('data-label="件数"');
});

it('a timeline tells time and actor of each step and marks the present one', () => {
  const html = render(
    <Timeline
      entries={[
        { key: '1', title: '受理', at: '2026-11-23T06:05:00Z', by: '值班室', state: 'current' },
        { key: '2', title: '办结', state: 'upcoming' },
      ]}
    />,
  );
  expect(html).toContain('<time dateTime="2026-11-23T06:05:00.000Z">2026年11月23日 14:05</time>');
  expect(html).toContain('aria-current="step"');
  expect(html).toContain('还没有到这一步');
});

it('only a success banner interrupts a screen reader', () => {
  expect(render(<NotificationBanner kind="success">好</NotificationBanner>)).toContain('role="alert"');
  const urgent = render(<NotificationBanner kind="urgent">停水</NotificationBanner>);
  expect(urgent).not.toContain('role="alert"');
  expect(urgent).toContain('紧急通知');
});

it('a task describes its link by hint and state', () => {
  const html = render(
    <TaskList id="t" tasks={[{ title: '评价', href: '/r', hint: '三天内', status: '待办' }]} />,
  );
  expect(html).toContain('aria-describedby="t-1-hint t-1-status"');
});

it('small parts keep their promises', () => {
  expect(render(<PhoneLink number="0312-123 4567" label="居委会" />)).toContain('href="tel:03121234567"');
  expect(render(<Button>提交</Button>)).toContain('<button type="submit" class="govuk-button"');
  expect(render(<ButtonLink href="/x">去</ButtonLink>)).toMatch(/^<a href="\/x"/);
  expect(render(<Card title="卡" href="/c" />)).toContain('<h2 class="app-card__title"><a');
  const tabs = render(<Tabs label="内容" items={[{ text: '甲', href: '/a', current: true }]} />);
  expect(tabs).toMatch(/href="\/a" aria-current="page"/);
});
