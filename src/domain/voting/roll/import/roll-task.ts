import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, updateColumns } from '@/database';
import {
  type BatchCounts,
  type BatchPlan,
  type ColumnMapping,
  distinctRows,
  type ImportTask,
  twinProblem,
} from '@/domain/imports';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { moveVote, placeOf } from '../../verb';
import { requireVote, type Vote } from '../../vote-row';
import { rollSums } from '../roll-sums';
import { planLines } from './plan-lines';
import { rollFields } from './roll-fields';
import { type ImportedLine, rollRowOf } from './roll-row-of';

/** A roll is imported whole or not at all: units of one owner may stand anywhere in the file. */
const batchSize = 100_000;
const note = '按导入的名册';

interface RollPlan extends BatchPlan {
  rows: readonly ImportedLine[];
}

export interface RollTaskOptions {
  actor: Actor;
  vote: Vote;
  mapping: ColumnMapping;
}

/** The roll of a vote from a file, before it is frozen: lines are corrected or added, none is taken off. */
export function rollTask({ actor, vote, mapping }: RollTaskOptions): ImportTask<ImportedLine, RollPlan> {
  return {
    action: 'vote-roll.imported',
    batchSize: { checking: batchSize, importing: batchSize },
    canPlanAgain: true,
    rows: (file, hear) =>
      distinctRows(file, {
        fields: rollFields,
        mapping,
        hear,
        rowOf: rollRowOf,
        keyOf: ({ unitName }) => unitName,
        twin: { field: 'unitName', words: twinProblem },
      }),
    async plan(req, rows) {
      const { added, changed, unchanged } = await planLines(req, vote, rows);
      return { created: added.length, updated: changed.length, unchanged, refused: 0, issues: [], rows };
    },
    write: (req, plan) => writeRows(req, { actor, vote: vote.id, rows: plan.rows }),
  };
}

async function writeRows(
  req: PayloadRequest,
  { actor, vote: id, rows }: { actor: Actor; vote: string; rows: readonly ImportedLine[] },
): Promise<BatchCounts> {
  const counts: BatchCounts = { created: 0, updated: 0, unchanged: 0 };
  await moveVote(
    { payload: req.payload, req, actor },
    {
      id,
      step: 'correct-roll',
      done: 'roll-imported',
      async work(inner, vote) {
        // The row of the vote is held by the step; what the dry run planned is planned anew on what is there now.
        const { added, changed, unchanged } = await planLines(inner, await requireVote(inner, id), rows);
        for (const { id: line, columns } of changed)
          await updateColumns(inner, 'vote-roll', line, { ...columns, note });
        const place = placeOf(vote);
        const fresh = added.map((line) => ({
          ...{ ...line, ...place, vote: id, unitKey: `imported:${newId()}`, voted: false, note },
        }));
        await bulkInsert(inner.payload, inner, 'vote-roll', fresh);
        Object.assign(counts, { created: added.length, updated: changed.length, unchanged });
        return {
          columns: { ...(await rollSums(inner, id)), rollAt: vote.rollAt ?? now().toISOString() },
          detail: `导入名册：补上${added.length}户（人），更正${changed.length}户（人）`,
        };
      },
    },
  );
  return counts;
}
