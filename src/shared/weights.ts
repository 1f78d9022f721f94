/** A named part with whole percents of the whole. */
export interface Weight {
  name: string;
  weight: number;
}

const most = 12;

/**
 * Reads parts as people write them: 保洁 60、秩序 40, also with colons, commas or percent signs.
 * @returns the parts, which make a hundred together, or the sentence that says what is wrong
 */
export function parseWeights(text: string): Weight[] | string {
  const parts = text
    .normalize('NFKC')
    .split(/[,、;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found: Weight[] = [];
  for (const part of parts) {
    const [, name = '', digits = ''] = /^(\D{1,10}?)\s*:?\s*(\d{1,3})\s*%?$/.exec(part) ?? [];
    if (name.trim() === '') return `“${part.slice(0, 20)}”请写成“名称 百分数”，如“保洁 20”`;
    const weight = Number(digits);
    if (weight < 1) return `“${name}”的权重要在1以上`;
    if (found.some((one) => one.name === name)) return `“${name}”写了两次`;
    found.push({ name, weight });
  }
  if (found.length === 0) return '请至少写一项，如“保洁 60、秩序 40”';
  if (found.length > most) return `最多${most}项`;
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? found : `权重加起来是${sum}，应当正好是100`;
}

/** 客服 15、秩序 20: as it is read and can be typed again. */
export function weightsInWords(weights: readonly Weight[]): string {
  return weights.map(({ name, weight }) => `${name} ${weight}`).join('、');
}
