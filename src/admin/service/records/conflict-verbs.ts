import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  conflictBetween,
  type DeclarationState,
  declareConflict,
  endConflict,
  memberById,
  type Relation,
  relationLabels,
  verifiesAt,
} from '@/domain/service';
import { callOf } from '../../matters/from-table';
import { choicesOf } from '../../organization/choices';
import { optional, optionsFrom, reasonInput, text } from '../../voting/inputs';

interface MemberDocument extends Place {
  status: string;
}

const placed = ({ township, community, grid, compound, building }: Place) => ({
  township: idOf(township),
  community: idOf(community),
  grid: idOf(grid),
  compound: idOf(compound),
  building: idOf(building),
});

/** On a member's page: with whom they do not decide about each other's records. */
export const declareConflictVerb: VerbDefinition<MemberDocument> = {
  verb: 'declare-conflict',
  label: '登记回避关系',
  explain: '夫妻、亲属或有利害关系的，登记以后互相不审核对方的服务记录。',
  available: ({ actor, doc }) => doc.status === 'active' && verifiesAt(actor, placed(doc)),
  inputs: async ({ req, id, doc }) => [
    {
      name: 'relation',
      label: '什么关系',
      kind: 'select',
      required: true,
      options: optionsFrom(relationLabels),
    },
    {
      name: 'otherMember',
      label: '对方是哪名党员',
      kind: 'select',
      options: await choicesOf(
        req,
        'party-members',
        {
          and: [
            { community: { equals: idOf(doc.community) ?? '' } },
            { status: { equals: 'active' } },
            { id: { not_equals: id } },
          ],
        },
        { empty: '不在本社区的名册里' },
      ),
    },
    {
      name: 'otherName',
      label: '对方姓名',
      kind: 'text',
      maxLength: 50,
      hint: '上面没有选到的，写姓名，不写职务。',
    },
    {
      name: 'sure',
      label: '名字没有写错',
      kind: 'checkbox',
      hint: '名册里、审核的人里都没有这个名字的，核对过再勾。',
    },
    { name: 'note', label: '说明', kind: 'text', maxLength: 200 },
  ],
  run: async (context) => {
    const { relation, otherMember, otherName, sure, note } = context.input;
    const { id: member, ...call } = callOf(context);
    const { known } = await declareConflict({
      ...call,
      member,
      relation: text(relation) as Relation,
      otherMember: optional(otherMember),
      otherName: optional(otherName),
      note: optional(note),
      sure: sure === true,
    });
    return known
      ? '登记好了，从现在起互相不审核。'
      : '登记好了。现在还没有叫这个名字的人；以后有了，就互相不审核。';
  },
};

interface DeclarationDocument extends Place {
  member: unknown;
  state: DeclarationState;
}

/** What can be done with a declaration; the verb refuses the two it is about. */
export const declarationVerbs: VerbDefinition<DeclarationDocument>[] = [
  {
    verb: 'end',
    label: '解除',
    tone: 'danger',
    explain: '登记错了或者关系已经不在的解除；两个人自己不能解除。记录和原因保留。',
    available: async ({ req, actor, doc }: VerbContext<DeclarationDocument>) => {
      if (doc.state !== 'standing' || !verifiesAt(actor, placed(doc))) return false;
      const member = await memberById(req.payload, idOf(doc.member) ?? '');
      return (
        member !== undefined && (await conflictBetween({ payload: req.payload }, actor, member)) === null
      );
    },
    inputs: [reasonInput('解除的原因', 200)],
    run: async (context) => {
      await endConflict({ ...callOf(context), reason: text(context.input.reason) });
      return '已解除。';
    },
  },
];
