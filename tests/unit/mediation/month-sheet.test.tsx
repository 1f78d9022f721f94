import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MonthSheet } from '@/portal/service/activities/month-sheet';

it('says day and count in full, where a month begins its name, and how many more there are', () => {
  const html = renderToStaticMarkup(
    <MonthSheet
      month="2026-11"
      days={
        new Map([
          ['2026-11-01', ['9:00 甲']],
          ['2026-11-02', ['9:00 甲', '10:00 乙', '11:00 丙', '14:00 丁']],
        ])
      }
      chosen={undefined}
      hrefOf={(day) => `?day=${day}`}
      what="调解会"
    />,
  );
  for (const words of ['11月1日（1场）', '2日（4场）', '还有2场', '2026年11月的调解会'])
    expect(html).toContain(words);
  expect(html).not.toContain('丙');
});
