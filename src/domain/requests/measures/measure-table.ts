import { declineGroundLabels, declineGrounds } from '../labels';
import { type Counter, type Counts, contactClasses, countOf } from './counters';

/** A reason why something is not in a rate, with how often. */
export interface Exclusion {
  label: string;
  /** Added up when there are several. */
  of: readonly Counter[];
  /** Worked out from other numbers instead. */
  count?: (counts: Counts) => number;
}

/** One measure: its formula in words beside the same formula in numbers. */
export interface Measure {
  key: MeasureKey;
  label: string;
  /** What it says, in a sentence. */
  meaning: string;
  formula: string;
  /** What n is called. */
  base: string;
  numerator: (counts: Counts) => number;
  denominator: (counts: Counts) => number;
  /** Shares of the same n that are told beside the rate. */
  beside?: readonly { label: string; count: (counts: Counts) => number }[];
  exclusions: readonly Exclusion[];
  /** Calls have no place, unit or category. */
  ofCalls?: boolean;
}

export const measureKeys = [
  'reply',
  'on-time',
  'closed',
  'response',
  'solved',
  'satisfied',
  'connect',
] as const;
export type MeasureKey = (typeof measureKeys)[number];

const sum =
  (...counters: readonly Counter[]) =>
  (counts: Counts): number =>
    counters.reduce((total, counter) => total + countOf(counts, counter), 0);

const declined: readonly Counter[] = declineGrounds.map((ground) => `declined-${ground}` as const);
const answerDue = sum('answered', 'overdue');
const limitDue = sum('on-time', 'late', 'overdue');

/** Handled, not answered, and the limit is still running. */
export function notYetDue(counts: Counts): number {
  const open = countOf(counts, 'handled') - answerDue(counts) - countOf(counts, 'paused-now');
  return Math.max(0, open);
}

const notOurs: readonly Exclusion[] = [
  ...declineGrounds.map((ground) => ({
    label: `不予受理：${declineGroundLabels[ground]}`,
    of: [`declined-${ground}`] as const,
  })),
  { label: '反映人在派单前撤回', of: ['cancelled'] },
  { label: '并入别的诉求一起办理', of: ['merged'] },
];
const stillRunning: readonly Exclusion[] = [
  { label: '正在办理，期限未到', of: [], count: notYetDue },
  { label: '经批准挂起，暂停计时', of: ['paused-now'] },
];
const noWord: readonly Exclusion[] = [
  { label: '已请评价，还在评价期内', of: ['awaiting'] },
  { label: '已请评价，期满没有评价', of: ['unevaluated'] },
  { label: '没有联系方式或由来源渠道答复，未请评价', of: ['not-asked'] },
];

/**
 * The rates of the service centre. The law names 响应率, 解决率 and 满意率 without a formula, so ours stands with each
 * (sources in the rules of the hotline: GB/T 33358-2016, 北京市接诉即办工作条例).
 */
