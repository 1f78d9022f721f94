import { coversPlace } from '@/access';
import { compoundChoices, filesInput, keepers, listed, optional, text } from '@/admin/property/inputs';
import { demandInputs } from '@/admin/property/rectification-inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { mayLeadToRectification, openRectification } from '@/domain/property';
import { partiesOf } from '@/domain/requests';
import type { RequestDocument } from './button';

/** Tells whoever manages the compound to put right what the request is about; the request goes its own way. */
export const openRectificationVerb: VerbDefinition<RequestDocument> = {
  verb: 'open-rectification',
  label: '发起小区整改',
  explain: '要求管小区的一方改好，整改对外公开；诉求照常办理、照常答复。一件诉求发起一次。',
  available: ({ actor, doc }) =>
    Boolean(doc.community) &&
    mayLeadToRectification(doc.state) &&
    (partiesOf(actor, doc).some((party) => party !== 'requester') || coversPlace(actor, keepers, doc)),
  inputs: async ({ req, id, doc }) => [
    {
      name: 'compound',
      label: '哪个小区',
      kind: 'select',
      required: true,
      options: await compoundChoices(req, doc.community ?? null),
      value: doc.compound ?? '',
    },
    ...demandInputs(),
    filesInput('requests', id, '现在的照片'),
  ],
  run: async ({ req, actor, id, input }) => {
    const { number, repeated } = await openRectification({
      payload: req.payload,
      req,
      actor,
      compound: text(input.compound),
      origin: { kind: 'request', id },
      title: text(input.title),
      problem: text(input.problem),
      demand: text(input.demand),
      files: listed(input.files),
      ...(optional(input.due) ? { due: text(input.due) } : {}),
    });
    return repeated ? `这件诉求已经发起过整改${number}。` : `整改${number}已发起并公开。`;
  },
};
