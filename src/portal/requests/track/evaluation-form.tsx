import { gradeLabels, optionsOf, outcomeLabels } from '@/domain/requests';
import { Button, type FieldErrors, Form, type FormValues, Radios, Textarea, textOf } from '../../shared';

const hints: Record<string, string> = { unsolved: '会重新办理，期限重新计算。' };

/** Solved or not, how satisfied, and in the requester's own words why. */
export function EvaluationForm({
  token,
  values,
  errors,
}: {
  token: string;
  values: FormValues;
  errors: FieldErrors;
}) {
  return (
    <section aria-labelledby="evaluation" className="app-evaluation">
      <h2 className="govuk-heading-m" id="evaluation">
        请您评价
      </h2>
      <p className="govuk-body">答复是承办单位说的，解决没解决由您说了算。</p>
      <Form action={`/track/${token}/evaluation`}>
        <Radios
          name="solved"
          label="问题解决了吗？"
          choices={optionsOf(outcomeLabels).map((option) => ({ ...option, hint: hints[option.value] }))}
          value={textOf(values, 'solved')}
          error={errors.solved}
        />
        <Radios
          name="satisfaction"
          label="您对办理满意吗？"
          choices={optionsOf(gradeLabels)}
          value={textOf(values, 'satisfaction')}
          error={errors.satisfaction}
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
        <Button>提交评价</Button>
      </Form>
    </section>
  );
}
