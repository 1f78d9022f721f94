/** Open from one minute of the day to another, the second one not included; 1440 is the end of the day. */
export interface Span {
  from: number;
  until: number;
}

const pattern = /^(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)$/;

/** Whether hours go on past midnight, as 18:00-02:00 does: each day has its own. Pure. */
export function isOverMidnight(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s*[–—~～至到-]\s*/gu, '-');
  return plain.split(/[\s,、;，；]+/u).some((part) => {
    const [, fromHour, fromMinute, untilHour, untilMinute] = pattern.exec(part) ?? [];
    return (
      untilMinute !== undefined &&
      Number(fromHour) * 60 + Number(fromMinute) > Number(untilHour) * 60 + Number(untilMinute)
    );
  });
}

/**
 * `9:00-12:00 14:00-17:30` as spans in order, also with Chinese punctuation and dashes; an empty text is no span, `全天` the whole day.
 * @returns null when the text is no such list, or spans overlap or end before they begin
 */
export function spansOf(text: string): Span[] | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s*[–—~～至到]\s*|\s+-\s+/gu, '-')
    .replace(/[,、;，；]/gu, ' ')
    .trim();
  if (plain === '') return [];
  if (plain === '全天' || plain === '24小时') return [{ from: 0, until: 1440 }];
  const spans: Span[] = [];
  for (const part of plain.split(/\s+/)) {
    const [, fromHour, fromMinute, untilHour, untilMinute] = pattern.exec(part) ?? [];
    if (untilMinute === undefined) return null;
    const from = Number(fromHour) * 60 + Number(fromMinute);
    const until = Number(untilHour) * 60 + Number(untilMinute);
    if (from >= until || until > 1440) return null;
    spans.push({ from, until });
  }
  const sorted = spans.toSorted((one, other) => one.from - other.from);
  return sorted.some(({ from }, index) => index > 0 && from < (sorted[index - 1]?.until ?? 0))
    ? null
    : sorted;
}
