/** One value of a form. */
export interface Kept {
  name: string;
  value: string;
}

/** What was typed into a form, kept on this device only, until it is sent or its time is over. */
export interface Draft {
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The page one was on. */
  step: string;
  values: Kept[];
  /** How many photos were chosen: they are not kept, and must be chosen again. */
  photos?: number;
  /** Whose it is: nobody else on this device sees it, and it goes when they sign out. */
  account?: string;
  /** Milliseconds since 1970; a week after `savedAt` when absent. */
  until?: number;
}

/** Whose a draft is, and for how many hours. */
export interface Owner {
  account: string;
  hours: number;
}

const week = 7 * 24 * 3_600_000;
const prefix = 'portal.draft.';
const key = (name: string) => `${prefix}${name}`;

const isOver = (draft: Draft): boolean => (draft.until ?? draft.savedAt + week) <= Date.now();

/** What an owner adds to a draft that is kept now. */
export const ownedBy = (owner: Owner): Pick<Draft, 'account' | 'until'> => ({
  account: owner.account,
  until: Date.now() + owner.hours * 3_600_000,
});

/**
 * The draft of this form; null when there is none, it is too old or somebody else's, or the device keeps nothing. What was begun before
 * anybody signed in is there for whoever signs in: everybody with this device could read it.
 */
export function readDraft<Kind extends Draft>(name: string, account?: string): Kind | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key(name)) ?? 'null') as Kind | null;
    if (!draft || !Array.isArray(draft.values)) return null;
    if (!isOver(draft) && (draft.account === undefined || draft.account === account)) return draft;
    localStorage.removeItem(key(name));
    return null;
  } catch {
    return null;
  }
}

/** Keeps the draft. @returns false when the device refuses (private window, full) */
export function writeDraft(name: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. */
export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(key(name));
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** Forgets every draft of which `goes` says so. @returns how many there were */
function dropWhere(goes: (draft: Draft) => boolean): number {
  const gone = draftNames().filter((name) => goes(draftAt(name)));
  for (const name of gone) dropDraft(name);
  return gone.length;
}

function draftNames(): string[] {
  try {
    return Object.keys(localStorage).flatMap((one) =>
      one.startsWith(prefix) ? [one.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

/** A draft nobody can read any more is over. */
function draftAt(name: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(key(name)) ?? 'null') ?? over;
  } catch {
    return over;
  }
}
const over: Draft = { savedAt: 0, step: '', values: [] };

/** Forgets what is over, whichever page is looked at. */
export const dropOver = (): number => dropWhere(isOver);

/** Forgets what other accounts left on this device. */
export const dropOthers = (account: string): number =>
  dropWhere((draft) => draft.account !== undefined && draft.account !== account);

/** How many drafts belong to an account; they go when it signs out. */
export const countOwned = (): number =>
  draftNames().filter((name) => draftAt(name).account !== undefined).length;
export const dropOwned = (): number => dropWhere((draft) => draft.account !== undefined);
