import { z } from 'zod';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { asUpload, inspectAttachment, processImage } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveDispute } from '../move';
import { sessionsOf } from '../sessions/session-row';
import { documentsOf } from './document-row';
import { documentKindLabels } from './labels';
import { sessionOfNotes } from './signed-notes';

const schema = z.object({
  dispute: input.id('调解'),
  kind: z.enum(valuesOf(documentKindLabels), { error: '请选这是什么材料' }),
  session: input.id('调解会').optional(),
});
/** More than a case has. */
const most = 60;
/** The same paper within this is the same button pressed twice, in milliseconds. */
const twiceWithin = 60_000;

/**
 * Puts a photo or a PDF into the file of a case: photos are encoded anew without where they were taken, papers looked into. The history says
 * what kind it is, never its name. Signed notes are of one session: `session` says which where there were several.
 * @throws DomainError validation, too-large, unsupported, invalid-state, not-found, forbidden
 */
export async function addDocument(
  call: VerbCall & z.input<typeof schema> & { file: { data: Buffer; name: string } | null },
): Promise<{ id: string }> {
  const { dispute, kind, session } = parseInput(schema, call);
  if (!call.file) fail('validation', { fields: { file: '请拍照或者选一个文件' } });
  const { data, name } = call.file;
  const isPdf = data.subarray(0, 5).toString('latin1') === '%PDF-';
  const kept = isPdf
    ? { data, ...(await inspectAttachment(data)) }
    : await processImage(data, { orPdf: true });
  let id = '';
  await moveDispute(call, {
    id: dispute,
    verb: 'add-document',
    work: async (req, row, at) => {
      const there = await documentsOf({ payload: req.payload, req }, row.id);
      if (there.length >= most) fail('validation', { fields: { file: `一件卷宗最多${most}份材料` } });
      const of =
        kind === 'notes'
          ? sessionOfNotes(await sessionsOf({ payload: req.payload, req }, row.id), session)
          : null;
      const title = titleOf(name, documentKindLabels[kind]);
      const same = there.find(
        (one) =>
          one.kind === kind &&
          one.session === of &&
          one.title === title &&
          one.filesize === kept.data.length &&
          at.getTime() - new Date(one.addedAt).getTime() < twiceWithin,
      );
      if (same) {
        id = same.id;
        return { repeated: true };
      }
      const made = await req.payload.create({
        collection: 'dispute-files',
        data: {
          dispute: row.id,
          kind,
          session: of,
          title,
          addedAt: at.toISOString(),
          addedByName: call.actor.name,
        },
        file: asUpload(kept),
        overrideAccess: true,
        depth: 0,
        req,
      });
      id = String(made.id);
      return { detail: documentKindLabels[kind] };
    },
  });
  return { id };
}

function titleOf(name: string, kind: string): string {
  const base = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const clean = base
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}（）()《》_ -]+/gu, '')
    .trim()
    .slice(0, 60);
  return clean || kind;
}
