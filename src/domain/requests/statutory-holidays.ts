/**
 * The days everybody has off in any year, by 全国年节及纪念日放假办法 (State Council, as revised in November 2024): before the year's notice
 * says which days around them are off too, these are certain. Days are calendar days in Asia/Shanghai, written `YYYY-MM-DD`.
 */

const fixed: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/**
 * Spring festival (正月初一), 端午节 and 中秋节 by the lunar calendar, as the package `chinese-days` computes them; a table, because its
 * functions shift days in time zones west of Greenwich and the calendar of ICU is wrong for 2027 and 2030. Later years know the fixed days.
 */
const lunar: Record<number, readonly [spring: string, dragonBoat: string, midAutumn: string]> = {
  2025: ['01-29', '05-31', '10-06'],
  2026: ['02-17', '06-19', '09-25'],
  2027: ['02-06', '06-09', '09-15'],
  2028: ['01-26', '05-28', '10-03'],
  2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'],
  2031: ['01-23', '06-24', '10-01'],
  2032: ['02-11', '06-12', '09-19'],
  2033: ['01-31', '06-01', '09-08'],
  2034: ['02-19', '06-20', '09-27'],
  2035: ['02-08', '06-10', '09-16'],
  2036: ['01-28', '05-30', '10-04'],
  2037: ['02-15', '06-18', '09-24'],
  2038: ['02-04', '06-07', '09-13'],
  2039: ['01-24', '05-27', '10-02'],
  2040: ['02-12', '06-14', '09-20'],
};

/** The day in April on which 清明 falls, by the usual formula for the years 2000 to 2099. */
function qingming(year: number): number {
  const inCentury = year % 100;
  return Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** The holiday that falls on `day` in any year (`国庆节`); undefined on other days. */
export function statutoryHoliday(day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  const monthDay = day.slice(5);
  if (fixed[monthDay]) return fixed[monthDay];
  if (monthDay === `04-0${qingming(year)}`) return '清明节';
  const [spring, dragonBoat, midAutumn] = lunar[year] ?? [];
  if (monthDay === dragonBoat) return '端午节';
  if (monthDay === midAutumn) return '中秋节';
  if (!spring) return undefined;
  // The eve and the first three days.
  const after = daysBetween(`${year}-${spring}`, day);
  return after >= -1 && after <= 2 ? '春节' : undefined;
}
