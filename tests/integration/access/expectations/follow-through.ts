import { roleNames } from '@/access';
import { savePreferences } from '@/domain/notifications';
import { recordReturnVisit } from '@/domain/requests';
import { buildUser } from '../../../factories/accounts';
import { buildHandlingUnit, buildRequestAt, operator } from '../../../factories/requests';
import type { City } from '../city';
import { closed, type Expectation } from '../expectation';
import { centre, sees } from './request-readers';

/** What a call back leaves: to one request of the unit in the first community, and to another in the second. */
async function visited(city: City) {
  const { payload, here, there, unit } = city;
  const one = async (facts: { community: string; unit?: string }) => {
    const { id } = await buildRequestAt(payload, 'evaluation', facts);
    const word = { solved: 'solved', satisfaction: 'satisfied', readBack: true } as const;
    await recordReturnVisit({ payload, actor: operator, id, outcome: 'reached', ...word });
    const { docs } = await payload.find({
      collection: 'return-visits',
      where: { request: { equals: id } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    });
    return String(docs[0]?.id);
  };
  return {
    same: await one({ community: String(here.community), unit }),
    other: await one({ community: String(there.community) }),
  };
}

async function template({ payload }: City, unit: string): Promise<string> {
  const data = { name: '暖气不热', unit, text: '您反映的“{标题}”已由{单位}处理。' };
  return String(
    (await payload.create({ collection: 'reply-templates', data, overrideAccess: true, depth: 0 })).id,
  );
}

async function preferencesOf({ payload }: City, userId: string): Promise<string> {
  const actor = { userId, name: '测试', grants: [], via: 'portal' as const };
  await savePreferences({ payload, actor, sms: true, email: false, quiet: true, address: 'a@example.com' });
  const { docs } = await payload.find({
    collection: 'notification-preferences',
    where: { user: { equals: userId } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  return String(docs[0]?.id);
}

const writers = { all: centre, same: ['unit-handler'] } as const;

/** What follows an answer, and how people are told. */
export const followThrough: Expectation[] = [
  {
    slug: 'return-visits',
    read: sees,
    create: {},
    update: {},
    delete: {},
    documents: (city) => visited(city),
    change: { note: '改写的说明' },
  },
  {
    slug: 'reply-templates',
    read: writers,
    create: writers,
    update: writers,
    delete: {},
    documents: async (city) => ({
      same: await template(city, city.unit),
      other: await template(city, await buildHandlingUnit(city.payload)),
    }),
    body: async ({ payload, unit }, whose) => ({
      name: '新的常用答复',
      unit: whose === 'same' ? unit : await buildHandlingUnit(payload),
      text: '您反映的“{标题}”已由{单位}处理。',
    }),
    change: { name: '改过的名称' },
  },
  closed('request-announcements'),
  {
    slug: 'notification-preferences',
    read: { own: roleNames },
    create: {},
    update: {},
    delete: {},
    documents: async (city) => ({
      other: await preferencesOf(city, (await buildUser(city.payload)).id),
    }),
    ownOf: (city, person) => preferencesOf(city, person.id),
    change: { sms: false },
    hidden: ['addressCipher', 'addressIndex'],
  },
];
