import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { bindFiles } from '@/domain/property';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { placeOfMatter } from '../matter-row';
import { publicText } from '../public-text';
import { moveTask } from './move-task';

const schema = z.object({
  id: input.id('任务'),
  words: publicText('做了什么', 1000),
  /** 分, everything together; 0 when it cost nothing. */
  cost: z
    .number({ error: '请填写花了多少元，没花钱填0' })
    .int('最多两位小数')
    .min(0, '不能小于0')
    .max(10_000_000_000, '最多一亿元'),
  files: z.array(z.string()).default([]),
});

/**
 * Whoever has a task reports it as done, with photos of how it is now, words and what it cost; a claim that the community looks at.
 * @throws DomainError validation (also without a photo), forbidden, invalid-state, not-found
 */
export async function reportTask(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, words, cost, files } = parseInput(schema, call);
  if (files.length === 0) fail('validation', { fields: { files: '请附上办完以后的照片，居民要看' } });
  return moveTask(call, {
    id,
    verb: 'report-task',
    work: async (req, task, { row, at }) => {
      const event = newId();
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'matter-events',
        subject: event,
        // Public when the community has confirmed it: until then it may give it back.
        isPublic: false,
        place: placeOfMatter(row),
      });
      return {
        columns: { cost, reportEvent: event, reportedAt: at.toISOString(), reportWords: words },
        // What it claims is told when the community has looked.
        event: { id: event, note: task.title },
      };
    },
  });
}
