import type { TextField } from 'payload';
import { nobody } from '@/access';
import { panelField } from '../shared/panel-field';

export const group = '邻里力量';

/** A column that only verbs look at. */
export const hiddenText = (
  name: string,
  more: Pick<TextField, 'unique' | 'required' | 'index'> = {},
): TextField => ({
  name,
  type: 'text',
  hidden: true,
  access: { read: () => false },
  ...more,
});

/** Encrypted: opened by a verb that logs who looked and why; `purpose` is what the value is encrypted for, for changing keys. */
export const cipher = (name: string, purpose: string): TextField => ({
  name,
  type: 'text',
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  custom: { encrypted: { purpose } },
});

/** What was done with the document so far, beside it. */
export const stepsField = panelField(
  'history',
  '/src/admin/neighbourhood/ForceHistory#ForceHistory',
  'sidebar',
);
