import { type MeasureQuestion, momentsOf, openStates } from '@/domain/requests';

/** Which requests are behind a number. */
export type Behind =
  | 'filed'
  | 'handled'
  | 'open'
  | 'overdue'
  | 'declined'
  | 'cancelled'
  | 'merged'
  | 'extended'
  | 'reopened';

const open = openStates.filter((state) => state !== 'merged').join(',');

const conditions: Record<Behind, Record<string, string>> = {
  filed: {},
  handled: { 'where[state][not_in]': 'declined,withdrawn,cancelled', 'where[mergedInto][exists]': 'false' },
  open: { 'where[state][in]': open, 'where[mergedInto][exists]': 'false' },
  overdue: {
    'where[state][in]': openStates.filter((state) => state !== 'merged' && state !== 'paused').join(','),
    'where[mergedInto][exists]': 'false',
  },
  declined: { 'where[state][equals]': 'declined' },
  cancelled: { 'where[state][equals]': 'cancelled' },
  merged: { 'where[mergedInto][exists]': 'true', 'where[state][not_equals]': 'declined' },
  extended: { 'where[extensionCount][greater_than]': '0', 'where[mergedInto][exists]': 'false' },
  reopened: { 'where[reopenCount][greater_than]': '0', 'where[mergedInto][exists]': 'false' },
};

/** A question, or one line of its answer. */
export interface Listed extends MeasureQuestion {
  channel?: string;
}

/** The list of requests behind a number of the report, as an address of the panel. `ids`: the categories below the chosen one. */
export function listBehind(
  behind: Behind,
  question: Listed,
  { at, categories }: { at: Date; categories: readonly string[] | null },
): string {
  const { from, before } = momentsOf(question.period);
  const query = new URLSearchParams({
    ...conditions[behind],
    'where[submittedAt][greater_than_equal]': from,
    'where[submittedAt][less_than]': before,
    sort: '-submittedAt',
  });
  const { township, community, unit, channel } = question;
  if (behind === 'overdue') query.set('where[dueAt][less_than]', at.toISOString());
  if (community) query.set('where[community][equals]', community);
  else if (township) query.set('where[township][equals]', township);
  if (unit) query.set('where[leadUnit][equals]', unit);
  // A unit's work is made of parts too; everything else counts the whole.
  if (!unit || behind === 'filed') query.set('where[partOf][exists]', 'false');
  if (channel) query.set('where[channel][equals]', channel);
  if (categories) query.set('where[category][in]', categories.join(','));
  return `/admin/collections/requests?${query}`;
}
