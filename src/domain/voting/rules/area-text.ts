/** 0.01 m² as square metres with two decimals: 8950 → 89.50, exact for all sizes. */
export function areaText(hundredths: number | bigint): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Back again; null for what `areaText` does not write. */
export function areaFromText(text: string): number | null {
  const match = /^(0|[1-9]\d*)\.(\d{2})$/.exec(text);
  const area = match ? Number(`${match[1]}${match[2]}`) : Number.NaN;
  return Number.isSafeInteger(area) ? area : null;
}
