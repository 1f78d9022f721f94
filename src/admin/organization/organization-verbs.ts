import type { PayloadRequest, Where } from 'payload';
import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  changeSecretary,
  closePartyOrganization,
  householdAt,
  idOf,
  levelAbove,
  movePartyOrganization,
  type OrganizationLevel,
  storedPlace,
} from '@/domain/organization';
import { choicesOf } from './choices';

export interface OrganizationDocument {
  id: string;
  level: OrganizationLevel;
  status: 'active' | 'closed';
  township?: string | null;
  community: string;
  grid?: string | null;
  building?: string | null;
  parent?: string | null;
  secretary?: string | null;
  contactPhone?: string | null;
  contactHours?: string | null;
  publicCard?: string | null;
}

type Context = VerbContext<OrganizationDocument>;

const mayChange = ({ actor, doc }: Context) =>
  doc.status === 'active' && coversPlace(actor, ['administrator', 'community-staff'], doc);

const reason = (label: string): VerbInput => ({
  name: 'reason',
  label,
  kind: 'textarea',
  required: true,
  maxLength: 300,
});

const places = { grid: 'grids', building: 'buildings' } as const;

/** A home is named by unit and room: a list of all homes of a community would be too long. */
const homeInputs: VerbInput[] = [
  {
    name: 'unit',
    label: '新的单元',
    kind: 'text',
    maxLength: 20,
    hint: '在所选楼栋党小组的楼里；没有单元就不填。',
  },
  { name: 'room', label: '新的房号', kind: 'text', maxLength: 20, hint: '不换住处就不填。' },
];

async function placeInput(
  req: PayloadRequest,
  level: 'community' | 'grid' | 'building',
  community: Where,
): Promise<VerbInput> {
  const options =
    level === 'community'
      ? await choicesOf(req, 'divisions', { level: { equals: 'community' } }, { empty: '不变' })
      : await choicesOf(req, places[level], community, { empty: '不变' });
  return { name: 'place', label: '对应的地方', kind: 'select', value: '', options };
}

/** The home in the building of the chosen group, or in the present one. */
async function homeOf(
  req: PayloadRequest,
  doc: OrganizationDocument,
  { parent, unit, room }: Record<string, unknown>,
): Promise<{ place?: string }> {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  if (!text(room)) return {};
  const group = text(parent)
    ? await storedPlace(req, 'party-organizations', text(parent))
    : { building: idOf(doc.building) };
  const building = group?.building ?? null;
  return { place: await householdAt(req, { building, unit: text(unit), room: text(room) }) };
}

/** What the card says now was said by whoever leads now: with another person it goes unless it is typed again. */
const keptHint = (now: string | null | undefined): string =>
  now ? `现在是“${now}”。没换人的，不填就不变；换了人的，不填就空着。` : '现在是空的。';

/** What can be done with a Party organisation besides editing its card. */
export const organizationVerbs: VerbDefinition<OrganizationDocument>[] = [
  {
    verb: 'change-secretary',
    label: '更换负责人',
    tone: 'primary',
    explain:
      '前任和新任都会留在历史里，名册里的党内职务跟着改；前任在这里的支部书记权限同时收回，新任的请管理员授权。换了人，前任的电话、联系时间和名片上的话不再公开，请填新的。对外显示姓名要本人同意公开身份。',
    available: mayChange,
    inputs: async ({ req, doc }) => [
      {
        name: 'secretary',
        label: '新负责人',
        kind: 'select',
        value: idOf(doc.secretary) ?? '',
        options: await choicesOf(
          req,
          'party-members',
          { community: { equals: idOf(doc.community) }, status: { equals: 'active' } },
          { empty: '不在名册里（填下面的姓名）或暂缺' },
        ),
      },
      { name: 'secretaryName', label: '姓名（不在名册里时填）', kind: 'text', maxLength: 50 },
      {
        name: 'contactPhone',
        label: '公开联系电话',
        kind: 'text',
        maxLength: 30,
        hint: keptHint(doc.contactPhone),
      },
      {
        name: 'contactHours',
        label: '联系时间',
        kind: 'text',
        maxLength: 100,
        hint: keptHint(doc.contactHours),
      },
      {
        name: 'publicCard',
        label: '名片上的话',
        kind: 'textarea',
        maxLength: 300,
        hint: keptHint(doc.publicCard),
      },
      { name: 'reason', label: '原因', kind: 'text', maxLength: 300 },
    ],
    run: async ({ req, actor, id, input }) => {
      const { endedRoles } = await changeSecretary({ ...input, payload: req.payload, req, actor, id });
      return `负责人已更换。${endedRoles}`;
    },
  },
  {
    verb: 'move',
    label: '调整隶属或地方',
    explain: '新的地方必须在新上级的地方里；有下级的，下级也要都在里面。',
    available: mayChange,
    inputs: async ({ req, doc }) => {
      const above = levelAbove(doc.level);
      const community = { community: { equals: idOf(doc.community) } };
      const parents = { ...community, level: { equals: above }, status: { equals: 'active' } };
      return [
        ...(above
          ? [
              {
                name: 'parent',
                label: '上级党组织',
                kind: 'select' as const,
                value: idOf(doc.parent) ?? '',
                options: await choicesOf(req, 'party-organizations', parents, { empty: '不变' }),
              },
            ]
          : []),
        ...(doc.level === 'household' ? homeInputs : [await placeInput(req, doc.level, community)]),
        reason('调整的原因'),
      ];
    },
    run: async ({ req, actor, id, doc, input }) => {
      const home = doc.level === 'household' ? await homeOf(req, doc, input) : {};
      const { endedRoles } = await movePartyOrganization({
        ...input,
        ...home,
        reason: String(input.reason ?? ''),
        payload: req.payload,
        req,
        actor,
        id,
      });
      return `已调整，原来的隶属留在历史里。${endedRoles}`;
    },
  },
  {
    verb: 'close',
    label: '撤销',
    tone: 'danger',
    explain: '撤销后保留记录和历史，地方空出来可以再建。有在用的下级时要先处理下级。',
    available: mayChange,
    inputs: async ({ req, doc }) => [
      reason('撤销的原因'),
      {
        name: 'membersTo',
        label: '党员转到',
        kind: 'select',
        options: await choicesOf(
          req,
          'party-organizations',
          {
            community: { equals: idOf(doc.community) },
            status: { equals: 'active' },
            id: { not_equals: doc.id },
          },
          { empty: '没有党员需要转' },
        ),
      },
    ],
    run: async ({ req, actor, id, input }) => {
      const { moved, endedRoles } = await closePartyOrganization({
        ...input,
        reason: String(input.reason ?? ''),
        payload: req.payload,
        req,
        actor,
        id,
      });
      return `${moved > 0 ? `已撤销，${moved}名党员已转出。` : '已撤销。'}${endedRoles}`;
    },
  },
];
