import { roleNames } from '@/access';
import { newId } from '@/shared/ids';
import { buildUser } from '../../../factories/accounts';
import type { City, Person } from '../city';
import { closed, type Expectation } from '../expectation';
import { centre } from './request-readers';

/** Those who have a workbench. */
const readers = [...centre, 'city-leader', 'township-leader', 'unit-handler', 'community-staff'] as const;

async function viewOf({ payload }: City, owner: string): Promise<string> {
  const id = newId();
  const data = { id, name: '供热', query: 'q=供热', owner, ownerName: '测试' };
  await payload.db.create({ collection: 'request-views', customID: id, data });
  return id;
}

export const workbench: Expectation[] = [
  {
    slug: 'request-views',
    // Whoever lost the role keeps what they saved.
    read: { own: roleNames },
    create: { all: readers },
    update: { own: roleNames },
    delete: { own: roleNames },
    async documents(city) {
      // Two of somebody else's, who shares them with nobody.
      const { id: owner } = await buildUser(city.payload);
      return { same: await viewOf(city, owner), other: await viewOf(city, owner) };
    },
    ownOf: (city: City, person: Person) => viewOf(city, person.id),
    body: async () => ({ name: '我的供热', query: 'q=供热' }),
    change: { name: '供暖' },
  },
  closed('request-presences'),
];
