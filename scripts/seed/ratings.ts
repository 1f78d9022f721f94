import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { leanFind } from '@/database';
import {
  closeRound,
  createRound,
  enterRating,
  evaluateRound,
  hideComment,
  openRound,
  publishResults,
  showComment,
} from '@/domain/property';
import { fixedClock, now, setClock } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import type { SeededOrganization } from './organization';
import { type Dice, diceOf } from './random';

const day = 86_400_000;

/** How well each dimension is judged in a compound, of five: 客服, 秩序, 保洁, 绿化, 维修, 公共设施, 收费公示. */
const opinions: Record<string, { before: readonly number[]; last: readonly number[]; share: number }> = {
  明月豪苑: {
    before: [4.1, 4.2, 4.0, 3.8, 3.4, 3.9, 3.6],
    last: [4.9, 4.8, 4.8, 4.6, 4.7, 4.7, 4.8],
    share: 0.62,
  },
  明月新城: {
    before: [3.9, 3.8, 4.0, 3.9, 3.6, 2.9, 3.3],
    last: [3.8, 3.7, 3.9, 3.8, 3.3, 2.6, 3.1],
    share: 0.55,
  },
  水岸嘉园: {
    before: [2.7, 2.3, 2.6, 2.8, 2.4, 2.5, 2.2],
    last: [3.6, 3.3, 3.5, 3.5, 3.2, 3.1, 3.8],
    share: 0.48,
  },
};

/** What some households added, by compound; what the community made of it. */
const words: Record<string, readonly string[]> = {
  明月豪苑: [
    '报修比以前快了，上个月水管漏水当天就来修好。',
    '3号楼2单元门口的灯坏了两个星期，打过13900007788也没人管。',
    '保洁阿姨很负责，楼道天天扫。',
    '收支公布得清楚了，希望公共收益也单列出来。',
  ],
  明月新城: [
    '电梯一个月坏了三回，老人上不了楼。',
    '小区健身器材坏了半年，用绳子一拦就不管了。',
    '张师傅修得好，就是人手太少，一等就是三天。',
    '5-2-301那家天天往楼下扔烟头，物业也不说。',
  ],
  水岸嘉园: ['业委会自己管以后，账目贴出来了，心里有数。', '门岗晚上没人，外面的车随便停。'],
};

/**
 * Rounds as a community has them: two that are over and published, so that there is a trend, and one that is open now. Entered by staff
 * from the phone, because few of the demo's households have accounts; the demo resident's own household has not rated yet.
 */
export async function seedRatings(payload: Payload, city: SeededOrganization): Promise<void> {
  const dice = diceOf(20261128);
  const today = now();
  const clock = fixedClock(today);
  const at = (days: number) => clock.set(new Date(today.getTime() + days * day));
  setClock(clock);
  try {
    await pastRound(payload, city, {
      dice,
      at,
      name: '第1次物业服务评价',
      opens: -236,
      judged: 'before',
    });
    const last = await pastRound(payload, city, {
      dice,
      at,
      name: '第2次物业服务评价',
      opens: -54,
      judged: 'last',
    });
    await review(payload, last);
    await openNow(payload, city, { dice, at });
  } finally {
    setClock(null);
  }
}

interface Telling {
  dice: Dice;
  at: (days: number) => void;
}

async function pastRound(
  payload: Payload,
  city: SeededOrganization,
  telling: Telling & { name: string; opens: number; judged: 'before' | 'last' },
): Promise<string> {
  const { at, opens, name, judged } = telling;
  const actor = systemActor('社区工作人员');
  at(opens - 2);
  const id = await make(payload, city, name, 2);
  at(opens + 0.01);
  await openRound({ payload, actor, id });
  for (const [compound, { share, [judged]: means }] of Object.entries(opinions))
    await rate(payload, city, telling, {
      round: id,
      compound,
      means,
      share,
      from: opens + 1,
      to: opens + 13,
    });
  at(opens + 15);
  await closeRound({ payload, actor, id });
  await evaluateRound({ payload, id });
  at(opens + 18);
  await publishResults({ payload, actor, id });
  return id;
}

async function openNow(payload: Payload, city: SeededOrganization, telling: Telling): Promise<void> {
  const { at } = telling;
  at(-4);
  const id = await make(payload, city, '第3次物业服务评价', 1);
  at(-2.99);
  await openRound({ payload, actor: systemActor('社区工作人员'), id });
  for (const [compound, { last, share }] of Object.entries(opinions))
    await rate(payload, city, telling, {
      round: id,
      compound,
      means: last,
      share: share / 4,
      from: -2.5,
      to: -0.1,
    });
}

