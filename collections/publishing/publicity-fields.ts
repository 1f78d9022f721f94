import type { Field } from 'payload';
import { nobodyWrites } from './file-access';

const readOnly = {
  access: { create: nobodyWrites, update: nobodyWrites },
  admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
} as const;

/** From when and until when the public may fetch the file; follows the notices that use it. */
export const publicityFields: Field[] = [
  { name: 'publicFrom', type: 'date', label: '公开起', index: true, ...readOnly },
  { name: 'publicUntil', type: 'date', label: '公开止', ...readOnly },
];
