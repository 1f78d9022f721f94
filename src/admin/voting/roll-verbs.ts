import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import {
  activeResidentsOf,
  areaSourceLabels,
  areaText,
  correctLine,
  keepsVote,
  mayStep,
  removeLine,
  voteOf,
} from '@/domain/voting';
import { fail } from '@/shared/errors';
import { optional, optionsFrom, reasonInput, text } from './inputs';

interface LineDocument extends Place {
  vote: string;
  number: number;
  household?: string | null;
  area: number;
  areaSource: string;
  head: string;
  developer?: boolean | null;
}

async function mayCorrect({ req, actor, doc }: VerbContext<LineDocument>): Promise<boolean> {
  const vote = await voteOf(req.payload, String(doc.vote));
  return vote !== null && mayStep('correct-roll', vote) && keepsVote(actor, vote);
}

const headKinds = {
  own: '单独算一个人',
  developer: '开发商没有卖出的，合并算一个人',
  same: '和另一户同一个业主，合并算一个人',
};

function headKind({ developer, head, number }: LineDocument): keyof typeof headKinds {
  if (developer) return 'developer';
  return head === `H${number}` ? 'own' : 'same';
}

/** How the line counts as the domain takes it: with whom, or alone; nothing where it stays. */
function headGiven(doc: LineDocument, input: Record<string, unknown>): string | undefined {
  const kind = optional(input.head) ?? headKind(doc);
  const sameAs = optional(input.sameAs);
  if (kind === 'same') {
    if (!sameAs) fail('validation', { fields: { sameAs: '请填那一户的名册编号' } });
    return doc.head === `H${sameAs}` ? undefined : sameAs;
  }
  return kind === headKind(doc) ? undefined : kind;
}

export const rollVerbs: VerbDefinition<LineDocument>[] = [
  {
    verb: 'correct',
    label: '更正这一户',
    tone: 'primary',
    explain: '名册封存前都可以更正，原因和依据会留在记录里。只改要改的，其他不动。',
    inputs: async ({ req, doc }) => {
      const residents = await activeResidentsOf(req.payload, doc.household ?? null);
      const countsArea = (await voteOf(req.payload, String(doc.vote)))?.body === 'owners-assembly';
      return [
        ...(countsArea
          ? [
              {
                name: 'area',
                label: '专有部分面积（平方米）',
                kind: 'text' as const,
                value: areaText(doc.area),
                hint: '依次以不动产登记、测绘、合同为准。',
                maxLength: 20,
              },
              {
                name: 'areaSource',
                label: '面积依据',
                kind: 'select' as const,
                value: doc.areaSource,
                options: optionsFrom(areaSourceLabels),
              },
              {
                name: 'head',
                label: '按人数怎么计',
                kind: 'select' as const,
                value: headKind(doc),
                options: optionsFrom(headKinds),
              },
              {
                name: 'sameAs',
                label: '和哪一户是同一个业主（填名册编号）',
                kind: 'text' as const,
                value: headKind(doc) === 'same' ? doc.head.slice(1) : '',
                hint: '上面选“和另一户同一个业主”才填。',
                maxLength: 10,
              },
            ]
          : []),
        ...(residents.length > 0
          ? [
              {
                name: 'voter',
                label: '由谁投',
                kind: 'select' as const,
                options: [
                  ...residents.map(({ user, personName }) => ({ value: user, label: personName })),
                  { value: 'none', label: '还没有推选代表' },
                ],
                hint: '不改就不选。几位产权人共有的，由他们推选一个人。',
              },
            ]
          : []),
        reasonInput('更正的原因和依据', 200),
      ];
    },
    available: mayCorrect,
    run: async ({ req, actor, id, doc, input }) => {
      const changed = (name: string, before: string) => {
        const given = optional(input[name]);
        return given === before ? undefined : given;
      };
      await correctLine({
        payload: req.payload,
        req,
        actor,
        id,
        area: changed('area', areaText(doc.area)),
        areaSource: changed('areaSource', doc.areaSource) as 'register' | undefined,
        head: headGiven(doc, input),
        voter: optional(input.voter),
        reason: text(input.reason),
      });
      return '已更正。';
    },
  },
  {
    verb: 'remove',
    label: '移出名册',
    tone: 'danger',
    explain: '不该在名册上的（不是独立的专有部分、不在这个范围），移出去，原因留在记录里。',
    inputs: [reasonInput('移出的原因和依据', 200)],
    available: mayCorrect,
    run: async ({ req, actor, id, input }) => {
      await removeLine({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已移出名册。';
    },
  },
];
