/** What a reply template may leave open, by the words people write between braces. */
export const placeholders = {
  number: '编号',
  title: '标题',
  unit: '单位',
  place: '位置',
} as const;
type Placeholder = keyof typeof placeholders;
export type TemplateValues = Partial<Record<Placeholder, string | null>>;

const opening = /[{｛]([^{}｛｝\n]{0,30})[}｝]/g;
const byWord = new Map<string, Placeholder>(
  (Object.entries(placeholders) as [Placeholder, string][]).flatMap(([name, word]) => [
    [name, name],
    [word, name],
  ]),
);

/** The text with what is known put in; anything else between braces stays for the writer to fill. */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replace(opening, (whole, word: string) => {
    const name = byWord.get(word.trim());
    return (name && values[name]?.trim()) || whole;
  });
}

/** What is still open in a text, as it stands there; empty when it may leave. */
export function openPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(opening)].map(([whole]) => whole))];
}