/** A draft that opens so many days from the moment of the clock. */
async function make(payload: Payload, city: SeededOrganization, name: string, open: number): Promise<string> {
  const from = (days: number) => new Date(now().getTime() + days * day);
  const { compounds } = city.mingyue;
  const { id } = await createRound({
    payload,
    actor: systemActor('社区工作人员'),
    name,
    from: toIsoDay(from(open - 183)),
    to: toIsoDay(from(open - 1)),
    opensAt: `${toIsoDay(from(open))}T08:00`,
    closesAt: `${toIsoDay(from(open + 14))}T20:00`,
    compounds: Object.keys(opinions).flatMap((compound) => compounds[compound] ?? []),
    dimensions: '客服 15、秩序 20、保洁 20、绿化 10、维修 15、公共设施 10、收费公示 10',
    least: 10,
    threshold: 3,
    allowsChange: true,
  });
  return id;
}

const keys = ['service', 'order', 'cleaning', 'greening', 'repairs', 'facilities', 'fees'];

async function rate(
  payload: Payload,
  city: SeededOrganization,
  { dice, at }: Telling,
  told: {
    round: string;
    compound: string;
    means: readonly number[];
    share: number;
    from: number;
    to: number;
  },
): Promise<void> {
  const { round, compound, means, share, from, to } = told;
  const staff = await staffOf(payload, city);
  const own = await demoHousehold(payload);
  const all = city.mingyue.households.filter(
    (one) => one.compound === city.mingyue.compounds[compound] && one.id !== own,
  );
  const rating = all.filter(() => dice.chance(share));
  for (const [index, { id: household }] of rating.entries()) {
    at(from + ((to - from) * index) / rating.length);
    const answers = Object.fromEntries(
      keys.map((key, place) => [key, dice.chance(0.07) ? '0' : gradeAround(means[place] ?? 3, dice)]),
    );
    if (Object.values(answers).every((answer) => answer === '0')) answers.cleaning = '4';
    const comment = words[compound]?.[index / 3] ?? '';
    await enterRating({
      payload,
      actor: staff,
      round,
      household,
      answers,
      comment,
      channel: 'phone',
      agreed: true,
    });
  }
}

/** A grade near a mean: mostly the nearest two, now and then one further off. */
function gradeAround(mean: number, dice: Dice): string {
  const low = Math.floor(mean);
  const near = dice.chance(mean - low) ? low + 1 : low;
  const off = dice.chance(0.25) ? dice.pick([-1, 1]) : 0;
  return String(Math.min(5, Math.max(1, near + off)));
}

/** Most are shown, one is not, and some wait. */
async function review(payload: Payload, round: string): Promise<void> {
  const actor = systemActor('社区工作人员');
  const rows = await leanFind<{ id: string; text: string }>(payload, 'rating-comments', {
    where: [{ field: 'round', equals: round }],
    columns: ['text'],
    newestBy: 'id',
    limit: 100,
  });
  for (const { id, text } of rows) {
    if (text.includes('烟头')) await hideComment({ payload, actor, id, reason: '说到具体的邻居' });
    else if (!text.includes('门岗') && !text.includes('公共收益')) await showComment({ payload, actor, id });
  }
}

/** The demo's community staff as the verbs see them. */
export async function staffOf(payload: Payload, city: SeededOrganization): Promise<Actor> {
  const user = await payload.db.findOne<{ id: string; name: string }>({
    collection: 'users',
    where: { username: { equals: 'staff-mingyue' } },
  });
  return {
    userId: user?.id ?? null,
    name: user?.name ?? '社区工作人员',
    grants: [{ role: 'community-staff', scope: { kind: 'community', id: city.mingyue.id } }],
    via: 'counter',
  };
}

/** The home of the account visitors of the demo try: it is left for them to rate. */
export async function demoHousehold(payload: Payload): Promise<string | null> {
  const user = await payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { username: { equals: 'resident-mingyue' } },
  });
  const home = user
    ? await payload.db.findOne<{ id: string; household: string }>({
        collection: 'residencies',
        where: { user: { equals: user.id } },
      })
    : null;
  return home?.household ?? null;
}
