/** The calendar of mediators and rooms in half hours: what may never be taken twice; pure. */

export const slotMinutes = 30;
const slotLength = slotMinutes * 60_000;

/** More half hours than one session takes: eight hours. */
export const mostSlots = 16;

/** Every half hour that a stretch of time touches, as the moments they begin; from inclusive, until exclusive. ISO 8601. */
export function slotsOf(startsAt: string, endsAt: string): string[] {
  const from = Math.floor(new Date(startsAt).getTime() / slotLength) * slotLength;
  const until = new Date(endsAt).getTime();
  const slots: string[] = [];
  for (let at = from; at < until; at += slotLength) slots.push(new Date(at).toISOString());
  return slots;
}

/** What is taken: a mediator's time, or a room of an organisation. */
export type Booked =
  | { kind: 'mediator'; mediator: string }
  | { kind: 'room'; organization: string; room: string };

/** Rooms are typed: one room however it is written. */
export const roomKey = (room: string): string =>
  room
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s，,。.、]+/g, '');

/** What is booked, as the unique key begins. */
export const bookedKey = (booked: Booked): string =>
  booked.kind === 'mediator'
    ? `mediator:${booked.mediator}`
    : `room:${booked.organization}:${roomKey(booked.room)}`;

/**
 * The unique key of one half hour. What was released keeps its row and its number; whoever books the same half hour afterwards takes the
 * next number, so that no key is ever given up, and two at once still meet on one.
 */
export const slotKey = (booked: Booked, slotAt: string, releasedBefore: number): string =>
  `${bookedKey(booked)}:${slotAt}:${releasedBefore}`;
