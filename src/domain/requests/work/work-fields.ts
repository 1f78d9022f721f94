import type { Payload, Where } from 'payload';
import { type Actor, unitsOf } from '@/access';
import { leanFind } from '@/database';
import { usualTask } from '../dispatch/co-units';
import { carriedFieldLabels } from '../hand-over/carried';
import type { RequestRow } from '../request-row';
import { rungLabels } from '../supervision/rungs';
import { type SupervisionRow, supervisionsWhere } from '../supervision/supervision-row';

/** A question of an action on the phone page. */
export interface WorkField {
  name: string;
  label: string;
  kind: 'text' | 'number' | 'select' | 'checkbox';
  hint?: string;
  rows?: number;
  /** What stands there at first; `yes` for a checkbox that is ticked. */
  value?: string;
  options?: { value: string; label: string }[];
}

/** What the questions of an action are made from. */
export interface WorkFacts {
  payload: Payload;
  actor: Actor;
  request: RequestRow;
}

export const text = (name: string, label: string, more: Partial<WorkField> = {}): WorkField => ({
  name,
  label,
  kind: 'text',
  ...more,
});

export const number = (name: string, label: string): WorkField => ({ name, label, kind: 'number' });

const most = 1000;

/** The units that may be asked, by the sound of their names. */
export async function unitField({ payload, request }: WorkFacts, label: string): Promise<WorkField> {
  const rows = await leanFind<{ id: string; name: string }>(payload, 'units', {
    where: [
      { field: 'active', equals: true },
      { field: 'handlesRequests', equals: true },
    ],
    columns: ['name'],
    newestBy: 'name',
    limit: most,
  });
  const options = rows
    .filter(({ id }) => id !== request.leadUnit)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'));
  return { name: 'unit', label, kind: 'select', options };
}

export async function coUnitFields(facts: WorkFacts): Promise<WorkField[]> {
  return [await unitField(facts, '协办单位'), text('task', '请它做什么', { value: usualTask, rows: 3 })];
}

/** What a hand-over carries along; who asked only with their consent. */
export function handOverFields(): WorkField[] {
  const box = (name: keyof typeof carriedFieldLabels, value: string, hint?: string): WorkField => ({
    name,
    label: `带去：${carriedFieldLabels[name]}`,
    kind: 'checkbox',
    value,
    ...(hint ? { hint } : {}),
  });
  return [
    box('place', 'yes'),
    box('category', 'yes'),
    box('photos', 'yes'),
    box('handling', 'yes'),
    box('requester', '', '反映人同意调解员知道自己是谁，才能勾选。不勾的，调解组织会先来问您怎么联系他。'),
    text('note', '要调解什么、对方是谁', { rows: 4 }),
    { name: 'confirmed', label: '反映人愿意调解，带去的内容已核对', kind: 'checkbox' },
  ];
}

/** The open acts of supervision this person's units answer: those issued to them, and of a request they lead all. */
export async function supervisionsToAnswer({
  payload,
  actor,
  request,
}: WorkFacts): Promise<SupervisionRow[]> {
  const units = unitsOf(actor);
  if (units.length === 0) return [];
  const where: Where = { and: [{ request: { equals: request.id } }, { state: { equals: 'open' } }] };
  const open = await supervisionsWhere(payload, where);
  const leads = request.leadUnit !== null && units.includes(request.leadUnit);
  return open.filter(({ unit }) => leads || (unit !== null && units.includes(unit)));
}

export async function supervisionFields(facts: WorkFacts): Promise<WorkField[]> {
  const options = (await supervisionsToAnswer(facts)).map(({ id, rung, number: act, reason }) => ({
    value: id,
    label: `${rungLabels[rung]} ${act}：${reason}`,
  }));
  return [
    { name: 'supervision', label: '要回复的督办', kind: 'select', options, value: options[0]?.value ?? '' },
    text('answer', '回复', { rows: 6, hint: '办理情况、没有按期的原因、下一步，至少10个字。' }),
  ];
}
