import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import { addLine, changeOpening, correctBook, type Fund, publishBook, yuanOf } from '@/domain/property';
import { filesInput, keepers, listed, optional, reasonInput, text } from '../inputs';
import { cents, explanationInput, lineInputs, lineOf, openingInput } from './inputs';

interface BookDocument extends Place {
  state: string;
  fund: Fund;
  month: string;
  opening: number;
  carriedIn: number;
  income: number;
  spending: number;
  closing: number;
}

const isDraft: VerbDefinition<BookDocument>['available'] = ({ actor, doc }) =>
  doc.state === 'draft' && coversPlace(actor, keepers, doc);
const isPublic: VerbDefinition<BookDocument>['available'] = ({ actor, doc }) =>
  doc.state !== 'draft' && coversPlace(actor, keepers, doc);

const vouchers = (id: string) => filesInput('compound-accounts', id, '票据照片或 PDF');

export const bookVerbs: VerbDefinition<BookDocument>[] = [
  {
    verb: 'add-line',
    label: '记一笔',
    tone: 'primary',
    available: isDraft,
    inputs: ({ id, doc }) => [...lineInputs(doc.fund, { on: `${doc.month}-01` }), vouchers(id)],
    run: async ({ req, actor, id, input }) => {
      const files = listed(input.files);
      await addLine({ payload: req.payload, req, actor, book: id, ...lineOf(input), files });
      return '已记上，余额已更新。';
    },
  },
  {
    verb: 'publish',
    label: '核对无误，公布',
    explain: ({ doc }) =>
      `月初${yuanOf(doc.opening + doc.carriedIn)}元，收入${yuanOf(doc.income)}元，支出${yuanOf(doc.spending)}元，月末${yuanOf(doc.closing)}元。公布后连票据一起公开，只能更正，不能改。`,
    available: isDraft,
    inputs: [explanationInput],
    run: async ({ req, actor, id, input }) => {
      await publishBook({ payload: req.payload, req, actor, id, explanation: optional(input.explanation) });
      return '已公布，居民在小区页面上能看到。';
    },
  },
  {
    verb: 'change-opening',
    label: '改月初余额',
    available: isDraft,
    inputs: ({ doc }) => [
      {
        ...openingInput('上个月的账改过的，在这里跟着改。', yuanOf(doc.opening + doc.carriedIn)),
        required: true,
      },
      explanationInput,
    ],
    run: async ({ req, actor, id, input }) => {
      await changeOpening({
        payload: req.payload,
        req,
        actor,
        id,
        opening: cents(input.opening, 'opening', { signed: true }),
        explanation: optional(input.explanation),
      });
      return '月初余额已改。';
    },
  },
  {
    verb: 'add-missed',
    label: '更正：补记漏掉的一笔',
    explain: '记错的一笔，请打开那一笔点“更正”。补记的会公开注明，以后各月的余额自动跟着调整。',
    available: isPublic,
    inputs: ({ id, doc }) => [
      ...lineInputs(doc.fund, { on: `${doc.month}-01` }),
      vouchers(id),
      reasonInput('为什么补记', '会公开。'),
    ],
    run: async ({ req, actor, id, input }) => {
      await correctBook({
        payload: req.payload,
        req,
        actor,
        book: id,
        ...lineOf(input),
        files: listed(input.files),
        reason: text(input.reason),
      });
      return '已补记，小区页面已更新。';
    },
  },
];
