import { z } from 'zod';
import { type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../files';
import { input } from '../verb';
import { afterVerdict } from './after-verdict';
import { verdictLabels } from './labels';
import { moveRectification } from './move';
import { placeOfRow } from './rectification-row';

const schema = z.object({
  id: input.id('整改'),
  verdict: z.enum(valuesOf(verdictLabels), { error: '请选择修好了还是没修好' }),
  words: input.text('看到了什么', 500),
  files: z.array(z.string()).default([]),
});

/**
 * Where too few households answered, the community looks itself and decides, with a photo. @throws DomainError validation (also without a photo),
 * forbidden, invalid-state, not-found
 */
export async function decideOnSite(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, verdict, words, files } = parseInput(schema, call);
  if (files.length === 0) fail('validation', { fields: { files: '请附上现场的照片' } });
  return moveRectification(call, {
    id,
    verb: 'decide',
    work: async (req, row, at) => {
      const step = newId();
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'rectification-steps',
        subject: step,
        isPublic: true,
        place: placeOfRow(row),
      });
      const found = `社区现场核实：${words}${/[。！？]$/.test(words) ? '' : '。'}`;
      const moved = await afterVerdict(req, row, { verdict, found, by: 'inspection', at });
      return { ...moved, step: { ...moved.step, id: step } };
    },
  });
}
