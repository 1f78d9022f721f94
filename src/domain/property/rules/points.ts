/** Hundredths of a point as people read them: 382 is 3.82. */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
