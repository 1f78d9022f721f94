import { buildUser } from '../../../factories/accounts';
import { residentActor } from '../../../factories/residents';
import type { Expectation } from '../expectation';

/** Only that something was deleted; who asked for it stands nowhere. */
export const privacy: Expectation[] = [
  {
    slug: 'data-deletions',
    read: { all: ['administrator'] },
    create: {},
    update: {},
    delete: {},
    async documents({ payload }) {
      const { deleteOwnData } = await import('@/domain/privacy');
      const { id } = await buildUser(payload);
      const { reference } = await deleteOwnData({
        payload,
        actor: residentActor(id),
        what: ['messages'],
        confirmed: true,
      });
      const row = await payload.db.findOne<{ id: string }>({
        collection: 'data-deletions',
        where: { reference: { equals: reference } },
      });
      return { same: String(row?.id) };
    },
    change: { rows: 0 },
  },
];
