import { documentKindLabels, type HearingSheet } from '@/domain/mediation';

/** What a paper in the file is, and of which session where there were several: 笔录（签字），第2次调解会. */
export function documentWords(
  { sessions }: HearingSheet,
  { kind, session }: HearingSheet['documents'][number],
): string {
  const of = sessions.length > 1 ? sessions.find(({ id }) => id === session) : undefined;
  return `${documentKindLabels[kind]}${of ? `，第${of.order}次调解会` : ''}`;
}
