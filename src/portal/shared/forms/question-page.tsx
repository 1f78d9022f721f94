import type { ReactNode } from 'react';
import { Button, ButtonGroup, SummaryList, type SummaryRow } from '../components';
import { BackButton, Form } from './form';
import type { FormValues } from './parse-form';
import type { StepPosition } from './steps';

/**
 * One question of a long form. The answers so far travel in hidden inputs, so that it works without JavaScript and
 * without a session; the server checks everything again at the end. The way:
 *
 * 1. GET shows the first question. Each page posts to `action` with `step=<this question>`.
 * 2. The server checks this question. Wrong: the same page, 422, values kept. Right: it renders the next question as
 *    the answer to the post (an address with the answers in it would leak them).
 * 3. `go=<step>` (back, or 修改 on the summary) shows that question unchecked; look at it before `step`.
 * 4. The last page is {@link CheckAnswers}; its post does the thing and redirects (303) to the confirmation.
 */
export function QuestionPage(props: {
  action: string;
  step: string;
  position: StepPosition;
  /** Answers of the other pages; names asked on this page are left out by `asks`. */
  values: FormValues;
  asks: readonly string[];
  multipart?: boolean;
  submitLabel?: string;
  /** The way ends here: there is only the way back. */
  noSubmit?: boolean;
  /** See {@link Form}. */
  draft?: string;
  /** Above the question, for example a warning. */
  intro?: ReactNode;
  children: ReactNode;
}) {
  const own = new Set([...props.asks, 'step']);
  const carried = Object.fromEntries(Object.entries(props.values).filter(([name]) => !own.has(name)));
  return (
    <Form action={props.action} multipart={props.multipart ?? false} carried={carried} draft={props.draft}>
      <input type="hidden" name="step" value={props.step} />
      {props.intro}
      <StepCaption position={props.position} />
      {props.children}
      <ButtonGroup>
        {props.noSubmit ? null : <Button>{props.submitLabel ?? '下一步'}</Button>}
        {props.position.previous ? <BackButton step={props.position.previous} /> : null}
      </ButtonGroup>
    </Form>
  );
}

/** 第 2 步，共 5 步 */
export function StepCaption({ position }: { position: StepPosition }) {
  return (
    <p className="govuk-caption-l app-step">
      第 {position.index + 1} 步，共 {position.total} 步
    </p>
  );
}

/** All answers once more before sending; each can be changed. `rows[].changeStep` names its question. */
export function CheckAnswers(props: {
  action: string;
  step?: string;
  title?: string;
  values: FormValues;
  rows: SummaryRow[];
  submitLabel: string;
  back?: string | null;
  /** See {@link Form}. */
  draft?: string;
  /** What happens with it: what becomes public, who sees the name. */
  children?: ReactNode;
}) {
  const { step: _asked, ...carried } = props.values;
  return (
    <Form action={props.action} carried={carried} draft={props.draft}>
      <input type="hidden" name="step" value={props.step ?? 'check'} />
      <h1 className="govuk-heading-l">{props.title ?? '提交前请核对'}</h1>
      <SummaryList rows={props.rows} />
      {props.children}
      <ButtonGroup>
        <Button>{props.submitLabel}</Button>
        {props.back ? <BackButton step={props.back} /> : null}
      </ButtonGroup>
    </Form>
  );
}
