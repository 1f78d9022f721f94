import type { ActivityViewer, PublicActivity } from '@/domain/service';
import { Button, Form } from '../../shared';

/** The page behind the code on the organiser's screen: one button. */
export function CheckInPage(props: {
  found: PublicActivity;
  viewer: ActivityViewer | null;
  isFresh: boolean;
}) {
  const { found, viewer, isFresh } = props;
  return (
    <>
      <span className="govuk-caption-l">{found.organizationName}</span>
      <h1 className="govuk-heading-l">活动签到</h1>
      <p className="govuk-body">{found.title}</p>
      <Step number={found.number} isFresh={isFresh} step={stepOf(found, viewer)} />
    </>
  );
}

type Step = 'there' | 'not-now' | 'waiting' | 'not-listed' | 'open';

function stepOf({ state }: PublicActivity, viewer: ActivityViewer | null): Step {
  if (viewer && viewer.presence !== 'none') return 'there';
  if (state !== 'under-way') return 'not-now';
  if (viewer?.signUp === 'waiting') return 'waiting';
  return viewer?.signUp === 'signed' ? 'open' : 'not-listed';
}

function Step({ number, isFresh, step }: { number: string; isFresh: boolean; step: Step }) {
  if (step === 'there') return <p className="govuk-body">您已经签到，不用再签。</p>;
  if (step === 'not-now') return <p className="govuk-body">现在不在签到的时间。</p>;
  if (step === 'waiting')
    return (
      <p className="govuk-body">您排在候补，还没有轮到。现场有空位的，请工作人员点一下“让他参加”就能参加。</p>
    );
  if (step === 'not-listed')
    return <p className="govuk-body">报名名单上没有您。请找现场的工作人员，补登记一下就能参加。</p>;
  if (!isFresh)
    return (
      <p className="govuk-body">
        <strong>这个码已经过期。</strong>
        码一分钟一换，请再扫一次现场屏幕上的码。扫不上的，请工作人员在名单上勾一下。
      </p>
    );
  return (
    <Form action={`/activities/${number}/check-in`}>
      <Button>我到了，签到</Button>
    </Form>
  );
}
