import {
  type ConfirmationState,
  confirmationStateLabels,
  confirmationSteps,
  documentKindLabels,
  type FollowUpRow,
  followUpWayLabels,
  type HearingSheet,
  nextStepLabels,
  performanceLabels,
  sessionsWithNotes,
  whenWords,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import {
  Button,
  FileUpload,
  Form,
  InsetText,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import type { Shown } from './form-page';

interface Props {
  action: string;
  sheet: HearingSheet;
  shown: Shown;
}
const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const today = () => toIsoDay(now());

/** How joint confirmation goes on. */
export function ConfirmationForm({ action, sheet, shown: { values, errors } }: Props) {
  const { effective } = sheet;
  const from = effective?.confirmation ?? 'open';
  const may = (step: ConfirmationState) => confirmationSteps[from].includes(step);
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">司法确认</h1>
      <InsetText>
        现在：{confirmationStateLabels[from]}。{effective?.confirmWhy}
        {effective?.confirmUntil ? `最后一天是${formatDate(startOfDay(effective.confirmUntil))}。` : ''}
      </InsetText>
      <Radios
        name="step"
        label="到了哪一步"
        choices={confirmationSteps[from].map((value) => ({ value, label: confirmationStateLabels[value] }))}
        value={textOf(values, 'step') || undefined}
        error={errors.step}
      />
      <TextInput
        name="on"
        label="哪天"
        type="date"
        width={10}
        value={textOf(values, 'on') || today()}
        error={errors.on}
      />
      {may('applied') ? (
        <TextInput
          name="court"
          label="向哪个法院申请的（申请了的填）"
          maxLength={60}
          value={textOf(values, 'court')}
          error={errors.court}
        />
      ) : null}
      {may('confirmed') ? (
        <TextInput
          name="number"
          label="裁定书文号（确认了的填）"
          maxLength={60}
          value={textOf(values, 'number')}
          error={errors.number}
        />
      ) : null}
      {may('refused') || may('waived') ? (
        <Textarea
          name="reason"
          label={may('refused') ? '原因（没有确认、不申请了的填）' : '不申请的原因（可以不填）'}
          rows={2}
          maxLength={500}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
      ) : null}
      <Button>记下</Button>
    </Form>
  );
}

/** Whether it was kept. */
export function FollowUpForm({
  action,
  followUp,
  shown: { values, errors },
}: Props & { followUp: FollowUpRow }) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">第{followUp.order}次回访</h1>
      <Radios
        name="performance"
        label="履行了没有"
        choices={choicesOf(performanceLabels)}
        value={textOf(values, 'performance') || undefined}
        error={errors.performance}
      />
      <Radios
        name="way"
        label="怎么回访的"
        small
        choices={choicesOf(followUpWayLabels)}
        value={textOf(values, 'way') || undefined}
        error={errors.way}
      />
      <Textarea
        name="words"
        label="怎么说的"
        rows={3}
        maxLength={1000}
        value={textOf(values, 'words')}
        error={errors.words}
      />
      <Textarea
        name="reason"
        label="没有履行的，为什么"
        rows={2}
        maxLength={500}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Radios
        name="next"
        label="没有履行的，接下来"
        small
        choices={choicesOf(nextStepLabels)}
        value={textOf(values, 'next') || undefined}
        error={errors.next}
      />
      <Button>记下回访</Button>
    </Form>
  );
}

/** On which day somebody asks. */
export function FollowUpDayForm({ action, shown: { values, errors } }: Props) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">哪天回访</h1>
      <TextInput
        name="on"
        label="日子"
        type="date"
        width={10}
        value={textOf(values, 'on')}
        error={errors.on}
      />
      <Button>定下来</Button>
    </Form>
  );
}

/** A photo or a PDF for the file. */
export function DocumentForm({ action, sheet, shown: { values, errors } }: Props) {
  const sessions = sessionsWithNotes(sheet.sessions);
  return (
    <Form action={action} multipart>
      <h1 className="govuk-heading-l">往卷宗里放材料</h1>
      <Select
        name="kind"
        label="这是什么"
        placeholder="请选择"
        options={choicesOf(documentKindLabels)}
        value={textOf(values, 'kind')}
        error={errors.kind}
      />
      {sessions.length > 1 ? (
        <Select
          name="session"
          label="哪一次调解会的笔录"
          hint="放签好字的笔录才要选，别的材料不用选。"
          placeholder="请选择"
          options={sessions.map((one) => ({ value: one.id, label: `第${one.order}次：${whenWords(one)}` }))}
          value={textOf(values, 'session')}
          error={errors.session}
        />
      ) : null}
      <FileUpload
        name="file"
        label="照片或者 PDF"
        hint="一次一份。拍摄地点等信息会自动去掉。只有办这件的人能看。"
        accept="image/*,application/pdf"
        error={errors.file}
      />
      <Button>放进卷宗</Button>
    </Form>
  );
}

/** Why a paper is taken out. */
export function RemoveDocumentForm({ action, title, shown: { values, errors } }: Props & { title: string }) {
  return (
    <Form action={action}>
      <h1 className="govuk-heading-l">撤下材料</h1>
      <p className="govuk-body">{title}</p>
      <Textarea
        name="reason"
        label="为什么撤下"
        rows={2}
        maxLength={200}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">撤下</Button>
    </Form>
  );
}
