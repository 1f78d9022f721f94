/** What the server says about what was written at a door. */
export interface Answer {
  status: number;
  /** Why it was refused, in the words to read. */
  message?: string;
  fields?: Record<string, string>;
  /** 见到人，10:20 */
  state?: string;
  /** How many findings the door has now. */
  known?: number;
  /** What else there is to say: 已改为“无人在家”. */
  word?: string;
}

const patience = 60_000;

/** Sends one form. @returns null when no answer of ours came: no network, or a page of the building's own */
export async function sendDoor(address: string, body: FormData): Promise<Answer | null> {
  const waiting = new AbortController();
  const timer = window.setTimeout(() => waiting.abort(), patience);
  try {
    const answer = await fetch(address, { method: 'POST', body, signal: waiting.signal });
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return null;
    return { ...((await answer.json()) as Omit<Answer, 'status'>), status: answer.status };
  } catch {
    // The draft stays, and says that it was not sent.
    return null;
  } finally {
    window.clearTimeout(timer);
  }
}
