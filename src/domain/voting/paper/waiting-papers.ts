import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PaperState } from '../labels';

/** A paper that is not settled, by its line: for the list of staff, without what was read. */
export interface WaitingPaper {
  line: string;
  state: PaperState;
  names: string[];
}

/** Papers that wait for a second or third reading. */
export async function waitingPapers(
  payload: Payload,
  vote: string,
  req?: PayloadRequest,
): Promise<WaitingPaper[]> {
  const rows = await leanFind<{ line: string; state: PaperState; enteredByName: string; turn: number }>(
    payload,
    'vote-paper-entries',
    {
      where: [
        { field: 'vote', equals: vote },
        { field: 'state', in: ['waiting', 'differs'] },
      ],
      columns: ['line', 'state', 'enteredByName', 'turn'],
      newestBy: 'turn',
      limit: 50_000,
    },
    req,
  );
  const found = new Map<string, WaitingPaper>();
  for (const { line, state, enteredByName } of rows.toReversed()) {
    const known = found.get(line);
    if (known) known.names.push(enteredByName);
    else found.set(line, { line, state, names: [enteredByName] });
  }
  return [...found.values()];
}
