import { z } from 'zod';
import { deleteWhere } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { moveMatter } from './move';
import { buildingsOf, noteBuildings } from './place';
import { publicText } from './public-text';

const schema = z.object({
  id: input.id('议题'),
  title: publicText('什么事', 60),
  about: publicText('怎么回事', 1000),
  buildings: z.array(z.string()).max(200, '最多200栋楼').optional(),
});

/** Makes the words and the buildings of a matter exact, while it listens; what stood there before stays in the history. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function editMatter(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, title, about, buildings } = parseInput(schema, call);
  return moveMatter(call, {
    id,
    verb: 'edit',
    work: async (req, row) => {
      if (buildings) {
        const before = await buildingsOf(req, id);
        const gone = before.filter((building) => !buildings.includes(building));
        // What stays is left alone: a unique key is not given up and taken at once.
        await deleteWhere(req.payload, req, 'matter-buildings', {
          matter: { equals: id },
          building: { in: gone },
        });
        await noteBuildings(
          req,
          row,
          buildings.filter((building) => !before.includes(building)),
        );
      }
      const changed = [
        ...(row.title === title ? [] : [`原来的题目：${row.title}`]),
        ...(row.about === about ? [] : [`原来写的：${row.about}`]),
      ];
      return { columns: { title, about }, event: { note: changed.join('。') || '改了涉及的楼栋。' } };
    },
  });
}
