/** Marks a date as a calendar day, without a time; every other date is a moment (src/admin/dates). */
export const asDay = { date: { pickerAppearance: 'dayOnly' } } as const;
