import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import { type committeeKindLabels, type Fund, foundCommittee, openBook } from '@/domain/property';
import { keepers, listed, optional, text } from '../inputs';
import { committeeInputs, openBookInputs, optionalCents } from './inputs';

interface CompoundDocument extends Place {
  id: string;
  name: string;
}

const isKept: VerbDefinition<CompoundDocument>['available'] = ({ actor, doc }) =>
  coversPlace(actor, keepers, { ...doc, compound: doc.id });

/** What begins self-management, on the compound's own page. */
export const selfManagementVerbs: VerbDefinition<CompoundDocument>[] = [
  {
    verb: 'found-committee',
    label: '登记自管会（业委会）',
    explain: '登记以后在它自己的页面上加成员。同一种同时只有一个；换届的，先把上一届登记结束。',
    available: isKept,
    inputs: ({ id }) => committeeInputs(id),
    run: async ({ req, actor, id, input }) => {
      await foundCommittee({
        payload: req.payload,
        req,
        actor,
        compound: id,
        kind: text(input.kind) as keyof typeof committeeKindLabels,
        name: text(input.name),
        foundedOn: text(input.foundedOn),
        recordNumber: optional(input.recordNumber),
        evidence: text(input.evidence),
        files: listed(input.files),
      });
      return '已登记，接着到“自管会（业委会）”里加成员。';
    },
  },
  {
    verb: 'open-book',
    label: '新开一本账',
    explain: '一个月、一项资金一本账。开了以后一笔一笔记，或者从表格导入，核对后公布。',
    available: isKept,
    inputs: openBookInputs,
    run: async ({ req, actor, id, input }) => {
      await openBook({
        payload: req.payload,
        req,
        actor,
        compound: id,
        fund: text(input.fund) as Fund,
        month: text(input.month),
        opening: optionalCents(input.opening, 'opening'),
        explanation: optional(input.explanation),
      });
      return '账已开，到“收支公示”里记账。';
    },
  },
];
