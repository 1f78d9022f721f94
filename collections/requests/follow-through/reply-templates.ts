import type { Access, CollectionConfig } from 'payload';
import { actorOf, allOf, anyOf, hasRole, nobody, role, unitsOf, where, withinUnit } from '@/access';
import { placeholders } from '@/domain/requests/reply-templates/fill';
import { audited } from '../../shared/audited';
import { asksOnly } from '../../shared/place-access';

const centre = ['administrator', 'operator', 'supervisor'] as const;
const words = Object.values(placeholders)
  .map((word) => `{${word}}`)
  .join('、');

/** The centre writes for every unit, a unit's handlers for their own: neither into nor out of another's. */
const written: Access = async ({ req, data }) => {
  const actor = await actorOf(req);
  if (hasRole(actor, ...centre)) return true;
  const units = unitsOf(actor);
  if (units.length === 0) return false;
  if (data && 'unit' in data && !units.includes(idOf(data.unit))) return false;
  return { unit: { in: units } };
};

/** A new one names its unit at once; whoever only asks whether they may create (the button, the empty page) has not named it yet. */
const created: Access = async ({ req, data, collectionConfig }) => {
  const actor = await actorOf(req);
  const unit = idOf(data?.unit);
  if (!unit && asksOnly({ collectionConfig })) return hasRole(actor, ...centre) || unitsOf(actor).length > 0;
  return hasRole(actor, ...centre) || unitsOf(actor).includes(unit);
};

/** Usual answers (常用答复) with open places, to begin an answer with; one no longer used is switched off. */
export const replyTemplates: CollectionConfig = audited({
  slug: 'reply-templates',
  labels: { singular: '常用答复', plural: '常用答复' },
  admin: {
    group: '诉求办理',
    description: `答复时可以选用，填进去后再改。${words}会自动填上；其他大括号里的内容要答复的人自己填，没填完不能发出。`,
    useAsTitle: 'name',
    defaultColumns: ['name', 'category', 'unit', 'active'],
    listSearchableFields: ['name', 'text'],
  },
  access: {
    create: created,
    read: anyOf(
      role(...centre),
      withinUnit({ field: 'unit' }),
      // What is for every unit.
      allOf(role('unit-handler'), where({ unit: { exists: false } })),
    ),
    update: written,
    delete: nobody,
  },
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: '分类',
      index: true,
      maxDepth: 1,
      admin: { allowCreate: false, description: '只在这一类诉求（和它的下级）里出现；不选则都出现。' },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: '单位',
      index: true,
      maxDepth: 1,
      filterOptions: { handlesRequests: { equals: true } },
      admin: { allowCreate: false, description: '只给这个单位用；承办单位写自己的，必须选本单位。' },
    },
    {
      name: 'text',
      type: 'textarea',
      label: '答复内容',
      required: true,
      minLength: 10,
      maxLength: 5000,
      admin: { rows: 8, description: `例：您反映的“{标题}”（{编号}）已由{单位}处理：{处理结果}。` },
    },
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true, index: true },
  ],
});

function idOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return value ? String(value) : '';
}
