import { describe, expect, it } from 'vitest';
import { calendarKnown, isWorkingDay, nextDay } from '@/domain/requests/working-days';

/** `2024-02-10/17`: from the 10th to the 17th of February; `2024-06-10`: that day. */
interface Notice {
  source: string;
  off: string[];
  worked: string[];
}

/** As published by the General Office of the State Council; weekends that simply stay off are part of the ranges. */
const notices: Record<number, Notice> = {
  2023: {
    source: '国办发明电〔2022〕16号',
    off: [
      '2023-01-01/02',
      '2023-01-21/27',
      '2023-04-05',
      '2023-04-29/30',
      '2023-05-01/03',
      '2023-06-22/24',
      '2023-09-29/30',
      '2023-10-01/06',
    ],
    worked: ['2023-01-28/29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07/08'],
  },
  2024: {
    source: '国办发明电〔2023〕7号',
    off: [
      '2024-01-01',
      '2024-02-10/17',
      '2024-04-04/06',
      '2024-05-01/05',
      '2024-06-10',
      '2024-09-15/17',
      '2024-10-01/07',
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  2025: {
    source: '国办发明电〔2024〕12号',
    off: [
      '2025-01-01',
      '2025-01-28/31',
      '2025-02-01/04',
      '2025-04-04/06',
      '2025-05-01/05',
      '2025-05-31',
      '2025-06-01/02',
      '2025-10-01/08',
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    source: '国办发明电〔2025〕7号',
    off: [
      '2026-01-01/03',
      '2026-02-15/23',
      '2026-04-04/06',
      '2026-05-01/05',
      '2026-06-19/21',
      '2026-09-25/27',
      '2026-10-01/07',
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

const years = Object.entries(notices).map(([year, notice]) => ({ year: Number(year), ...notice }));

describe('the calendar against the notices of the State Council', () => {
  it.each(years)('has every day of $year as $source has it', ({ year, off, worked }) => {
    expect(calendarKnown(year)).toBe(true);
    const free = new Set(off.flatMap(daysOf));
    const madeUp = new Set(worked.flatMap(daysOf));
    const wrong: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = nextDay(day)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      const usual = weekday !== 0 && weekday !== 6;
      const expected = madeUp.has(day) || (usual && !free.has(day));
      if (isWorkingDay(day) !== expected) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it.each(years)(
    'moves days in $year without giving or taking any: make-up days lie on weekends',
    ({ worked }) => {
      for (const day of worked.flatMap(daysOf))
        expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    },
  );

  it('takes a year without a notice for unknown', () => {
    expect([2027, 2030].map(calendarKnown)).toEqual([false, false]);
  });
});

function daysOf(range: string): string[] {
  const [first = '', last] = range.split('/');
  const end = last ? first.slice(0, 8) + last : first;
  const days: string[] = [];
  for (let day = first; day <= end; day = nextDay(day)) days.push(day);
  return days;
}
