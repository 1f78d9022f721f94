import { type Open311Filter, type Open311Status, open311Statuses } from '@/domain/requests';
import { fail } from '@/shared/errors';

const usualPage = 50;
/** As everything public here: no answer holds more rows. */
const largestPage = 100;
/** Deep paging reads and throws away what comes before; who looks for old requests gives dates. */
const deepestPage = 500;
const mostValues = 100;

/**
 * What a client asked for in the query of `GET requests`.
 * @throws DomainError validation naming the parameter
 */
export function filterOf(query: URLSearchParams): Open311Filter {
  const ids = listOf(query, 'service_request_id');
  const statuses = listOf(query, 'status');
  const end = momentOf(query, 'end_date');
  return {
    ids,
    services: listOf(query, 'service_code'),
    statuses: statuses?.map(statusOf),
    from: momentOf(query, 'start_date'),
    // The end belongs to the span, to the second.
    before: end && new Date(end.getTime() + 1000),
    page: pageOf(query),
    pageSize: ids ? mostValues : numberOf(query, 'page_size', usualPage, largestPage),
  };
}

function listOf(query: URLSearchParams, name: string): string[] | undefined {
  const given = query.get(name);
  if (!given) return undefined;
  const values = given
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  if (values.length > mostValues) wrong(name, `${name} may hold at most ${mostValues} values`);
  return values;
}

function statusOf(value: string): Open311Status {
  return (
    open311Statuses.find((status) => status === value.toLowerCase()) ??
    wrong('status', 'status must be open or closed')
  );
}

function momentOf(query: URLSearchParams, name: string): Date | undefined {
  const given = query.get(name);
  if (!given) return undefined;
  // A plus sign that was not encoded arrives as a blank.
  const text = given.trim().replace(' ', '+');
  const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
  const moment = new Date(text);
  if (!form.test(text) || Number.isNaN(moment.getTime())) {
    wrong(name, `${name} must be a date and time with an offset, like 2026-11-23T00:00:00+08:00`);
  }
  return moment;
}

function numberOf(query: URLSearchParams, name: string, usual: number, most: number): number {
  const given = query.get(name);
  if (given === null || given === '') return usual;
  if (!/^\d{1,9}$/.test(given) || Number(given) < 1) wrong(name, `${name} must be a whole number from 1`);
  return Math.min(Number(given), most);
}

/** Past the deepest page there is no other answer than no: the deepest page again would send a client round in circles. */
function pageOf(query: URLSearchParams): number {
  const page = numberOf(query, 'page', 1, deepestPage + 1);
  if (page > deepestPage)
    wrong('page', `page may be at most ${deepestPage}; ask for older requests with start_date and end_date`);
  return page;
}

function wrong(name: string, message: string): never {
  return fail('validation', { fields: { [name]: message } });
}
