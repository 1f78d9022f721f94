import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { verifyAtCounter } from '@/domain/organization';
import {
  addLine,
  addMember,
  answerQuestion,
  askQuestion,
  correctBook,
  endMember,
  type Fund,
  foundCommittee,
  hideQuestion,
  openBook,
  publishBook,
} from '@/domain/property';
import { fixedClock, now, setClock } from '@/shared/clock';
import { momentAt, toIsoDay } from '@/shared/dates';
import { monthAfter, monthOf } from '@/shared/months';
import type { SeededOrganization } from './organization';
import { drawPhoto } from './property-photos';
import { type Dice, diceOf } from './random';
import { linesOfMonth, type PlannedLine, people } from './self-management-plan';

const day = 86_400_000;
const staff = systemActor('社区工作人员');
const compoundName = '棉麻厂家属院';
/** How many months back the books begin; the one that is missing, and the one that was corrected. */
const first = 13;
const missing = 6;
const corrected = 4;
const openings: Record<Fund, number> = { 'public-revenue': 486_250, 'repair-fund': 8_640_000 };

type Clock = ReturnType<typeof fixedClock>;

/**
 * 棉麻厂家属院 manages for itself: a committee in its second term, a year of books in both funds with one month missing and one corrected, questions
 * answered, waiting and overdue. From two months back on, every compound that manages for itself is asked for its books.
 */
export async function seedSelfManagement(payload: Payload, city: SeededOrganization): Promise<void> {
  const dice = diceOf(20261128);
  const today = now();
  const clock = fixedClock(today);
  const compound = city.oldTown.compounds[compoundName] ?? '';
  await payload.create({
    collection: 'settings',
    data: {
      key: 'property.accounts-since',
      value: monthAfter(monthOf(today), -2),
      source: '演示数据：全市从这个月起统一公示',
      validFrom: '2020-01-01T00:00:00.000Z',
    },
    overrideAccess: true,
  });
  setClock(clock);
  try {
    clock.set(new Date(today.getTime() - 700 * day));
    const residents = await seedPeople(payload, city);
    await seedCommittee(payload, { compound, residents, today });
    const books = await seedBooks(payload, { compound, clock, today, dice, treasurer: residents[0] });
    await seedQuestions(payload, { books, clock, today, residents });
  } finally {
    setClock(null);
  }
}

interface Resident {
  residency: string;
  actor: Actor;
}

/** Comes to the counter once each; their numbers are of the block that belongs to nobody. */
async function seedPeople(payload: Payload, { oldTown }: SeededOrganization): Promise<Resident[]> {
  const homes = oldTown.households.filter((home) => home.compound === oldTown.compounds[compoundName]);
  const found: Resident[] = [];
  for (const [index, { name, phone }] of people.entries()) {
    const { id } = await verifyAtCounter({
      payload,
      actor: staff,
      household: homes[index * 3]?.id ?? '',
      name,
      phone,
      kind: 'owner',
      document: 'title',
      agreed: true,
    });
    const row = await payload.db.findOne<{ id: string; user: string }>({
      collection: 'residencies',
      where: { id: { equals: id } },
    });
    const actor: Actor = { userId: String(row?.user), name, grants: [], via: 'portal' };
    found.push({ residency: id, actor });
  }
  return found;
}

async function seedCommittee(
  payload: Payload,
  { compound, residents, today }: { compound: string; residents: Resident[]; today: Date },
): Promise<void> {
  const call = { payload, actor: staff };
  const on = (days: number) => toIsoDay(new Date(today.getTime() + days * day));
  const { id: committee } = await foundCommittee({
    ...call,
    compound,
    kind: 'self-management',
    name: '棉麻厂家属院自管会',
    foundedOn: '2023-03-18',
    recordNumber: '南城自管备〔2023〕3号',
    evidence: '2023年3月18日居民会议纪要：96户到会，88户同意；名单贴在院门口。',
  });
  const term = { from: on(-710), until: on(385), chosenHow: 'residents-meeting' as const };
  const old = await addMember({
    ...call,
    committee,
    name: '孟庆海',
    office: 'chair',
    chosenHow: 'residents-meeting',
    from: '2023-03-18',
    until: on(-705),
  });
  await endMember({ ...call, id: old.id, endedOn: on(-711), reason: '随子女搬到外地，辞去主任' });
  for (const [index, { office, party }] of people.entries()) {
    const residency = residents[index]?.residency;
    if (!office || !residency) continue;
    await addMember({ ...call, committee, residency, office, partyMember: party, ...term });
  }
  const last = { from: on(-710), until: on(42), chosenHow: 'by-election' as const };
  await addMember({ ...call, committee, name: '阎树林', office: 'member', ...last });
}

interface Books {
  /** Lines of public books by what they are for, newest month last. */
  lines: { id: string; category: string; month: string }[];
}

