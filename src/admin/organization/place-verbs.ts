import type { PayloadRequest } from 'payload';
import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import {
  createPartyOrganization,
  idOf,
  levelAbove,
  moveBuilding,
  organizationLevelLabels,
  type Place,
} from '@/domain/organization';
import { choicesOf } from './choices';

interface PlaceDocument extends Place {
  id: string;
  name: string;
}

const keepers = ['administrator', 'community-staff'] as const;
const active = { status: { equals: 'active' } } as const;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Founding the organisation a place lacks, from the place itself: place and parent are already known. */
function foundVerb(level: 'grid' | 'building'): VerbDefinition<PlaceDocument> {
  const label = organizationLevelLabels[level];
  return {
    verb: 'found',
    label: `成立${label}`,
    tone: 'primary',
    explain: '地方和上级已经定好；负责人以后可以在党组织里更换。',
    available: async ({ req, actor, doc }) =>
      coversPlace(actor, keepers, doc) &&
      !(await nodeAt(req, level, doc.id)) &&
      Boolean(await parentOf(req, level, doc)),
    inputs: ({ doc }) => [
      {
        name: 'name',
        label: '名称',
        kind: 'text',
        required: true,
        maxLength: 100,
        value: `${doc.name}${nouns[level]}`,
      },
      {
        name: 'secretaryName',
        label: '负责人姓名',
        kind: 'text',
        maxLength: 50,
        hint: '会显示在公开名片上，请先征得本人同意。',
      },
      { name: 'contactPhone', label: '公开联系电话', kind: 'text', maxLength: 30 },
    ],
    run: async ({ req, actor, doc, input }) => {
      await createPartyOrganization({
        payload: req.payload,
        req,
        actor,
        level,
        place: doc.id,
        parent: (await parentOf(req, level, doc)) ?? undefined,
        name: text(input.name),
        secretaryName: text(input.secretaryName) || undefined,
        contactPhone: text(input.contactPhone) || undefined,
      });
      return `已成立${label}。`;
    },
  };
}

const nouns = { grid: '党支部', building: '党小组' } as const;

async function nodeAt(req: PayloadRequest, level: 'community' | 'grid' | 'building', place: string | null) {
  if (!place) return null;
  const { docs } = await req.payload.find({
    collection: 'party-organizations',
    where: { level: { equals: level }, [level]: { equals: place }, ...active },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs[0]?.id ?? null;
}

async function parentOf(req: PayloadRequest, level: 'grid' | 'building', doc: PlaceDocument) {
  const above = levelAbove(level) === 'grid' ? 'grid' : 'community';
  return nodeAt(req, above, idOf(doc[above]));
}

/** What can be done with a grid besides editing it. */
export const gridVerbs: VerbDefinition<PlaceDocument>[] = [foundVerb('grid')];

/** What can be done with a building besides editing it. */
export const buildingVerbs: VerbDefinition<PlaceDocument>[] = [
  foundVerb('building'),
  {
    verb: 'move',
    label: '换网格',
    explain: '楼里的户、党小组、党员中心户和党员一起换过去，党小组改挂那个网格的党支部。',
    available: ({ actor, doc }) => coversPlace(actor, keepers, doc),
    inputs: async ({ req, doc }) => [
      {
        name: 'grid',
        label: '新的网格',
        kind: 'select',
        required: true,
        options: await choicesOf(
          req,
          'grids',
          { community: { equals: idOf(doc.community) }, id: { not_equals: idOf(doc.grid) ?? '' } },
          { empty: '请选择' },
        ),
      },
      { name: 'reason', label: '调整的原因', kind: 'textarea', required: true, maxLength: 300 },
    ],
    run: async ({ req, actor, id, input }) => {
      const [grid, reason] = [text(input.grid), text(input.reason)];
      await moveBuilding({ payload: req.payload, req, actor, id, grid, reason });
      return '已换网格。';
    },
  },
];
