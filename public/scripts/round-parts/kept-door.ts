import {
  type Draft,
  dropDraft,
  type Kept,
  type Owner,
  ownedBy,
  readDraft,
  writeDraft,
} from '../draft-parts/stored-draft';

/** What was written at one door: ids and what was typed, never whose door it is, and no photo. */
export interface DoorDraft extends Draft {
  visit: string;
  stop: string;
  /** The same until it was sent, so that it counts once. */
  formKey: string;
  /** What was changed after it had been on its way without an answer is the next turn of it: the last one holds, however they arrive. */
  turn: number;
  /** This turn has been on its way. */
  tried: boolean;
  /** The person has pressed 记下: it is sent as soon as there is a network. */
  ready: boolean;
  /** It was told that somebody noted something at this door, and is sent all the same. */
  anyway: boolean;
  /** How many findings the page showed at this door when it was begun; absent in drafts from before this was kept. */
  known?: number;
  /** How many photos were chosen; they stay in the open page only. */
  photos: number;
}

const nameOf = (stop: string) => `round-${stop}`;

/** Long enough that nobody guesses it; also where the page has no TLS and so no `randomUUID`. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const readDoor = (stop: string, account: string): DoorDraft | null =>
  readDraft<DoorDraft>(nameOf(stop), account);

/** @returns false when the device keeps nothing */
export const writeDoor = (owner: Owner, door: Omit<DoorDraft, keyof Draft> & { values: Kept[] }): boolean => {
  const draft: DoorDraft = { ...door, savedAt: Date.now(), step: '', ...ownedBy(owner) };
  return writeDraft(nameOf(door.stop), draft);
};

export const dropDoor = (stop: string): void => dropDraft(nameOf(stop));

/** How many findings the page shows at a door. */
export const notedAt = (item: HTMLElement): number => Number(item.dataset.known ?? '0');

/** The person comes from the door's own page, where they noted something after this was kept. */
export const isOvertaken = (kept: DoorDraft, item: HTMLElement): boolean =>
  item.dataset.sent !== undefined && (kept.known ?? -1) < notedAt(item);
