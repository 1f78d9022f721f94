import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import { canSend } from '@/domain/accounts';
import type { Directory, OthersRequest } from '@/domain/requests';
import {
  type FieldErrors,
  type FormValues,
  portalOf,
  QuestionPage,
  sendPage,
  stepPosition,
} from '../../shared';
import { problemsOf } from './answers';
import { CheckPage } from './check-page';
import { ElsewhereQuestion } from './elsewhere-page';
import { EmergencyNotice } from './emergency-notice';
import { FollowQuestion } from './follow-question';
import { KindQuestion } from './kind-question';
import { MoreQuestions } from './more-questions';
import { ContactQuestion, WhatQuestion, WhereQuestion } from './questions';
import { SameQuestion } from './same-question';
import { askedOn, draft, type StepId, stepsFor, titles } from './steps';

export const action = '/requests/new';

/** What every question gets. */
export interface QuestionProps {
  values: FormValues;
  errors: FieldErrors;
  directory: Directory;
  /** Requests of others that may be the same matter. */
  similar: readonly OthersRequest[];
  /** Whether an e-mail address may be left: mail leaves this installation, and the visitor has no account to choose in. */
  mail?: boolean;
  /** The one that is, for the page that follows it. */
  chosen?: OthersRequest | null;
}

type Fixed = Exclude<keyof typeof titles, 'check' | 'kind'>;

const questions: Record<Fixed, (props: QuestionProps) => ReactNode> = {
  elsewhere: ElsewhereQuestion,
  where: WhereQuestion,
  what: WhatQuestion,
  more: MoreQuestions,
  same: SameQuestion,
  follow: FollowQuestion,
  contact: ContactQuestion,
};

const submitLabels: Partial<Record<StepId, string>> = { elsewhere: '仍要反映', follow: '我也遇到' };

/** Sends one question, or the summary at the end. */
export function sendQuestion(
  req: Request,
  res: Response,
  { step, status, ...props }: QuestionProps & { step: StepId; status?: number },
): void {
  const title = titles[step.startsWith('kind') ? 'kind' : (step as keyof typeof titles)];
  sendPage(req, res, {
    title: `${title} - 我要反映`,
    active: 'new-request',
    private: step !== 'kind',
    status: status ?? (Object.keys(props.errors).length > 0 ? 422 : 200),
    errors: props.errors,
    scripts: ['draft'],
    children: (
      <StepBody step={step} {...props} mail={canSend('email') && portalOf(req).actor.userId === null} />
    ),
  });
}

function StepBody({ step, ...props }: QuestionProps & { step: StepId }) {
  if (step === 'check') return <CheckPage action={action} {...props} />;
  const { values, directory } = props;
  const position = stepPosition(stepsFor(props), step === 'follow' ? 'same' : step, values);
  const isEnd = step === 'elsewhere' && Object.keys(problemsOf(step, values, directory)).length > 0;
  return (
    <QuestionPage
      action={action}
      step={step}
      position={step === 'follow' ? { ...position, previous: 'same' } : position}
      values={values}
      asks={[...askedOn(step, values), 'formKey', 'go']}
      multipart={step === 'what'}
      submitLabel={submitLabels[step]}
      noSubmit={isEnd}
      draft={draft}
      intro={step === 'kind' ? <EmergencyNotice /> : undefined}
    >
      {step.startsWith('kind') ? (
        <KindQuestion {...props} level={step === 'kind' ? 1 : Number(step.slice(5))} />
      ) : (
        ask(step as Fixed, props)
      )}
    </QuestionPage>
  );
}

function ask(step: Fixed, props: QuestionProps) {
  const Question = questions[step];
  return <Question {...props} />;
}
