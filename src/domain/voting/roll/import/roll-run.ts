import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { listImport, startImport } from '@/domain/imports';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { requireStep } from '../../states';
import { authorizeVote } from '../../verb';
import { type Vote, voteOf } from '../../vote-row';
import { rollFields } from './roll-fields';
import { rollTask } from './roll-task';

/**
 * Takes a file of a vote's roll in; its columns are looked at next.
 * @throws DomainError forbidden, not-found, invalid-state (frozen), too-large, validation (empty, cannot be read)
 */
export async function startRollImport(start: {
  payload: Payload;
  actor: Actor;
  vote: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  const { vote: voteId, ...rest } = start;
  const { payload, actor } = start;
  const vote = await voteToImport(payload, actor, voteId);
  return startImport({
    ...rest,
    kind: 'vote-roll',
    mapsColumns: true,
    details: { vote: vote.id },
  });
}

export const {
  template: rollTemplate,
  columnsOf: rollColumnsOf,
  choose: chooseRollColumns,
  check: checkRollFile,
  write: writeRollFile,
} = listImport({
  fields: rollFields,
  sheet: '表决名册',
  taskOf: async ({ payload, actor, run, mapping }) =>
    rollTask({ actor, vote: await voteToImport(payload, actor, idOf(run.vote) ?? ''), mapping }),
});

async function voteToImport(payload: Payload, actor: Actor, id: string): Promise<Vote> {
  const vote = await voteOf(payload, id);
  if (!vote) fail('not-found', { message: '没有找到这次表决，请从表决页面进来导入。' });
  authorizeVote(actor, vote);
  requireStep('correct-roll', vote);
  return vote;
}
