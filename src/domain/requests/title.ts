const longest = 30;

/** A title out of the citizen's own words: the first sentence, cut at thirty characters. */
export function titleFrom(body: string): string {
  const first =
    body
      .trim()
      .split(/[\n。！？!?；;]/)
      .find((part) => part.trim() !== '')
      ?.trim() ?? '';
  const characters = [...first];
  return characters.length <= longest ? first || '未写标题' : `${characters.slice(0, longest - 1).join('')}…`;
}
