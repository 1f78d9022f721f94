import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  changeSecretary,
  closePartyOrganization,
  idOf,
  levelAbove,
  movePartyOrganization,
  type OrganizationLevel,
} from '@/domain/organization';
import { choicesOf } from './choices';

interface OrganizationDocument {
  id: string;
  level: OrganizationLevel;
  status: 'active' | 'closed';
  community: string;
  building?: string | null;
  parent?: string | null;
  secretary?: string | null;
  contactPhone?: string | null;
  contactHours?: string | null;
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

const places = {
  community: 'divisions',
  grid: 'grids',
  building: 'buildings',
  household: 'households',
} as const;

/** What can be done with a Party organisation besides editing its card. */
export const organizationVerbs: VerbDefinition<OrganizationDocument>[] = [
  {
    verb: 'change-secretary',
    label: '更换负责人',
    tone: 'primary',
    explain: '前任和新任都会留在历史里。对外显示姓名要本人同意公开身份。',
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
        value: doc.contactPhone ?? '',
        maxLength: 30,
      },
      {
        name: 'contactHours',
        label: '联系时间',
        kind: 'text',
        value: doc.contactHours ?? '',
        maxLength: 100,
      },
      { name: 'reason', label: '原因', kind: 'text', maxLength: 300 },
    ],
    run: async ({ req, actor, id, input }) => {
      await changeSecretary({ ...input, payload: req.payload, req, actor, id });
      return '负责人已更换。';
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
      const place = doc.level === 'household' ? { building: { equals: idOf(doc.building) } } : community;
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
        {
          name: 'place',
          label: '对应的地方',
          kind: 'select' as const,
          value: '',
          options:
            doc.level === 'community'
              ? await choicesOf(req, 'divisions', { level: { equals: 'community' } }, { empty: '不变' })
              : await choicesOf(req, places[doc.level], place, { empty: '不变' }),
        },
        reason('调整的原因'),
      ];
    },
    run: async ({ req, actor, id, input }) => {
      await movePartyOrganization({
        ...input,
        reason: String(input.reason ?? ''),
        payload: req.payload,
        req,
        actor,
        id,
      });
      return '已调整，原来的隶属留在历史里。';
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
      const { moved } = await closePartyOrganization({
        ...input,
        reason: String(input.reason ?? ''),
        payload: req.payload,
        req,
        actor,
        id,
      });
      return moved > 0 ? `已撤销，${moved}名党员已转出。` : '已撤销。';
    },
  },
];
