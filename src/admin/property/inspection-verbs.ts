import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  type InspectionSubject,
  inspectionSubjectLabels,
  openRectification,
  recordInspection,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { filesInput, keepers, listed, optional, optionsFrom, text } from './inputs';
import { demandInput, demandInputs, dueInput } from './rectification-inputs';

interface InspectionDocument extends Place {
  findings: string;
  rectification?: unknown;
}

/** On the page of a compound: what was seen there, and what is to be done. */
export const inspectVerb: VerbDefinition<Place & { id: string }> = {
  verb: 'inspect',
  label: '登记巡查',
  explain: '看到了什么、哪天看的、拍的照片。要改的写上要求，就同时发起整改。',
  available: ({ actor, doc }) => coversPlace(actor, keepers, { ...doc, compound: doc.id }),
  inputs: ({ id }) => [
    { name: 'on', label: '哪天看的', kind: 'date', required: true, value: toIsoDay(now()) },
    {
      name: 'subject',
      label: '看的是',
      kind: 'select',
      required: true,
      options: optionsFrom(inspectionSubjectLabels),
    },
    { name: 'spot', label: '具体位置', kind: 'text', maxLength: 40, hint: '如“3号楼2单元楼道”。' },
    { name: 'findings', label: '看到了什么', kind: 'textarea', required: true, maxLength: 1000 },
    filesInput('compounds', id, '照片'),
    demandInput(false),
    dueInput,
  ],
  run: async ({ req, actor, id, input }) => {
    const done = await recordInspection({
      payload: req.payload,
      req,
      actor,
      compound: id,
      on: text(input.on),
      subject: text(input.subject) as InspectionSubject,
      spot: optional(input.spot),
      findings: text(input.findings),
      files: listed(input.files),
      demand: optional(input.demand),
      ...(optional(input.due) ? { due: text(input.due) } : {}),
    });
    return done.rectification ? '巡查已登记，整改已发起并公开。' : '巡查已登记。';
  },
};

/** A rectification out of an inspection that was only recorded. */
export const inspectionVerbs: VerbDefinition<InspectionDocument>[] = [
  {
    verb: 'open-rectification',
    label: '发起整改',
    tone: 'primary',
    explain: '从这次巡查发起整改，巡查的照片一起公开。',
    available: ({ actor, doc }) => !doc.rectification && coversPlace(actor, keepers, doc),
    inputs: ({ doc }) => demandInputs({ problem: doc.findings }),
    run: async ({ req, actor, id, doc, input }) => {
      const { number, repeated } = await openRectification({
        payload: req.payload,
        req,
        actor,
        compound: idOf(doc.compound) ?? '',
        origin: { kind: 'inspection', id },
        title: text(input.title),
        problem: text(input.problem),
        demand: text(input.demand),
        ...(optional(input.due) ? { due: text(input.due) } : {}),
      });
      return repeated ? `已经发起过整改${number}。` : `整改${number}已发起并公开。`;
    },
  },
];
