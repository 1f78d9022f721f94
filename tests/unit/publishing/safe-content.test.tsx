import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { safeHref } from '@/domain/publishing/safe-href';
import { listAddress, readListQuery } from '@/portal/publishing/list-address';
import { RichText } from '@/portal/publishing/rich-text';

const render = (...children: object[]) =>
  renderToStaticMarkup(<RichText value={{ root: { type: 'root', children } }} pictures={new Map()} />);

describe('links in a notice', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'file:///etc/passwd',
    '',
    null,
    7,
  ])('are refused when they are %j', (value) => expect(safeHref(value)).toBeNull());

  it.each([
    'https://example.com/a?b=c',
    'http://example.com',
    'mailto:a@b.cn',
    'tel:12345',
    '/notices',
    '#top',
  ])('may be %s', (value) => expect(safeHref(value)).toBe(value));

  it('never begin with a scheme that runs something', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const href = safeHref(value);
        expect(href === null || /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i.test(href)).toBe(true);
      }),
    );
  });
});

describe('the renderer', () => {
  it('shows the text of a link it does not trust, and of nodes it does not know', () => {
    const link = {
      type: 'link',
      fields: { url: 'javascript:alert(1)' },
      children: [{ type: 'text', text: '点我' }],
    };
    expect(render({ type: 'paragraph', children: [link] })).toBe(
      '<div class="app-article"><p class="govuk-body">点我</p></div>',
    );
    const strange = {
      type: 'iframe',
      src: 'https://evil.example',
      children: [{ type: 'text', text: '<b>字</b>' }],
    };
    expect(render(strange)).toBe('<div class="app-article">&lt;b&gt;字&lt;/b&gt;</div>');
  });

  it('gives headings of a table their scope', () => {
    const cell = (text: string, headerState: number) => ({
      type: 'tablecell',
      headerState,
      children: [{ type: 'text', text }],
    });
    const row = (...children: object[]) => ({ type: 'tablerow', children });
    const html = render({
      type: 'table',
      children: [row(cell('楼', 1), cell('时间', 1)), row(cell('1号楼', 2), cell('九点', 0))],
    });
    expect(html).toContain('<thead');
    expect(html).toContain('<th scope="col" class="govuk-table__header">时间</th>');
    expect(html).toContain('<th scope="row" class="govuk-table__header">1号楼</th>');
    expect(html).toContain('<td class="govuk-table__cell">九点</td>');
  });

  it('survives anything that may be stored', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const html = renderToStaticMarkup(
          <RichText value={{ root: { type: 'root', children: [value] } }} pictures={new Map()} />,
        );
        expect(html).not.toMatch(/<script|javascript:/i);
      }),
    );
  });
});

describe('the address of a list', () => {
  it('keeps every filter it was given, and nothing else', () => {
    const query = {
      township: '130682001000',
      community: '130682001009',
      category: 'policy',
      year: '2026',
      page: '3',
      evil: '<script>',
    };
    expect(listAddress(readListQuery(query))).toBe(
      '/notices?township=130682001000&community=130682001009&category=policy&year=2026&page=3',
    );
    expect(listAddress(readListQuery({ township: 'x', category: 'none', year: '1', page: '-4' }))).toBe(
      '/notices',
    );
  });
});
