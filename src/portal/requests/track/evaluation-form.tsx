import {
  evaluationReasonLabels,
  gradeLabels,
  mostPhotos,
  optionsOf,
  outcomeLabels,
  type TrackedRequest,
} from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { sentence } from '@/shared/sentence';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  listOf,
  Radios,
  Textarea,
  textOf,
} from '../../shared';
import { PhotoFields } from '../told/photo-fields';

const hints: Record<string, string> = { unsolved: '会重新办理，期限重新计算。' };

interface FormProps {
  /** Address of the tracking page. */
  path: string;
  values: FormValues;
  errors: FieldErrors;
}

/** Solved or not, how satisfied, and in the requester's own words why. Nothing is chosen beforehand. */
export function EvaluationForm({ path, values, errors, dueAt }: FormProps & { dueAt: string | null }) {
  return (
    <section aria-labelledby="evaluation" className="app-evaluation">
      <h2 className="govuk-heading-m" id="evaluation">
        请您评价
      </h2>
      <p className="govuk-body">
        答复是承办单位说的，解决没解决由您说了算。
        {dueAt ? `请在${formatDate(dueAt)}前评价；到期没有评价的，按未评价办结，不算满意。` : ''}
      </p>
      <Form action={`${path}/evaluation`} multipart>
        <Radios
          name="solved"
          label="问题解决了吗？"
          choices={optionsOf(outcomeLabels).map((option) => ({ ...option, hint: hints[option.value] }))}
          value={textOf(values, 'solved')}
          error={errors.solved}
        />
        <Grades values={values} errors={errors} />
        <Why values={values} errors={errors} hint="没解决或不满意的，请选择原因，可以选几个。" />
        <Button>提交评价</Button>
      </Form>
    </section>
  );
}

/** For a request that was closed: that it is not solved after all, and until when one can say so. */
export function UnsolvedForm({ path, values, errors, until }: FormProps & { until: Date }) {
  return (
    <section aria-labelledby="unsolved" className="app-evaluation">
      <h2 className="govuk-heading-m" id="unsolved">
        没有解决，或者又出现了？
      </h2>
      <p className="govuk-body">在{formatDate(until)}前告诉我们，会重新办理，期限重新计算。</p>
      <Form action={`${path}/unsolved`} multipart>
        <Grades values={values} errors={errors} />
        <Why values={values} errors={errors} hint="请选择原因，可以选几个。" />
        <Button tone="secondary">没有解决，请重新办理</Button>
      </Form>
    </section>
  );
}

/** After the time to open it again: the way to file anew, with the old one beside it. */
export function AgainSection({ href }: { href: string }) {
  return (
    <p className="govuk-body">
      这件诉求已过重办期限。问题还在的话，
      <a className="govuk-link" href={href}>
        接着这一件再反映一次
      </a>
      ，受理人员会连起来看。
    </p>
  );
}

/** What was said about the answer, as its own requester reads it. */
export function GivenEvaluation({ tracked: { request, evaluation } }: { tracked: TrackedRequest }) {
  if (request.evaluatedBy === 'unanswered')
    return <p className="govuk-body">您没有评价，这件诉求按未评价办结，不算满意。</p>;
  if (!request.solved || !request.satisfaction) return null;
  const why = evaluation?.reasons.map((reason) => evaluationReasonLabels[reason]).join('、');
  return (
    <p className="govuk-body">
      您的评价：{outcomeLabels[request.solved]}，{gradeLabels[request.satisfaction]}。
      {why ? `原因：${sentence(why)}` : ''}
      {request.evaluatedBy === 'return-visit' && evaluation?.recordedByName
        ? `（电话回访时说的，由${evaluation.recordedByName}登记。）`
        : ''}
    </p>
  );
}

function Grades({ values, errors }: Pick<FormProps, 'values' | 'errors'>) {
  return (
    <Radios
      name="satisfaction"
      label="您对办理满意吗？"
      choices={optionsOf(gradeLabels)}
      value={textOf(values, 'satisfaction')}
      error={errors.satisfaction}
    />
  );
}

function Why({ values, errors, hint }: Pick<FormProps, 'values' | 'errors'> & { hint: string }) {
  return (
    <>
      <Checkboxes
        name="reasons"
        label="为什么？"
        hint={hint}
        choices={optionsOf(evaluationReasonLabels)}
        values={listOf(values, 'reasons')}
        error={errors.reasons}
        small
      />
      <Textarea
        name="comment"
        label="还想说的（可不填）"
        hint="最多 500 字。办理人员能看到。"
        rows={3}
        maxLength={500}
        value={textOf(values, 'comment')}
        error={errors.comment}
      />
      <PhotoFields
        values={values}
        errors={errors}
        label="现在的照片（可不传）"
        hint={`没解决的可以拍给办理人员看，最多 ${mostPhotos} 张，不会公开。`}
      />
    </>
  );
}
