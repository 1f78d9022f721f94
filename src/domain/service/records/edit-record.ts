import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { filesOf, mostFiles } from '@/domain/property';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { bindRecordFiles } from './log-record';
import { keptFromPublic, maskedText, namesOfServed } from './masked-text';
import { moveRecord } from './move-record';
import { checkBesideOthers, checkDay, recordFields } from './record-input';
import { holdMember, type RecordRow } from './record-row';
import { changesInWords } from './write-history';

const schema = z.object({ id: input.id('服务记录'), ...recordFields, kind: z.string().optional() });

/**
 * The member changes a record that is not verified yet, or one that was returned, and reports it anew. Day and kind of what came by itself
 * are the source's; the member says how long it took and adds words.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function editRecord(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, files, different, hidden, kind, ...given } = parseInput(schema, call);
  const { actor } = call;
  return moveRecord(call, {
    id,
    verb: 'edit',
    work: async (req, row, at) => {
      await holdMember(req, row.member);
      const chosen = recordFields.kind.safeParse(kind);
      if (row.source === 'log' && !chosen.success)
        fail('validation', { fields: { kind: '请选择做的是哪一类' } });
      const facts: RecordRow = {
        ...row,
        ...given,
        served: given.served ?? null,
        ...(row.source === 'log' && chosen.success ? { kind: chosen.data } : { kind: row.kind, on: row.on }),
      };
      if (facts.on !== row.on) await checkDay(req, facts.on);
      const isSame = facts.kind === row.kind && facts.on === row.on;
      await checkBesideOthers(req, { ...facts, different: different || isSame }, id);
      const kept = (await filesOf(req.payload, [id])).get(id)?.length ?? 0;
      if (kept + files.length > mostFiles)
        fail('validation', { fields: { files: `连同原来的，最多${mostFiles}张照片` } });
      await bindRecordFiles(req, { actor, row, files });
      const { kind: newKind, quarters, on, location, text, served } = facts;
      const added = files.length > 0 ? `加了${files.length}张照片` : '';
      return {
        columns: {
          kind: newKind,
          quarters,
          on,
          location,
          text,
          served,
          maskedText: hidden ? keptFromPublic : await maskedText(req, text, row, namesOfServed(served)),
          submittedAt: at.toISOString(),
          editCount: (row.editCount ?? 0) + 1,
        },
        detail: [changesInWords(row, facts), added].filter(Boolean).join('；') || '没有改内容，再报一次',
      };
    },
  });
}
