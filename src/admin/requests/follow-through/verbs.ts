import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import { undeliveredOf } from '@/domain/notifications';
import {
  evaluationReasonLabels,
  gradeLabels,
  involvement,
  optionsOf,
  outcomeLabels,
  recordReturnVisit,
  replyToRequest,
  tellByPhone,
  templatesFor,
  visitOutcomeLabels,
} from '@/domain/requests';
import { button, type RequestDocument } from '../button';

/** 答复: a usual answer to begin with, the words, and photos of the work. */
export const replyVerb: VerbDefinition<RequestDocument> = button('reply', replyToRequest, {
  tone: 'primary',
  explain: '答复会发给反映人，由反映人评价是否解决；说没有解决会重新办理。',
  inputs: async ({ req, doc }: VerbContext<RequestDocument>): Promise<VerbInput[]> => {
    const templates = await templatesFor(req, doc);
    const choose: VerbInput = {
      name: 'template',
      label: '常用答复',
      kind: 'select',
      options: templates.map(({ id, name, text }) => ({ value: id, label: name, fills: { reply: text } })),
      hint: '选了会填到下面，改好再答复。大括号里的内容要填完。',
    };
    return [
      ...(templates.length > 0 ? [choose] : []),
      {
        name: 'reply',
        label: '答复',
        kind: 'textarea',
        required: true,
        maxLength: 5000,
        hint: '查到了什么，怎么解决的，还有疑问找谁。',
      },
      {
        name: 'photos',
        label: '办理照片',
        kind: 'photos',
        max: 6,
        uploadTo: `/api/requests/${doc.id}/answer-photos`,
        hint: '最多6张，反映人能看到。不要拍进别人的脸、车牌和门牌。',
      },
    ];
  },
});

const whenReached = '接通了再填。';

/** 登记回访: there only for whoever had no hand in the work. */
export const returnVisitVerb: VerbDefinition<RequestDocument> = withMore(
  button('record-return-visit', recordReturnVisit, {
    explain: '打电话问反映人解决了没有、满意不满意，照反映人说的选，读一遍请反映人确认。没有接通的不算评价。',
    inputs: [
      {
        name: 'outcome',
        label: '回访结果',
        kind: 'select',
        required: true,
        options: optionsOf(visitOutcomeLabels),
      },
      {
        name: 'solved',
        label: '问题解决了吗',
        kind: 'select',
        options: optionsOf(outcomeLabels),
        hint: whenReached,
      },
      {
        name: 'satisfaction',
        label: '对办理满意吗',
        kind: 'select',
        options: optionsOf(gradeLabels),
        hint: whenReached,
      },
      {
        name: 'reasons',
        label: '原因',
        kind: 'choices',
        options: optionsOf(evaluationReasonLabels),
        hint: '没解决或不满意的必选，可以选几个。',
      },
      { name: 'comment', label: '反映人的话', kind: 'textarea', maxLength: 500, hint: '承办单位能看到。' },
      { name: 'readBack', label: '已向反映人复述，反映人说对', kind: 'checkbox' },
      { name: 'note', label: '内部说明', kind: 'textarea', maxLength: 500, hint: '反映人看不到。' },
    ],
  }),
  async ({ req, actor, doc }) => (await involvement(req, actor, subjectOf(doc))) === null,
);

/** 已电话告知: there only while a message to the requester has not arrived. */
export const tellByPhoneVerb: VerbDefinition<RequestDocument> = withMore(
  button('tell-by-phone', tellByPhone, {
    explain: '有通知没有送达反映人。打电话告诉了，在这里记下来。',
    inputs: [{ name: 'note', label: '打电话说了什么', kind: 'textarea', required: true, maxLength: 500 }],
  }),
  async ({ req, id }) => (await undeliveredOf(req.payload, { collection: 'requests', id })) > 0,
);

/** The same button, there only when `also` holds as well; asked last, because it asks the database. */
function withMore(
  verb: VerbDefinition<RequestDocument>,
  also: (context: VerbContext<RequestDocument>) => Promise<boolean>,
): VerbDefinition<RequestDocument> {
  return { ...verb, available: async (context) => (await verb.available(context)) && also(context) };
}

function subjectOf({ id, leadUnit = null, mergedInto = null }: RequestDocument) {
  // Who asked is not among what the panel reads; the verb looks again.
  return { id, leadUnit, mergedInto, requesterAccount: null };
}