export const measures: readonly Measure[] = [
  {
    key: 'reply',
    label: '回复率',
    meaning: '该答复的，答复了多少。',
    formula: '已答复的件数 ÷（已答复的件数 + 期限已过还没有答复的件数）',
    base: '已答复和逾期未答复',
    numerator: sum('answered'),
    denominator: answerDue,
    exclusions: [...notOurs, ...stillRunning],
  },
  {
    key: 'on-time',
    label: '按期办结率',
    meaning: '在期限以内答复的有多少。批准延期、挂起的，按批准后的期限算；重办的，按最后一轮算。',
    formula: '期限内答复的件数 ÷（期限内答复 + 超期答复 + 期限已过还没有答复的件数）',
    base: '有期限并已到期或已答复',
    numerator: sum('on-time'),
    denominator: limitDue,
    exclusions: [
      ...notOurs,
      ...stillRunning,
      { label: '由来源渠道直接答复，没有本平台的期限', of: ['no-limit'] },
    ],
  },
  {
    key: 'closed',
    label: '办结率',
    meaning: '受理和收到的诉求里，已经办结的有多少。',
    formula: '已办结的件数 ÷ 应办理的件数（收到的，减去不予受理、反映人撤回和并入别件的）',
    base: '应办理',
    numerator: sum('closed'),
    denominator: sum('handled'),
    exclusions: notOurs,
  },
  {
    key: 'response',
    label: '响应率',
    meaning: '派单以后，在期限内联系反映人的有多少。',
    formula: '期限内首次联系的件数 ÷（已联系 + 期限已过还没有联系的派单件数）',
    base: '已派单并已联系或到期',
    numerator: sum('contact-on-time'),
    denominator: sum('contact-on-time', 'contact-late', 'contact-overdue'),
    exclusions: [
      ...notOurs,
      {
        label: '还没有派单',
        of: [],
        count: (counts) => Math.max(0, countOf(counts, 'handled') - countOf(counts, 'dispatched')),
      },
      {
        label: '已派单，联系期限未到',
        of: [],
        count: (counts) =>
          Math.max(
            0,
            countOf(counts, 'dispatched') -
              sum('contact-on-time', 'contact-late', 'contact-overdue', 'contact-no-limit')(counts),
          ),
      },
      { label: '没有首次联系期限', of: ['contact-no-limit'] },
    ],
  },
  {
    key: 'solved',
    label: '解决率',
    meaning: '反映人说“解决了”的有多少。只听反映人的，承办单位不能代评；重办后再评价，另算一次。',
    formula: '说“解决了”的评价 ÷ 全部评价。“部分解决”单独列出，不算解决',
    base: '评价',
    numerator: sum('solved'),
    denominator: sum('evaluations'),
    beside: [
      { label: '部分解决', count: sum('partly') },
      { label: '没有解决', count: sum('unsolved') },
    ],
    exclusions: noWord,
  },
  {
    key: 'satisfied',
    label: '满意率',
    meaning: '反映人满意的有多少。没有评价的不算满意。',
    formula: '（非常满意 + 满意 + 基本满意）÷ 全部评价',
    base: '评价',
    numerator: sum('grade-very-satisfied', 'grade-satisfied', 'grade-basically-satisfied'),
    denominator: sum('evaluations'),
    beside: [
      { label: '不满意', count: sum('grade-dissatisfied') },
      { label: '非常不满意', count: sum('grade-very-dissatisfied') },
    ],
    exclusions: noWord,
  },
  {
    key: 'connect',
    label: '接通率',
    meaning: '打热线电话，有人接的有多少。国家标准要求不低于95%，15秒内接听。',
    formula: '接通的来电 ÷ 全部来电（来自热线的通话记录）',
    base: '来电',
    numerator: sum('calls-answered'),
    denominator: sum('calls'),
    beside: [{ label: '15秒内接通', count: sum('calls-prompt') }],
    exclusions: [],
    ofCalls: true,
  },
];

/** The measure of this key. */
export function measureOf(key: MeasureKey): Measure {
  const found = measures.find((measure) => measure.key === key);
  if (!found) throw new Error(`no measure ${key}`);
  return found;
}

/** Tenths of a percent, rounded half up: 0–1000; null without anything to divide by. */
export function permille(numerator: number, denominator: number): number | null {
  return denominator > 0 ? Math.floor((numerator * 2000 + denominator) / (denominator * 2)) : null;
}

/** 96.4% */
export function percentText(rate: number | null): string {
  return rate === null ? '—' : `${Math.floor(rate / 10)}.${rate % 10}%`;
}

/** How many were declined. */
export const declinedOf = sum(...declined);

/** How often an exclusion applies. */
export function excludedBy({ of, count }: Exclusion, counts: Counts): number {
  return count ? count(counts) : sum(...of)(counts);
}

/**
 * Within how many minutes `share` percent were contacted first: the upper end of the class that holds that one, exact to
 * the class; null without contacts, Infinity in the open class.
 */
export function contactWithin(counts: Counts, share: number): number | null {
  const classes = [...contactClasses, Number.POSITIVE_INFINITY];
  const numbers = classes.map((_, index) => countOf(counts, `contact-class-${index}` as Counter));
  const total = numbers.reduce((all, number) => all + number, 0);
  if (total === 0) return null;
  const rank = Math.ceil((total * share) / 100);
  let reached = 0;
  for (const [index, number] of numbers.entries()) {
    reached += number;
    if (reached >= rank) return classes[index] ?? null;
  }
  return null;
}

/** How many first contacts the times are made of. */
export function contactsOf(counts: Counts): number {
  return sum('contact-on-time', 'contact-late', 'contact-no-limit')(counts);
}

/** 30分钟以内, 4小时以内, 2天以内 */
export function minutesInWords(minutes: number | null): string {
  if (minutes === null) return '—';
  if (!Number.isFinite(minutes)) return `超过${(contactClasses.at(-1) ?? 0) / 1440}天`;
  if (minutes < 60) return `${minutes}分钟以内`;
  return minutes < 1440 ? `${minutes / 60}小时以内` : `${minutes / 1440}天以内`;
}