interface Keeping {
  compound: string;
  clock: Clock;
  today: Date;
  dice: Dice;
  treasurer: Resident | undefined;
}

async function seedBooks(payload: Payload, keeping: Keeping): Promise<Books> {
  const { compound, clock, today, dice, treasurer } = keeping;
  const actor = treasurer?.actor ?? staff;
  const books: Books = { lines: [] };
  const balance = { ...openings };
  for (let back = first; back >= 0; back -= 1) {
    const month = monthAfter(monthOf(today), -back);
    const index = first - back;
    for (const fund of Object.keys(openings) as Fund[]) {
      const planned = linesOfMonth(fund, dice, index);
      balance[fund] += planned.reduce((sum, line) => sum + signed(line), 0);
      // What the treasurer forgot to hand in: the money moved all the same.
      if (back === missing) continue;
      clock.set(earlier(momentAt(`${monthAfter(month)}-02T19:30`), today));
      const before = balance[fund] - planned.reduce((sum, line) => sum + signed(line), 0);
      const isFirst = back === first || back === missing - 1;
      const { id: book } = await openBook({
        payload,
        actor,
        compound,
        fund,
        month,
        ...(isFirst ? { opening: before } : {}),
      });
      const lines = planned.filter((line) => back > 0 || line.day <= Number(toIsoDay(today).slice(8)));
      for (const line of lines) {
        const id = await enter(payload, { actor, book, month, line });
        if (back > 0) books.lines.push({ id, category: line.category, month });
      }
      if (back === 0) continue;
      clock.set(earlier(momentAt(`${monthAfter(month)}-08T10:15`), today));
      await publishBook({ payload, actor: staff, id: book });
      if (back === corrected && fund === 'public-revenue')
        await correct(payload, { book, month, lines: books.lines });
    }
  }
  return books;
}

const signed = ({ direction, yuan }: PlannedLine): number =>
  (direction === 'income' ? 1 : -1) * Math.round(yuan * 100);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

async function enter(
  payload: Payload,
  { actor, book, month, line }: { actor: Actor; book: string; month: string; line: PlannedLine },
): Promise<string> {
  const { day: number, yuan, voucher, ...given } = line;
  const { id } = await addLine({
    payload,
    actor,
    book,
    ...given,
    on: `${month}-${String(number).padStart(2, '0')}`,
    amount: Math.round(yuan * 100),
    files: voucher ? [await drawPhoto(payload, actor, 'receipt')] : [],
  });
  return id;
}

/** The bill for electricity had been read wrongly; the balances of the months after follow. */
async function correct(
  payload: Payload,
  { book, month, lines }: { book: string; month: string; lines: Books['lines'] },
): Promise<void> {
  const wrong = lines.findLast((line) => line.month === month && line.category === 'utilities');
  if (!wrong) return;
  await correctBook({
    payload,
    actor: staff,
    book,
    line: wrong.id,
    on: `${month}-20`,
    direction: 'spending',
    category: 'utilities',
    item: '公共照明、门岗电费',
    amount: 10_860,
    counterparty: '供电所',
    reason: '电费单看错一栏，按供电所发票改正',
  });
}

async function seedQuestions(
  payload: Payload,
  { books, clock, today, residents }: { books: Books; clock: Clock; today: Date; residents: Resident[] },
): Promise<void> {
  const [treasurer, , , one, other] = residents;
  if (!treasurer || !one || !other) return;
  const newest = (category: string) => books.lines.findLast((line) => line.category === category)?.id ?? '';
  const at = (days: number) => clock.set(new Date(today.getTime() - days * day));
  const ask = async (resident: Resident, given: { line: string; text: string; shownName?: string }) =>
    (await askQuestion({ payload, actor: resident.actor, ...given })).id;
  at(26);
  const roof = await ask(one, {
    line: newest('roof'),
    text: '2号楼屋面防水花了一万多，找了几家比价？保修几年？',
    shownName: '2号楼田大姐',
  });
  at(23);
  await answerQuestion({
    payload,
    actor: treasurer.actor,
    id: roof,
    answer:
      '找了三家，最低一家没有资质，选了第二低的。合同写明保修五年，报价单和合同在自管会办公室，随时可以看。',
  });
  at(20);
  const named = await ask(other, {
    line: newest('parking'),
    text: '5号楼某家两辆车只交了一辆的钱，为什么？',
  });
  at(19);
  await hideQuestion({
    payload,
    actor: staff,
    id: named,
    reason: '提到了邻居家的具体情况，请改成问收费办法',
  });
  at(12);
  await ask(other, { line: newest('guard'), text: '门岗补贴为什么比去年多了？是谁定的？' });
  at(3);
  await ask(one, { line: newest('charging'), text: '充电桩的分成按什么比例算？能公布合同吗？' });
}
