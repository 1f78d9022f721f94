import type { FollowThroughAnswer } from './follow-through-answer';

/** What followed the answer of a request, as far as the signed-in person may read it. */
export async function loadFollowThrough(request: string, signal: AbortSignal): Promise<FollowThroughAnswer> {
  const address = `/api/requests/${encodeURIComponent(request)}/follow-through`;
  const answer = await fetch(address, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`follow-through answered ${answer.status}`);
  return (await answer.json()) as FollowThroughAnswer;
}
