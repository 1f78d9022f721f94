import type { Payload } from 'payload';
import { directory, optionsOf, queueNames, stateLabels, urgencyLabels } from '@/domain/requests';
import { queueSortLabels } from '@/domain/requests/queue/filter';

interface Option {
  value: string;
  label: string;
}

/** What the filters offer. */
export interface FilterChoices {
  selects: { name: string; label: string; none: string; options: Option[] }[];
}

/** Categories in the order of their tree, places by township, units and channels by name: also those no longer in use. */
export async function filterChoices(payload: Payload): Promise<FilterChoices> {
  const known = await directory(payload);
  const names = await queueNames(payload);
  const inOrder = (entries: ReadonlyMap<string, string>) =>
    [...entries].map(([value, label]) => ({ value, label }));
  const byName = (entries: ReadonlyMap<string, string>) =>
    inOrder(entries).toSorted((a, b) => a.label.localeCompare(b.label, 'zh'));
  const places = [
    ...known.townships.map(({ id, name }) => ({ value: `township:${id}`, label: name })),
    ...known.places.map(({ kind, id, name, within }) => ({
      value: `${kind}:${id}`,
      label: within ? `${within} / ${name}` : name,
    })),
  ];
  return {
    selects: [
      { name: 'sort', label: '排序', none: '按视图的习惯', options: optionsOf(queueSortLabels) },
      { name: 'state', label: '状态', none: '不限', options: optionsOf(stateLabels) },
      { name: 'category', label: '分类（含下级）', none: '不限', options: inOrder(known.categoryPaths) },
      { name: 'place', label: '地点（含下级）', none: '不限', options: places },
      { name: 'unit', label: '承办单位', none: '不限', options: byName(names.units) },
      { name: 'channel', label: '渠道', none: '不限', options: byName(names.channels) },
      { name: 'urgency', label: '紧急程度', none: '不限', options: optionsOf(urgencyLabels) },
    ],
  };
}
