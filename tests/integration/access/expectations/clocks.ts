import { applyForPause, handOverRequest, issueSupervision } from '@/domain/requests';
import { raiseAlerts } from '@/domain/requests/alerts/raise-alerts';
import { now } from '@/shared/clock';
import { buildRequestAt, supervisor } from '../../../factories/requests';
import type { City } from '../city';
import type { Expectation } from '../expectation';
import { sees } from './request-readers';

/** The first row of a collection that hangs on each of the two requests. */
async function rowsAbout(
  { payload }: City,
  collection: 'request-applications' | 'request-alerts' | 'supervisions' | 'hand-overs',
  { same, other }: { same: string; other: string },
) {
  const first = async (request: string) => {
    const { docs } = await payload.find({
      collection,
      where: { request: { equals: request } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    });
    return String(docs[0]?.id);
  };
  return { same: await first(same), other: await first(other) };
}

/** Two under way: to the unit in the first community, and to another unit in the second. */
async function twoUnderWay({ payload, here, there, unit }: City) {
  const same = await buildRequestAt(payload, 'in-progress', { community: here.community, unit });
  const other = await buildRequestAt(payload, 'in-progress', { community: there.community });
  return { same, other };
}

export const clocks: Expectation[] = [
  {
    slug: 'request-applications',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoUnderWay(city);
      for (const { id, handler: actor } of [same, other])
        await applyForPause({ payload: city.payload, id, actor, days: 2, reason: '等待配件到货。' });
      return rowsAbout(city, 'request-applications', { same: same.id, other: other.id });
    },
    change: { decision: 'approved' },
    hidden: ['openKey'],
  },
  {
    slug: 'supervisions',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoUnderWay(city);
      for (const { id } of [same, other])
        await issueSupervision({ payload: city.payload, id, actor: supervisor, reason: '请尽快办理。' });
      return rowsAbout(city, 'supervisions', { same: same.id, other: other.id });
    },
    change: { state: 'closed' },
  },
  {
    slug: 'hand-overs',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoUnderWay(city);
      for (const { id } of [same, other])
        await handOverRequest({
          payload: city.payload,
          id,
          actor: supervisor,
          confirmed: true,
          note: '与楼上住户有分歧。',
        });
      return rowsAbout(city, 'hand-overs', { same: same.id, other: other.id });
    },
    change: { note: '改写的说明' },
    hidden: ['key'],
  },
  {
    slug: 'request-alerts',
    read: sees,
    create: {},
    update: {},
    delete: {},
    async documents(city) {
      const { same, other } = await twoUnderWay(city);
      const shares = { notice: 0, warning: 0, overdue: 0 };
      for (const { id } of [same, other]) await raiseAlerts(city.payload, { id, at: now(), shares });
      return rowsAbout(city, 'request-alerts', { same: same.id, other: other.id });
    },
    change: { stage: 'notice' },
  },
];
