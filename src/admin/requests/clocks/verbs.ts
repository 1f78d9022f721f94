import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  applicationKindLabels,
  applyForExtension,
  applyForPause,
  decideApplication,
  openApplications,
  reportProgress,
} from '@/domain/requests';
import { button, type RequestDocument, reason } from '../button';

/** The handler tells the requester how far it is. */
export const progressVerb = button('report-progress', reportProgress, {
  explain: '反映人会收到提醒，并能看到您写的进展；下次联系的期限重新计算。',
  inputs: [{ name: 'note', label: '进展和下一步', kind: 'textarea', required: true, maxLength: 500 }],
});

const days = (label: string): VerbInput => ({ name: 'days', label, kind: 'number', required: true, min: 1 });

const decide = button('decide-application', decideApplication, {
  tone: 'primary',
  explain: '同意后立即生效，反映人会看到理由和新的日期；不同意要写明理由，承办单位能看到。',
  inputs: async ({ req, id }) => {
    const open = await openApplications(req.payload, id, req);
    const options = open.map((one) => ({
      value: one.id,
      label: `${applicationKindLabels[one.kind]}${one.days}个工作日（${one.appliedByName}）：${one.reason}`,
    }));
    return [
      {
        name: 'application',
        label: '申请',
        kind: 'select',
        required: true,
        options,
        value: options[0]?.value ?? '',
      },
      {
        name: 'decision',
        label: '决定',
        kind: 'select',
        required: true,
        options: [
          { value: 'approved', label: '同意' },
          { value: 'refused', label: '不同意' },
        ],
      },
      { name: 'note', label: '意见', kind: 'textarea', maxLength: 500, hint: '不同意必须写明理由。' },
    ];
  },
});

/** What the handler applies for, and the supervisor's decision, which is there only while something waits for it. */
export const applicationVerbs: VerbDefinition<RequestDocument>[] = [
  button('apply-extension', applyForExtension, {
    explain: '由督办员审批。审批前照常计时；同意后反映人会看到理由和新的日期。',
    inputs: [days('申请延长几个工作日'), reason('延期理由')],
  }),
  button('apply-pause', applyForPause, {
    explain: '由督办员审批。审批前照常计时；同意后停止计时，到期自动恢复。',
    inputs: [days('申请挂起几个工作日'), reason('挂起理由')],
  }),
  {
    ...decide,
    available: (context: VerbContext<RequestDocument>) =>
      (context.doc.openApplications ?? 0) > 0 && decide.available(context),
  },
];
