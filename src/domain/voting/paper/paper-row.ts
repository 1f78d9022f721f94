import type { PayloadRequest } from 'payload';
import { deleteWhere, leanFind, updateColumns } from '@/database';
import type { PaperState } from '../labels';

/** What one person read on a paper ballot. */
export interface PaperRow {
  id: string;
  vote: string;
  line: string;
  turn: number;
  choices: string;
  state: PaperState;
  enteredBy: string;
  enteredByName: string;
  at: string;
}

const columns = ['vote', 'line', 'turn', 'choices', 'state', 'enteredBy', 'enteredByName', 'at'];

/** The readings of one paper, first to last. */
export async function readingsOf(
  req: PayloadRequest,
  of: { vote: string; line: string },
): Promise<PaperRow[]> {
  const rows = await leanFind<PaperRow>(
    req.payload,
    'vote-paper-entries',
    {
      where: [
        { field: 'vote', equals: of.vote },
        { field: 'line', equals: of.line },
      ],
      columns,
      newestBy: 'turn',
      limit: 10,
    },
    req,
  );
  return rows.toReversed();
}

/** What becomes of the readings of a paper; of a secret vote they are wiped as soon as they are a ballot. */
export async function settleReadings(
  req: PayloadRequest,
  rows: readonly PaperRow[],
  { state, secret }: { state: PaperState; secret: boolean },
): Promise<void> {
  const [first] = rows;
  if (secret && first && (state === 'agreed' || state === 'void')) {
    await deleteWhere(req.payload, req, 'vote-paper-entries', {
      and: [{ vote: { equals: first.vote } }, { line: { equals: first.line } }],
    });
    return;
  }
  for (const { id } of rows) await updateColumns(req, 'vote-paper-entries', id, { state });
}
