/** An answer as the panel shows it. */
export interface AnswerItem {
  id: string;
  label: string;
  answer: string;
}

/** The answers of a request that the signed-in person may read, in the order they were asked. */
export async function loadAnswers(request: string, signal: AbortSignal): Promise<AnswerItem[]> {
  const query = new URLSearchParams({
    'where[request][equals]': request,
    sort: 'order',
    limit: '50',
    depth: '0',
  });
  const answer = await fetch(`/api/request-answers?${query}`, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`answers answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: AnswerItem[] };
  return docs;
}
