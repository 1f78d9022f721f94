import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import type { Directory } from '@/domain/requests';
import { type FieldErrors, type FormValues, QuestionPage, sendPage, stepPosition } from '../../shared';
import { CheckPage } from './check-page';
import { EmergencyNotice } from './emergency-notice';
import { ContactQuestion, KindQuestion, WhatQuestion, WhereQuestion } from './questions';
import { asked, type StepId, steps } from './steps';

export const action = '/requests/new';

/** What every question gets. */
export interface QuestionProps {
  values: FormValues;
  errors: FieldErrors;
  directory: Directory;
}

const questions: Record<Exclude<StepId, 'check'>, (props: QuestionProps) => ReactNode> = {
  kind: KindQuestion,
  where: WhereQuestion,
  what: WhatQuestion,
  contact: ContactQuestion,
};

/** Sends one question, or the summary at the end. */
export function sendQuestion(
  req: Request,
  res: Response,
  { step, status, ...props }: QuestionProps & { step: StepId; status?: number },
): void {
  const title = steps.find(({ id }) => id === step)?.title ?? '';
  sendPage(req, res, {
    title: `${title} - 我要反映`,
    active: 'new-request',
    private: step !== 'kind',
    status: status ?? (Object.keys(props.errors).length > 0 ? 422 : 200),
    errors: props.errors,
    children: <StepBody step={step} {...props} />,
  });
}

function StepBody({ step, ...props }: QuestionProps & { step: StepId }) {
  if (step === 'check') return <CheckPage action={action} {...props} />;
  const Question = questions[step];
  return (
    <QuestionPage
      action={action}
      step={step}
      position={stepPosition(steps, step, props.values)}
      values={props.values}
      asks={[...asked[step], 'formKey', 'go']}
      multipart={step === 'what'}
      intro={step === 'kind' ? <EmergencyNotice /> : undefined}
    >
      <Question {...props} />
    </QuestionPage>
  );
}
