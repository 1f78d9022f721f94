import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { states } from '../states';

/** A request with the category the service centre took it on with. */
export interface ChosenRequest {
  id: string;
  title: string;
  body: string;
  category: string;
  /** Whom it was given to; null while nobody has it. */
  leadUnit: string | null;
}

/** What was chosen long ago teaches little about today; this many of the newest are enough for any label. */
const mostLearnt = 10_000;
const pageSize = 500;
/** Taken on by a person; what was declined or is still waiting was not. */
const takenOn = states.filter((state) => state !== 'submitted' && state !== 'declined');

/** Requests whose category an operator chose or let stand when accepting, newest first, page by page. */
export async function* chosenRequests(payload: Payload): AsyncGenerator<ChosenRequest[]> {
  for (let skip = 0; skip < mostLearnt; skip += pageSize) {
    const page = await leanFind<ChosenRequest>(payload, 'requests', {
      where: [
        { field: 'state', in: takenOn },
        { field: 'category', exists: true },
        { field: 'acceptedAt', exists: true },
      ],
      columns: ['title', 'body', 'category', 'leadUnit'],
      newestBy: 'submittedAt',
      limit: pageSize,
      skip,
    });
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
  }
}
