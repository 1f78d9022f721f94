/** One value of a form. */
export interface Kept {
  name: string;
  value: string;
}

/** What was typed into a form, kept on this device only, until it is sent or a week is over. */
export interface Draft {
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The page one was on. */
  step: string;
  values: Kept[];
}

const week = 7 * 24 * 3_600_000;
const key = (name: string) => `portal.draft.${name}`;

/** The draft of this form; null when there is none, it is too old, or the device keeps nothing. */
export function readDraft(name: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key(name)) ?? 'null') as Draft | null;
    if (!draft || !Array.isArray(draft.values)) return null;
    if (draft.savedAt > Date.now() - week) return draft;
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
