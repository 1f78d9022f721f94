import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';
import { monthInWords, monthOf } from '@/shared/months';
import { directory } from '../directory';
import { none } from './cells';
import { monthsIn } from './period';
import { monthsOf } from './stored';

/** The words for what the sums are broken down by. */
export interface MeasureNames {
  month(key: string): string;
  unit(key: string): string;
  category(key: string): string;
  place(key: string): string;
  channel(key: string): string;
  /** The months anything is known of, newest first. */
  months: string[];
  /** Units that take requests, for choosing one. */
  units: { id: string; name: string }[];
}

interface Named {
  id: string;
  name: string;
  handlesRequests?: boolean | null;
}

const kept = memo<Payload, { units: Named[]; channels: Named[]; months: string[] }>({
  milliseconds: 30_000,
  async read(payload) {
    const whole = { limit: 0, pagination: false, sort: 'name' } as const;
    const [units, channels] = await Promise.all([
      payload.db.find<Named>({
        collection: 'units',
        select: { name: true, handlesRequests: true },
        ...whole,
      }),
      payload.db.find<Named>({ collection: 'channels', select: { name: true }, ...whole }),
    ]);
    const first = (await monthsOf(payload, 'request-measures'))[0];
    const until = monthOf(now());
    const months = monthsIn({ from: first && first < until ? first : until, until }).reverse();
    return { units: units.docs, channels: channels.docs, months };
  },
});

/** Reads the names, at most half a minute old. */
export async function namesOf(payload: Payload): Promise<MeasureNames> {
  const [{ units, channels, months }, known] = await Promise.all([kept.get(payload), directory(payload)]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const channelNames = new Map(channels.map(({ id, name }) => [id, name]));
  const word = (names: Map<string, string>, otherwise: string) => (key: string) =>
    key === none ? otherwise : (names.get(key) ?? otherwise);
  return {
    month: monthInWords,
    months,
    unit: word(unitNames, '还没有承办单位'),
    category: word(known.categoryNames, '还没有分类'),
    place: word(known.placeNames, '没有写明地点'),
    channel: word(channelNames, '其他渠道'),
    units: units.filter(({ handlesRequests }) => handlesRequests).map(({ id, name }) => ({ id, name })),
  };
}
