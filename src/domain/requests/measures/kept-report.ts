import type { Payload } from 'payload';
import { countUpTo, leanFirst } from '@/database';
import { memo } from '@/shared/memo';
import { type MeasuresReport, measuresReport, type ReportInput } from './report';

const changes = 'request-measure-changes';
/** What only the clock or a setting changes may be this old, in milliseconds. */
const oldest = 30_000;
/** Waiting changes are counted no further: the job that folds them in never leaves so many. */
const mostWaiting = 100_000;

/** The key is the question itself, after the mark that says which changes its answer holds. */
const reports = memo<Payload, MeasuresReport>({
  milliseconds: oldest,
  tags: ['measures'],
  most: 100,
  read: (payload, key) => measuresReport({ payload, ...questionIn(key) }),
});

type Question = Omit<ReportInput, 'payload'>;

/**
 * The report, assembled once for all who ask the same while nothing that is counted has changed: each new change and each
 * folding makes a new one. Only what the clock decides (overdue now) may be half a minute old. Read it, never write into it.
 */
export async function keptReport({ payload, ...question }: ReportInput): Promise<MeasuresReport> {
  return reports.get(payload, keyOf(await markOfWaiting(payload), question));
}

const separator = '\n';

function keyOf(mark: string, { query, ranking, isPublic }: Question): string {
  return mark + separator + JSON.stringify({ query, ranking, isPublic } satisfies Question);
}

function questionIn(key: string): Question {
  return JSON.parse(key.slice(key.indexOf(separator) + separator.length)) as Question;
}

/** Says which changes wait to be folded in. Foldings themselves are told by their tag. */
async function markOfWaiting(payload: Payload): Promise<string> {
  const where = [{ field: 'kind', equals: 'change' }];
  const newest = await leanFirst<{ id: string }>(payload, changes, {
    where,
    columns: [],
    newestBy: 'at',
  });
  if (!newest) return '';
  const waiting = await countUpTo(payload, changes, { cases: [where], splitBy: [], most: mostWaiting });
  return `${newest.id} ${waiting}`;
}
