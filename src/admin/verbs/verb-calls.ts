import type { VerbDone, VerbOffer, VerbRefused, VerbsAnswer } from './types';

/** The network itself failed, or the answer was not ours. */
const unreachable: VerbRefused = {
  code: 'unavailable',
  message: '没有连上服务器，请检查网络后再试。您填的内容还在。',
  fields: {},
};

/** What the actor may do now with the document. */
export async function loadVerbs(collection: string, id: string, signal: AbortSignal): Promise<VerbOffer[]> {
  const answer = await fetch(address(collection, id), { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`verbs answered ${answer.status}`);
  const { verbs } = (await answer.json()) as VerbsAnswer;
  return verbs;
}

/**
 * Does a verb with the document as the person saw it (`seen`: its updatedAt). Resolves to what came of it; never rejects,
 * so that the dialog can always say something.
 */
export async function performVerb(
  collection: string,
  id: string,
  verb: string,
  input: Record<string, unknown>,
  seen: string | null,
): Promise<{ done: VerbDone } | { refused: VerbRefused }> {
  try {
    const answer = await fetch(`${address(collection, id)}/${encodeURIComponent(verb)}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(seen ? { ...input, seen } : input),
    });
    const body: unknown = await answer.json();
    if (answer.ok) return { done: body as VerbDone };
    return { refused: isRefusal(body) ? body : unreachable };
  } catch (error) {
    console.error(error);
    return { refused: unreachable };
  }
}

function address(collection: string, id: string): string {
  return `/api/${encodeURIComponent(collection)}/${encodeURIComponent(id)}/verbs`;
}

function isRefusal(body: unknown): body is VerbRefused {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'fields' in body;
}

/** Sends one photo for a verb. Resolves to its id, or to why it was refused; never rejects. */
export async function uploadPhoto(
  address: string,
  file: File,
): Promise<{ id: string } | { problem: string }> {
  try {
    const body = new FormData();
    body.set('file', file);
    const answer = await fetch(address, { method: 'POST', credentials: 'include', body });
    const told: unknown = await answer.json();
    if (answer.ok && typeof told === 'object' && told !== null && 'id' in told)
      return { id: String(told.id) };
    return { problem: isRefusal(told) ? told.message : unreachable.message };
  } catch (error) {
    console.error(error);
    return { problem: unreachable.message };
  }
}
