import { disputeTypeLabels, riskLevelLabels, type WaitingHandOver } from '@/domain/mediation';
import { type CarriedField, carriedFieldLabels, type UnitToAsk } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { Section } from '../../organization/section';
import {
  Button,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Radios,
  SummaryList,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What requests handed over to this desk. */
export function HandOverListPage({ all }: { all: WaitingHandOver[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">诉求转来的</h1>
      {all.length === 0 ? (
        <EmptyState title="没有等接收的">
          <p>承办单位在诉求上点“移交调解”，会出现在这里。带来的内容不用再填。</p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {all.map(({ id, requestNumber, requestTitle, preparedAt, preparedByName, organization }) => (
            <li key={id}>
              <a className="govuk-link" href={`/work/mediation/hand-overs/${id}`}>
                {requestTitle}
              </a>
              <p className="app-list__meta">
                <span>诉求{requestNumber}</span>
                <span>{organization.name}</span>
                <span>
                  {preparedByName}，{formatDateTime(preparedAt)}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Somebody was quicker, or the button was pressed twice: the case is there already. */
export function TakenPage({ taken: { dispute, number } }: { taken: { dispute: string; number: string } }) {
  return (
    <>
      <h1 className="govuk-heading-l">已接收</h1>
      <p className="govuk-body">
        这件已经接收过了，没有再登记一次：
        <a className="govuk-link" href={`/work/mediation/${dispute}`}>
          打开调解{number}
        </a>
        。
      </p>
    </>
  );
}

/** One of them: what comes along, and what is still to be said. */
export function HandOverPage({
  found,
  ask,
  values,
  errors,
}: {
  found: WaitingHandOver;
  /** The unit that has the request; null where the service centre has it. */
  ask: UnitToAsk | null;
  values: FormValues;
  errors: FieldErrors;
}) {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
  const hasRequester = found.carried.includes('requester');
  return (
    <>
      <span className="govuk-caption-l">诉求 {found.requestNumber}</span>
      <h1 className="govuk-heading-l">接收转来的调解</h1>
      <SummaryList
        rows={[
          { key: '标题', value: found.requestTitle },
          { key: '内容', value: <span className="app-pre-line">{found.handOver.request.body}</span> },
          { key: '要调解什么', value: found.note },
          {
            key: '带来的',
            value: found.carried.map((one) => carriedFieldLabels[one as CarriedField] ?? one).join('、'),
          },
          { key: '谁移交的', value: `${found.preparedByName}，${formatDateTime(found.preparedAt)}` },
          { key: '调解组织', value: found.organization.name },
        ]}
      />
      <Section id="take" title="接收">
        <p className="govuk-body">
          接收以后，办理中的诉求暂停计时，等调解的结果，调解结束后自动恢复；那边只知道有没有结果，看不到内容。
        </p>
        <Form action={`/work/mediation/hand-overs/${found.id}/accept`}>
          <Radios
            name="type"
            label="是哪一类的事"
            choices={choices(disputeTypeLabels)}
            value={textOf(values, 'type') || undefined}
            error={errors.type}
          />
          <Radios
            name="riskLevel"
            label="风险等级"
            choices={choices(riskLevelLabels)}
            value={textOf(values, 'riskLevel') || 'low'}
            error={errors.riskLevel}
          />
          {hasRequester ? null : (
            <>
              <InsetText>
                反映人愿意调解，但是姓名和电话没有带来。请先问移交的人，请他问过反映人再告诉您：
                {ask
                  ? `${ask.name}，${found.preparedByName}，电话${ask.phone ?? '没有登记'}`
                  : `服务中心，${found.preparedByName}`}
                。问不到的，在下面退回，写明“请带上姓名和电话”，移交的单位会收到消息，可以再移交一次。
              </InsetText>
              <TextInput {...field('name')} label="申请人姓名" maxLength={30} width={20} />
              <TextInput {...field('phone')} label="申请人电话" type="tel" inputMode="tel" width={20} />
            </>
          )}
          <TextInput {...field('otherName')} label="对方的姓名或者单位" maxLength={30} width={20} />
          <TextInput
            {...field('otherPhone')}
            label="对方的电话（知道就填）"
            type="tel"
            inputMode="tel"
            width={20}
          />
          <TextInput {...field('otherNote')} label="怎么找到对方" maxLength={200} />
          <Button>接收</Button>
        </Form>
      </Section>
      <Section id="give-back" title="不合适，退回">
        <Form action={`/work/mediation/hand-overs/${found.id}/return`}>
          <Textarea
            {...field('reason')}
            label="为什么退回"
            hint="移交的单位和服务中心看得到，请不要写对方是谁。"
            rows={3}
            maxLength={300}
          />
          <Button tone="warning">退回</Button>
        </Form>
      </Section>
    </>
  );
}
