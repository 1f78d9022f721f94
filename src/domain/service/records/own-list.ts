import type { Payload } from 'payload';
import { groupRows, type LeanCondition, leanFind } from '@/database';
import { startOfDay } from '@/shared/dates';
import { isMonth, monthAfter } from '@/shared/months';
import type { RecordState, ServiceKind } from './labels';
import type { RecordRow } from './record-row';

/** What a list of records is narrowed by; all stand in the address. */
export interface RecordFilter {
  state?: RecordState | undefined;
  kind?: ServiceKind | undefined;
  /** `2026-11` */
  month?: string | undefined;
}

export type RecordLine = Pick<
  RecordRow,
  | 'id'
  | 'member'
  | 'memberName'
  | 'kind'
  | 'quarters'
  | 'on'
  | 'location'
  | 'text'
  | 'source'
  | 'sourceTitle'
  | 'state'
  | 'submittedAt'
  | 'returnReason'
  | 'thanksCount'
  | 'enteredByName'
>;

export const lineColumns = [
  'member',
  'memberName',
  'kind',
  'quarters',
  'on',
  'location',
  'text',
  'source',
  'sourceTitle',
  'state',
  'submittedAt',
  'returnReason',
  'thanksCount',
  'enteredByName',
];

/** Records and hours of a state. */
export interface StateSum {
  state: RecordState;
  n: number;
  quarters: number;
}

export interface RecordPage {
  items: RecordLine[];
  /** Of the filter without its state: how many there are of each. */
  sums: StateSum[];
  total: number;
  page: number;
  pages: number;
}

const size = 20;

/** A page of the records of these members, newest day first. */
export async function recordPage(
  payload: Payload,
  asked: RecordFilter & { members: readonly string[]; page: number },
): Promise<RecordPage> {
  const { members, state, kind, month, page: wanted } = asked;
  const without: LeanCondition[] = [
    { field: 'member', in: members },
    ...(kind ? [{ field: 'kind', equals: kind }] : []),
    ...(isMonth(month) ? [{ field: 'on', ...boundsOf(month) }] : []),
  ];
  const groups = await groupRows(payload, 'service-records', {
    where: without,
    by: ['state'],
    sum: 'quarters',
  });
  const sums = groups.map(({ keys, n, sum }) => ({ state: keys[0] as RecordState, n, quarters: sum }));
  const total = sums.reduce((all, one) => (state && one.state !== state ? all : all + one.n), 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const items = await leanFind<RecordLine>(payload, 'service-records', {
    where: [...without, ...(state ? [{ field: 'state', equals: state }] : [])],
    columns: lineColumns,
    newestBy: 'on',
    limit: size,
    skip: (page - 1) * size,
  });
  return { items, sums, total, page, pages };
}

/** First moment of a month and of the next. */
function boundsOf(month: string): { from: string; before: string } {
  return {
    from: startOfDay(`${month}-01`).toISOString(),
    before: startOfDay(`${monthAfter(month)}-01`).toISOString(),
  };
}
