import type { DateField, Field, NumberField, TextField } from 'payload';
import { limitKindLabels } from '@/domain/requests/clocks/limit-kind';
import { riskStageLabels } from '@/domain/requests/clocks/risk-stage';
import { optionsOf } from '@/domain/requests/labels';
import { rungLabels } from '@/domain/requests/supervision/rungs';
import { panelField } from '../../shared/panel-field';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

// Shown together in the panel of clocks, not one by one.
const inPanel = { readOnly: true, hidden: true } as const;

const moment = (name: string, label: string): DateField => ({
  name,
  type: 'date',
  label,
  access: byVerbOnly,
  admin: inPanel,
});

const reason = (name: string, label: string): TextField => ({
  name,
  type: 'text',
  label,
  access: byVerbOnly,
  admin: inPanel,
});

/** Milliseconds or days kept by verbs. */
const amount = (name: string, label: string): NumberField => ({
  name,
  type: 'number',
  label,
  defaultValue: 0,
  access: byVerbOnly,
  admin: inPanel,
});

/** The panel that shows the three clocks, and the columns they are read from. */
export const clockFields: Field[] = [
  panelField('time', '/src/admin/requests/clocks/TimePanel#TimePanel', 'sidebar'),
  reason('firstContactReason', '首次联系期限的依据'),
  moment('progressAt', '最近告知进展时间'),
  {
    ...moment('progressDueAt', '下次联系期限'),
    index: true,
    admin: { readOnly: true, components: { Cell: '/src/admin/requests/DueCell#DueCell' } },
  },
  reason('progressReason', '下次联系期限的依据'),
  {
    name: 'dueKind',
    type: 'select',
    label: '办理期限的算法',
    options: optionsOf(limitKindLabels),
    access: byVerbOnly,
    admin: inPanel,
  },
  moment('clockStartedAt', '办理期限从何时算起'),
  moment('pausedUntil', '挂起至'),
  amount('pausedInRound', '本轮挂起的毫秒数'),
  amount('pausedTotal', '累计挂起的毫秒数'),
  amount('pauseDays', '累计挂起的工作日'),
  amount('openApplications', '待审批的申请'),
  asFact({
    name: 'riskStage',
    type: 'select',
    label: '时限预警',
    index: true,
    options: optionsOf(riskStageLabels),
    access: byVerbOnly,
    admin: { readOnly: true },
  }),
  asFact({
    name: 'supervisionRung',
    type: 'select',
    label: '督办情况',
    index: true,
    options: optionsOf(rungLabels),
    access: byVerbOnly,
    admin: { readOnly: true },
  }),
  moment('supervisionDueAt', '督办回复期限'),
  asFact({
    name: 'centreRung',
    type: 'select',
    label: '对服务中心的督办情况',
    index: true,
    options: optionsOf(rungLabels),
    access: byVerbOnly,
    admin: { readOnly: true, condition: (data) => Boolean(data.centreRung) },
  }),
  moment('centreRungDueAt', '服务中心回复督办的期限'),
  // When the sweep looks at the request again; empty while its clock stands still.
  { name: 'alertCheckAt', type: 'date', index: true, hidden: true, access: byVerbOnly },
];
