import type { ReactNode } from 'react';
import type { MatterOfRequest } from '@/domain/matters';
import {
  type NextContactDue,
  nextContact,
  openStates,
  stateLabels,
  type TrackedRequest,
  waitingWords,
  waitsForMediation,
} from '@/domain/requests';
import { formatDate, formatDateTime } from '@/shared/dates';
import { BecameMatter } from '../../matters/blocks';
import { Details, DoneBanner, InsetText, SummaryList, Tag, Timeline } from '../../shared';
import { PhotoList } from '../photo-list';
import { tagColour } from '../tag-colour';
import { GivenEvaluation } from './evaluation-form';
import { TogetherSection } from './together-section';

interface TrackingPageProps {
  tracked: TrackedRequest;
  /** Address of this page, under which its photos are. */
  path: string;
  /** What stands where the requester is asked for their word. */
  evaluation?: ReactNode;
  /** What stands where the requester may add something. */
  supplement?: ReactNode;
  /** What was just sent from here. */
  done?: string | null;
  /** What stands about the consent to publish. */
  consent?: ReactNode;
  /** The matter it became part of. */
  matter?: MatterOfRequest | null;
}

/** One request for its requester: where it stands, every step with name, unit and time. */
export function TrackingPage(props: TrackingPageProps) {
  const { tracked, path, evaluation, supplement, done = null, consent, matter = null } = props;
  const { request, steps, unit, photos, addedPhotos, answerPhotos, answers } = tracked;
  return (
    <>
      <Done done={done} />
      <span className="govuk-caption-l">编号 {request.number}</span>
      <h1 className="govuk-heading-l">{request.title}</h1>
      <p className="govuk-body-l">
        <Tag colour={tagColour(request.state)}>{stateLabels[request.state]}</Tag>
      </p>
      <Standing tracked={tracked} />
      <BecameMatter matter={matter} />
      <TogetherSection together={tracked.together} />
      {request.reply ? (
        <>
          <h2 className="govuk-heading-m">答复</h2>
          <InsetText>
            <p className="govuk-body app-pre-line">{request.reply}</p>
            {unit ? <p className="govuk-body-s app-muted">{unit}</p> : null}
            {request.replyCorrectedAt ? (
              <p className="govuk-body-s">
                <strong>这份答复在{formatDateTime(request.replyCorrectedAt)}作过更正</strong>
                ，更正了什么见下面的“每一步”。
              </p>
            ) : null}
          </InsetText>
          <PhotoList path={`${path}/photos`} photos={answerPhotos} what="办理照片" />
        </>
      ) : null}
      {evaluation}
      {supplement}
      <h2 className="govuk-heading-m">每一步</h2>
      {steps[0] && steps[0].sequence > 1 ? (
        <p className="govuk-body-s app-muted">更早的 {steps[0].sequence - 1} 步没有列出。</p>
      ) : null}
      <Timeline
        entries={steps.map((step, index) => ({
          key: step.id,
          title: step.label,
          at: step.at,
          by: [step.unit, step.party === 'system' ? null : step.actorName].filter(Boolean).join(' '),
          body: step.note && step.verb !== 'reply' ? <p className="app-pre-line">{step.note}</p> : undefined,
          state: index === steps.length - 1 && openStates.includes(request.state) ? 'current' : 'done',
        }))}
      />
      <h2 className="govuk-heading-m">您反映的内容</h2>
      <SummaryList
        rows={[
          { key: '提交时间', value: formatDateTime(request.submittedAt) },
          { key: '位置', value: request.placeText ?? '没有填' },
          { key: '内容', value: <span className="app-pre-line">{request.body}</span> },
          ...answers.map(({ label, answer }) => ({ key: label, value: answer })),
          ...(request.followerCount
            ? [{ key: '也遇到的人', value: `还有 ${request.followerCount} 位居民说也遇到了` }]
            : []),
          { key: '身份保密', value: request.confidential ? '是，承办单位看不到您是谁' : '否' },
        ]}
      />
      <PhotoList path={`${path}/photos`} photos={photos} />
      {addedPhotos.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">您后来补充的照片</h3>
          <PhotoList path={`${path}/photos`} photos={addedPhotos} what="补充的照片" />
        </>
      ) : null}
      {consent}
    </>
  );
}

const doneWords: Record<string, string> = {
  supplement: '补充说明已送到，办理的人能看到。',
  cancel: '已撤回，不再办理。',
};

/** What was just done on this page, said once. */
function Done({ done }: { done: string | null }) {
  return <DoneBanner words={done ? doneWords[done] : null} />;
}

/** What happens next, by when, and why that date; for a refusal, where to go instead. */
function Standing({ tracked }: { tracked: TrackedRequest }) {
  const { request, unit } = tracked;
  if (request.state === 'declined') {
    return (
      <InsetText>
        <p className="govuk-body">
          <strong>这件事应当这样办：</strong>
        </p>
        <p className="govuk-body app-pre-line">{request.referral}</p>
      </InsetText>
    );
  }
  if (request.state === 'cancelled')
    return <p className="govuk-body">您已撤回，不再办理。事情还在的话，请重新反映。</p>;
  if (request.state === 'closed') return <GivenEvaluation tracked={tracked} />;
  if (waitsForMediation(request)) return <p className="govuk-body">{waitingWords}恢复时会告诉您新的日期。</p>;
  if (request.state === 'paused')
    return (
      <p className="govuk-body">
        暂时停止计时，
        {request.pausedUntil ? `最晚${formatDate(request.pausedUntil)}恢复办理，` : ''}
        恢复时会告诉您新的日期。
      </p>
    );
  if (!openStates.includes(request.state) || !request.dueAt) return null;
  return (
    <>
      <p className="govuk-body">
        {unit && request.state !== 'split' && request.state !== 'merged' ? `${unit}正在办理，` : ''}
        <strong>
          {request.dueKind === 'hour' ? formatDateTime(request.dueAt) : formatDate(request.dueAt)}前
        </strong>
        答复您
        {request.dueProvisional ? '（暂定）' : ''}。
      </p>
      <WhyThisDate reason={request.dueReason} />
      <NextContact contact={nextContact(request)} />
    </>
  );
}

/** By when the requester hears from us next, when that is before the answer. */
function NextContact({ contact }: { contact: NextContactDue | null }) {
  if (!contact) return null;
  return (
    <>
      <p className="govuk-body">
        {contact.first ? '首次联系您：' : '下次告诉您进展：'}
        <strong>{formatDateTime(contact.dueAt)}前</strong>。
      </p>
      <WhyThisDate reason={contact.reason} />
    </>
  );
}

function WhyThisDate({ reason }: { reason: string | null }) {
  if (!reason) return null;
  return (
    <Details summary="为什么是这一天？">
      <p>{reason}</p>
    </Details>
  );
}
