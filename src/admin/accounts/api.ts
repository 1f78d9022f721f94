/** Posts to our own API and gives the answer's body; a refusal becomes an Error with its Chinese message. */
export async function post(path: string, body: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const isJson = answer.headers.get('content-type')?.includes('application/json');
  const content: unknown = isJson ? await answer.json() : null;
  if (!answer.ok) throw new Error(messageOf(content) ?? '操作没有成功，请稍后再试。');
  return typeof content === 'object' && content !== null ? { ...content } : {};
}

function messageOf(content: unknown): string | null {
  if (typeof content !== 'object' || content === null || !('errors' in content)) return null;
  const [first] = Array.isArray(content.errors) ? content.errors : [];
  const fields: unknown = first?.data?.fields;
  const beside = typeof fields === 'object' && fields !== null ? Object.values(fields)[0] : undefined;
  if (typeof beside === 'string') return beside;
  return typeof first?.message === 'string' ? first.message : null;
}
