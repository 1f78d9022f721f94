import type { TimeAnswer } from './time-answer';

/** The clocks, applications and acts of supervision of a request, as far as the signed-in person may read them. */
export async function loadTime(request: string, signal: AbortSignal): Promise<TimeAnswer> {
  const address = `/api/requests/${encodeURIComponent(request)}/time`;
  const answer = await fetch(address, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`time answered ${answer.status}`);
  return (await answer.json()) as TimeAnswer;
}
