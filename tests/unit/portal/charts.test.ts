import { expect, it } from 'vitest';
import { drawChart } from '@/portal/shared/charts';
import { plainSvg } from '@/portal/shared/charts/plain-svg';

const spec = {
  key: 'test',
  unit: '元',
  labels: ['1月', '2月', '3月'],
  series: [
    { name: '收入', kind: 'bars' as const, look: 'plain' as const, values: [100, 20_000, null] },
    { name: '支出<b>', kind: 'bars' as const, look: 'patterned' as const, values: [50, 10_000, null] },
    { name: '余额', kind: 'line' as const, look: 'patterned' as const, values: [1000, 11_000, null] },
  ],
};

it('draws without anything the security policy of the pages refuses', async () => {
  const { content, id } = await drawChart(spec);
  expect(content).not.toMatch(/<style|style=|<script|class=|font-family|ecmeta|xlink|on\w+=/);
  expect(content).not.toContain('<b>');
  expect(content).toContain('收入');
  expect(content).toContain('2万');
  for (const [, used] of content.matchAll(/url\(#([^)]*)\)/g)) {
    expect(used).toContain(id);
    expect(content).toContain(`id="${used}"`);
  }
  expect(content).toContain('<pattern');
});

it('draws the same once, and something else anew', async () => {
  const first = await drawChart(spec);
  expect(await drawChart(structuredClone(spec))).toBe(first);
  expect((await drawChart({ ...spec, unit: '件' })).id).not.toBe(first.id);
});

it('keeps of a style only what SVG knows as attributes', () => {
  const svg =
    '<svg width="1"><style>a{}</style><text style="font-size:12px;font-family:x;behavior:url(x)" id="a">1</text></svg>';
  expect(plainSvg(svg, 'p')).toBe('<text font-size="12px" id="p-a">1</text>');
});
