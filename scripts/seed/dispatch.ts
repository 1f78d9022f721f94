import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { communityUnit, contactRows, dutyRows, ruleRows } from './dispatch-rows';
import { seedDispatchStories } from './dispatch-stories';
import type { SeededOrganization } from './organization';

const day = 86_400_000;

/** Rules, duty lists and contacts of the demo city, then a few requests that were split, merged, disputed and ruled on. */
export async function seedDispatch(payload: Payload, city: SeededOrganization): Promise<void> {
  const units: Record<string, string> = {
    ...city.units,
    [communityUnit]: await makeCommunityUnit(payload, city),
  };
  const categories = await idsBy(payload, 'categories', 'path');
  const channels = await idsBy(payload, 'channels', 'key');
  const unitOf = (name: string) => units[name] ?? missing(name);
  const categoryOf = (path: string) => categories.get(path) ?? missing(path);
  const moment = (days: number | undefined) =>
    days === undefined ? undefined : new Date(now().getTime() + days * day).toISOString();
  await inTransaction({ payload, actor: systemActor('演示数据') }, async (req) => {
    const create = (collection: 'dispatch-rules' | 'unit-duties' | 'unit-contacts', data: object) =>
      payload.create({ collection, data: data as never, overrideAccess: true, depth: 0, req });
    for (const [
      index,
      { category, place, channel, unit, coUnits = [], from, until, ...rule },
    ] of ruleRows.entries())
      await create('dispatch-rules', {
        ...rule,
        order: (index + 1) * 10,
        active: rule.active ?? true,
        category: category ? categoryOf(category) : undefined,
        community: place ? city[place].id : undefined,
        channel: channel ? channels.get(channel) : undefined,
        unit: unitOf(unit),
        coUnits: coUnits.map(unitOf),
        from: moment(from),
        until: moment(until),
      });
    for (const { unit, basis, categories: paths } of dutyRows)
      for (const path of paths)
        await create('unit-duties', { unit: unitOf(unit), category: categoryOf(path), basis, active: true });
    for (const { unit, ...contact } of contactRows)
      await create('unit-contacts', { ...contact, unit: unitOf(unit), active: true });
  });
  await seedDispatchStories(payload, { city, unitOf, categoryOf });
}

async function makeCommunityUnit(payload: Payload, city: SeededOrganization): Promise<string> {
  const data = {
    name: communityUnit,
    shortName: '明月豪苑社区',
    kind: 'community' as const,
    handlesRequests: true,
    active: true,
    division: city.mingyue.id,
    community: city.mingyue.id,
    dutyHours: '每天 8:30—18:00',
  };
  const made = await payload.create({ collection: 'units', data, overrideAccess: true, depth: 0 });
  return String(made.id);
}

async function idsBy(
  payload: Payload,
  collection: 'categories' | 'channels',
  field: string,
): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string } & Record<string, unknown>>({
    collection,
    limit: 0,
    pagination: false,
    select: { [field]: true },
  });
  return new Map(docs.map((row) => [String(row[field]), row.id]));
}

function missing(name: string): never {
  throw new Error(`the demo city has no ${name}`);
}
