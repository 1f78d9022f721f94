import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from './move';
import { keptSource, sourceSchema, writeSource } from './sources';

const schema = z.object({
  id: input.id('议题'),
  sources: z.array(sourceSchema).min(1, '请选择要加入什么').max(500, '一次最多500个来源'),
});

/** Adds what a matter comes from, while it listens. @throws DomainError validation, forbidden, invalid-state, conflict, not-found */
export async function addSource(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, sources } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'add-source',
    work: async (req, row) => {
      let added = 0;
      for (const source of sources) {
        const kept = await keptSource(req, source, call.actor);
        if (kept.place.community && kept.place.community !== row.community)
          fail('validation', { fields: { sources: '有来源不在这个社区（村）' } });
        if (await writeSource(req, row, { kept, actor: call.actor })) added += 1;
      }
      if (added === 0) fail('conflict', { message: '这些已经在这个议题里了。' });
      return {
        columns: { sourceCount: (row.sourceCount ?? 0) + added },
        event: { note: `加入${added}个来源，一共${(row.sourceCount ?? 0) + added}个。` },
      };
    },
  });
}
