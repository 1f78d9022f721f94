import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { bindFiles } from '@/domain/property';
import { parseInput } from '@/shared/parse-input';
import { placeOfMatter } from './matter-row';
import { moveMatter } from './move';
import { publicText } from './public-text';

const schema = z.object({
  id: input.id('议题'),
  note: publicText('是什么材料', 100),
  files: z.array(z.string()).min(1, '请选择照片或文件'),
});

/** Puts papers and photos onto the matter's page: a plan, an offer, minutes. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function attachDocuments(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, note, files } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'attach',
    work: async (req, row) => {
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'matters',
        subject: id,
        isPublic: true,
        place: placeOfMatter(row),
      });
      return { event: { note: `${note}（${files.length}个）` } };
    },
  });
}
