import { hoursInWords, recordSourceLabels, serviceKindLabels, type WaitingPage } from '@/domain/service';
import { now } from '@/shared/clock';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { addressOf } from '../../property/parts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  NotificationBanner,
  Pagination,
} from '../../shared';

/** What became of the ticked ones, said of each that could not be verified. */
export interface BulkOutcome {
  verified: number;
  refused: { name: string; message: string }[];
}

/** How long it has waited, in whole days. */
export const daysSince = (moment: string): number =>
  Math.floor((now().getTime() - new Date(moment).getTime()) / 86_400_000);

/** What waits for the branch, oldest first; several are verified at once, one is opened to be returned. */
export function WaitingPageView(props: {
  waiting: WaitingPage;
  lateAfter: number;
  outcome: BulkOutcome | null;
  banner: string | null;
  errors: FieldErrors;
}) {
  const { waiting, lateAfter, outcome, banner, errors } = props;
  return (
    <>
      <DoneBanner words={banner} />
      {outcome ? <Outcome {...outcome} /> : null}
      <h1 className="govuk-heading-l">审核服务记录</h1>
      <ButtonGroup>
        <ButtonLink href="/work/service/new" tone="secondary">
          代党员登记
        </ButtonLink>
        <a className="govuk-link" href="/work/service/board">
          支部看板
        </a>
      </ButtonGroup>
      {waiting.total === 0 ? (
        <EmptyState title="没有等审核的">
          <p>党员登记的服务会列在这里，最早的在最前面。自己和亲属的记录不由您审核，会写明由谁来办。</p>
        </EmptyState>
      ) : (
        <Form
          action={addressOf('/work/service/verify', { page: waiting.page > 1 ? waiting.page : undefined })}
        >
          <p className="govuk-body" role="status">
            等审核的共{waiting.total}条，最早的在前。属实的打勾，一起通过；有疑问的点进去看，或者退回。
          </p>
          {errors.ids ? (
            <p className="govuk-error-message" id="ids">
              <span className="govuk-visually-hidden">错误：</span>
              {errors.ids}
            </p>
          ) : null}
          <ul className="app-list app-waiting">
            {waiting.items.map((line, index) => {
              const days = daysSince(line.submittedAt);
              const mayTick = line.conflict === null && line.quarters > 0;
              const title = `${line.memberName}：${serviceKindLabels[line.kind]}，${formatDate(line.on)}`;
              return (
                <li key={line.id}>
                  {mayTick ? (
                    <div className="govuk-checkboxes govuk-checkboxes--small">
                      <div className="govuk-checkboxes__item">
                        <input
                          className="govuk-checkboxes__input"
                          type="checkbox"
                          id={`pick-${index}`}
                          name="ids"
                          value={line.id}
                        />
                        <label className="govuk-label govuk-checkboxes__label" htmlFor={`pick-${index}`}>
                          属实<span className="govuk-visually-hidden">：{title}</span>
                        </label>
                      </div>
                    </div>
                  ) : null}
                  <h2 className="govuk-heading-s app-question__title">
                    <a className="govuk-link" href={`/work/service/${line.id}`}>
                      {title}
                    </a>
                  </h2>
                  <p className="govuk-body">{line.text}</p>
                  <p className="app-list__meta">
                    <span>{hoursInWords(line.quarters)}</span>
                    {line.location ? <span>{line.location}</span> : null}
                    {line.source === 'log' ? null : (
                      <span>来自{line.sourceTitle ?? recordSourceLabels[line.source]}</span>
                    )}
                    {line.enteredByName ? <span>{line.enteredByName}代为登记</span> : null}
                    <span>
                      {formatPlainDay(line.submittedAt)}报来
                      {days > lateAfter ? <strong>，等了{days}天</strong> : days > 0 ? `，等了${days}天` : ''}
                    </span>
                    {line.sameDay > 0 ? <strong>同一天还有{line.sameDay}条</strong> : null}
                    {line.quarters > 0 ? null : <strong>要点进去填时长</strong>}
                    {line.conflict ? <strong>{conflictWords[line.conflict]}</strong> : null}
                  </p>
                </li>
              );
            })}
          </ul>
          <Button>打勾的都通过</Button>
        </Form>
      )}
      <Pagination
        page={waiting.page}
        pages={waiting.pages}
        href={(page) => addressOf('/work/service', { page: page > 1 ? page : undefined })}
      />
    </>
  );
}

const conflictWords = {
  own: '您自己的，由别人审核',
  declared: '登记过亲属或利害关系，由别人审核',
  entered: '您代为登记的，由别人审核',
} as const;

function Outcome({ verified, refused }: BulkOutcome) {
  return (
    <NotificationBanner kind={refused.length > 0 ? 'notice' : 'success'} title="审核结果">
      <p className="govuk-notification-banner__heading">
        {verified}条通过{refused.length > 0 ? `，${refused.length}条没有通过` : ''}。
      </p>
      {refused.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {refused.map(({ name, message }) => (
            <li key={`${name}${message}`}>
              {name}：{message}
            </li>
          ))}
        </ul>
      ) : null}
    </NotificationBanner>
  );
}
