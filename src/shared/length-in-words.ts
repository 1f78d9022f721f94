/** How long something took, as people say it: 15分钟, 1小时, 1小时15分. @param quarters whole quarters of an hour */
export function lengthInWords(quarters: number): string {
  const hours = Math.floor(quarters / 4);
  const minutes = (quarters % 4) * 15;
  return `${hours > 0 ? `${hours}小时` : ''}${minutes > 0 ? `${minutes}分${hours > 0 ? '' : '钟'}` : ''}`;
}
