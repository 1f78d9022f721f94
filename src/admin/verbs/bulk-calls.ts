/** What came of one document. */
export interface BulkOutcome {
  id: string;
  done: boolean;
  message: string;
}

/** What came of all, or why nothing was done. */
export type BulkAnswer = { outcomes: BulkOutcome[] } | { message: string; fields: Record<string, string> };

/** Does a bulk action. Resolves to what came of it; never rejects, so that the bar can always say something. */
export async function callBulk(
  slug: string,
  action: string,
  input: Record<string, unknown>,
): Promise<BulkAnswer> {
  try {
    const answer = await fetch(`/api/${slug}/bulk/${action}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await answer.json()) as BulkAnswer;
  } catch (error) {
    console.error(error);
    return { message: '没有连上服务器，请检查网络后再试。', fields: {} };
  }
}
