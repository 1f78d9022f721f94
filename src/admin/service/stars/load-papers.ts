/** A photo or paper behind a plus or minus. */
export interface EvidencePaper {
  id: string;
  title: string;
  isImage: boolean;
}

/** Nothing for whoever reads the line without running the branch. */
export async function loadPapers(item: string, signal: AbortSignal): Promise<EvidencePaper[]> {
  const answer = await fetch(`/api/star-manual-items/${item}/papers`, { credentials: 'include', signal });
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`the papers answered ${answer.status}`);
  return (await answer.json()) as EvidencePaper[];
}
