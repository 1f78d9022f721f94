import { type TaskSheet, taskStateLabels } from '@/domain/matters';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { dueWords } from '@/shared/due-words';
import { Files } from '../../property/parts';
import { CameraFields } from '../../property/photo-form';
import {
  Button,
  DoneBanner,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  SummaryList,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { yuan } from '../parts';

interface Props {
  sheet: TaskSheet;
  values: FormValues;
  errors: FieldErrors;
  banner?: string | null;
}

/** A task on the phone: what to do, photos before and after, reporting it done, confirming it or giving it back. */
export function TaskPage({ sheet, values, errors, banner }: Props) {
  const { task, matter, before, after, reasons } = sheet;
  const isOpenStep = matter.step === 'carrying-out' && matter.state === 'open';
  return (
    <>
      <DoneBanner words={banner} />
      <span className="govuk-caption-l">
        议题 {matter.number} {matter.title}
      </span>
      <h1 className="govuk-heading-l">{task.title}</h1>
      <SummaryList
        rows={[
          { key: '到哪一步', value: taskStateLabels[task.state] },
          { key: '谁来办', value: task.assigneeName },
          { key: '做到什么样', value: <span className="app-pre-line">{task.demand}</span> },
          {
            key: '期限',
            value: `${formatDate(task.dueAt)}${task.state === 'open' ? `，${dueWords(new Date(task.dueAt), now())}` : ''}`,
          },
          ...(task.budget === null ? [] : [{ key: '预算', value: yuan(task.budget) }]),
          ...(task.reportWords
            ? [
                { key: '做了什么', value: <span className="app-pre-line">{task.reportWords}</span> },
                { key: '花了多少', value: yuan(task.cost ?? 0) },
              ]
            : []),
        ]}
      />
      {reasons ? (
        <InsetText>
          <p className="govuk-body">
            <strong>上一轮群众评没有达到标准，住户说（不显示是谁说的）：</strong>
          </p>
          <p className="govuk-body app-pre-line">{reasons.replaceAll('；', '\n')}</p>
        </InsetText>
      ) : null}
      <div className="app-compare">
        <div>
          <h2 className="govuk-heading-s">之前</h2>
          {before.length > 0 ? (
            <Files files={before} what={`${task.title}之前`} />
          ) : (
            <p className="govuk-body">没有照片。</p>
          )}
        </div>
        <div>
          <h2 className="govuk-heading-s">之后</h2>
          {after.length > 0 ? (
            <Files files={after} what={`${task.title}之后`} />
          ) : (
            <p className="govuk-body">还没有。</p>
          )}
        </div>
      </div>
      {isOpenStep && task.state === 'open' && sheet.isAssignee ? (
        <ReportForm sheet={sheet} values={values} errors={errors} />
      ) : null}
      {isOpenStep && task.state === 'reported' && sheet.runs ? (
        <DecideForms sheet={sheet} values={values} errors={errors} />
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={`/matters/${matter.number}`}>
          看整个议题
        </a>
      </p>
    </>
  );
}

function ReportForm({ sheet: { task }, values, errors }: Props) {
  return (
    <Form action={`/matters/tasks/${task.id}/done`} multipart>
      <h2 className="govuk-heading-m">报完成</h2>
      <CameraFields
        values={values}
        errors={errors}
        label="办完以后的照片"
        hint="和之前的照片从同一个位置拍，居民好对照。不要拍到人和门牌号。"
      />
      <Textarea
        name="words"
        label="做了什么"
        hint="居民看得到。"
        rows={4}
        maxLength={1000}
        value={textOf(values, 'words')}
        error={errors.words}
      />
      <TextInput
        name="cost"
        label="一共花了多少元"
        hint="没花钱填 0。会公开。"
        inputMode="decimal"
        width={10}
        maxLength={12}
        suffix="元"
        value={textOf(values, 'cost')}
        error={errors.cost}
      />
      <Button>报给社区确认</Button>
    </Form>
  );
}

function DecideForms({ sheet: { task }, values, errors }: Props) {
  return (
    <>
      <Form action={`/matters/tasks/${task.id}/confirm`}>
        <h2 className="govuk-heading-m">确认，或者退回</h2>
        <p className="govuk-body">请看过照片，最好到现场看一眼。确认以后照片和花费公开。</p>
        <Button>确认完成</Button>
      </Form>
      <Form action={`/matters/tasks/${task.id}/return`}>
        <Textarea
          name="reason"
          label="退回的原因"
          hint="会公开。期限不变。"
          rows={3}
          maxLength={300}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
        <Button tone="secondary">退回</Button>
      </Form>
    </>
  );
}
