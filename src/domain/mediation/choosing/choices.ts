import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { formatDate, formatTime } from '@/shared/dates';
import { type FieldMessages, fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { DisputeRow } from '../dispute-row';
import { type ChoiceBy, type Openness, opennessLabels, type Venue, venueLabels } from '../labels';
import type { DisputePartyRow } from '../parties';
import { type Choice, type Dimension, dimensions, leavesMethod, mostMethods } from '../rules/agreement';
import type { Menu } from './menu';
import { venues } from './menu';

/** The most of one kind somebody may name. */
export const mostAlternatives = {
  mediators: 3,
  slots: 6,
  methods: mostMethods,
  venues: 5,
  openness: 2,
} as const;

const list = (what: string, most: number) =>
  z
    .array(z.string().min(1), { error: `请选择${what}` })
    .min(1, `请选择${what}`)
    .max(most, `${what}最多选${most}个`);

/** What a side names, the most wanted first. */
export const choiceShape = {
  mediators: list('调解员', mostAlternatives.mediators),
  slots: list('时间', mostAlternatives.slots),
  methods: list('调解方法', mostAlternatives.methods),
  venues: list('地点', mostAlternatives.venues),
  openness: list('公不公开', mostAlternatives.openness),
};

/** A choice as stored. */
export interface ChoiceRow extends Choice {
  id: string;
  /** Null when the organisation proposed it. */
  party: string | null;
  by: ChoiceBy;
  words: string;
  at: string;
}

/** Refuses what is not on the menu. @throws DomainError validation */
export function checkOnMenu(choice: Choice, menu: Menu): void {
  const chosen = menu.mediators.filter(({ id }) => choice.mediators.includes(id));
  const free = new Set(chosen.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt)));
  const methods = menu.methods.map(({ id }) => id);
  // What no form offers may be no moment at all.
  const isUnreadable = choice.slots.some((slot) => Number.isNaN(Date.parse(slot)));
  // Of people who are not on the menu nobody knows when they are free: it is said that they are not.
  const wrongSlots =
    isUnreadable || chosen.length === 0 ? [] : choice.slots.filter((slot) => !free.has(slot)).map(slotWords);
  const fields: FieldMessages = {
    ...(chosen.length < new Set(choice.mediators).size
      ? { mediators: '选的调解员里有人现在不能办这件事，请重新选' }
      : {}),
    ...(isUnreadable ? { slots: '选的时间认不出来，请重新选' } : {}),
    ...(wrongSlots.length > 0
      ? {
          slots: `${wrongSlots.join('、')}：选的调解员（${chosen.map(({ name }) => name).join('、')}）那时没有空，请选写着他们名字的时间`,
        }
      : {}),
    ...(choice.methods.every((one) => methods.includes(one)) ? {} : { methods: '请重新选择调解方法' }),
    ...(choice.venues.every((one) => venues.some((venue) => venue === one))
      ? {}
      : { venues: '请重新选择地点' }),
    ...(choice.openness.every((one) => Object.hasOwn(opennessLabels, one))
      ? {}
      : { openness: '请选择公不公开' }),
  };
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}

/** What a menu is about. */
export const dimensionLabels: Record<Dimension, string> = {
  mediators: '调解员',
  slots: '时间',
  methods: '方法',
  venues: '地点',
  openness: '公不公开',
};

/** The method, where nobody names one. */
export const leftToMediator = '由调解员定';

/** A choice in words, as both sides and the file read it. */
export function choiceWords(choice: Choice, menu: Pick<Menu, 'mediators' | 'methods'>): string {
  const name = (id: string) => menu.mediators.find((one) => one.id === id)?.name ?? '';
  const method = (id: string) => menu.methods.find((one) => one.id === id)?.name ?? '';
  const lines: [Dimension, string[]][] = [
    ['mediators', choice.mediators.map(name)],
    ['slots', choice.slots.map(slotWords)],
    [
      'methods',
      leavesMethod(
        choice,
        menu.methods.map(({ id }) => id),
      )
        ? [leftToMediator]
        : choice.methods.map(method),
    ],
    ['venues', choice.venues.map((venue) => venueLabels[venue as Venue])],
    ['openness', choice.openness.map((one) => opennessLabels[one as Openness])],
  ];
  return lines.map(([what, values]) => `${dimensionLabels[what]}：${values.join('，或者')}`).join('\n');
}

/** 2026年11月23日（星期一）9:00 */
export const slotWords = (startsAt: string): string => `${formatDate(startsAt)}${formatTime(startsAt)}`;

interface Writing {
  party: string | null;
  by: ChoiceBy;
  choice: Choice;
  words: string;
  enteredByName?: string | null;
  choiceKey: string;
}

/** Keeps a choice, append-only. @returns its id */
export async function writeChoice(
  req: PayloadRequest,
  { id: dispute }: Pick<DisputeRow, 'id'>,
  { party, by, choice, words, enteredByName = null, choiceKey }: Writing,
): Promise<void> {
  await insertRow(req, 'dispute-choices', {
    id: newId(),
    dispute,
    party,
    by,
    ...(Object.fromEntries(dimensions.map((one) => [one, choice[one].join(',')])) as Record<
      keyof Choice,
      string
    >),
    words,
    at: now().toISOString(),
    enteredByName,
    choiceKey,
  });
}

interface Stored extends Record<keyof Choice, string> {
  id: string;
  party: string | null;
  by: ChoiceBy;
  words: string;
  at: string;
}

/** Everything put down since the menus went out this time, newest first. */
export async function choicesOf(
  req: PayloadRequest,
  { id, stateSince }: Pick<DisputeRow, 'id' | 'stateSince'>,
): Promise<ChoiceRow[]> {
  const rows = await leanFind<Stored>(
    req.payload,
    'dispute-choices',
    {
      where: [
        { field: 'dispute', equals: id },
        { field: 'at', from: stateSince },
      ],
      columns: ['party', 'by', ...dimensions, 'words', 'at'],
      newestBy: 'id',
      limit: 200,
    },
    req,
  );
  return rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(dimensions.map((one) => [one, row[one].split(',')])) as Record<
      keyof Choice,
      string[]
    >),
  }));
}

/** Whether a choice was put down since the party was asked: what somebody else chose under a wrong phone counts no more. Pure. */
export const isSinceAsked = (at: string, { menuSentAt }: Pick<DisputePartyRow, 'menuSentAt'>): boolean =>
  !menuSentAt || new Date(at) >= new Date(menuSentAt);

/** The latest of each party since they were asked; whoever has not chosen is missing. Pure. @param choices the newest first */
export function latestOf(
  choices: readonly ChoiceRow[],
  parties: readonly Pick<DisputePartyRow, 'id' | 'menuSentAt'>[],
): Map<string, ChoiceRow> {
  return new Map(
    parties.flatMap((party) => {
      const own = choices.find((choice) => choice.party === party.id);
      return own && isSinceAsked(own.at, party) ? [[party.id, own] as const] : [];
    }),
  );
}
