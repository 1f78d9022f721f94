import type { MatterOfRequest } from '@/domain/matters';
import {
  mayLeadToRectification,
  type PublicRectificationLine,
  rectificationStateLabels,
} from '@/domain/property';
import type { Answer, PhotoRow, PhotoStage, Sheet, SheetStep, WorkAction } from '@/domain/requests';
import { BecameMatter } from '../../matters/blocks';
import {
  BackLink,
  Button,
  ButtonLink,
  Details,
  type FieldErrors,
  Form,
  InsetText,
  SummaryList,
  Tag,
  TextInput,
  Timeline,
} from '../../shared';
import { tagColour } from '../tag-colour';
import { Due } from './list-page';

interface RequestPageProps {
  sheet: Sheet;
  steps: SheetStep[];
  photos: PhotoRow[];
  /** What the category asked besides, and the answers. */
  answers: Answer[];
  actions: Pick<WorkAction, 'verb' | 'label'>[];
  /** What came of it in the compound. */
  rectifications: PublicRectificationLine[];
  /** The matter it became part of. */
  matter: MatterOfRequest | null;
  /** Whether the person may make a matter of it. */
  opensMatter: boolean;
  /** The whole phone, after it was asked for with a reason. */
  phone: string | null;
  errors: FieldErrors;
  /** What was written in a form that came too late. */
  typed: string[];
  at: Date;
}

const takenWhen: Record<PhotoStage, string> = { filed: '反映时', added: '反映人补充', answered: '办理时' };

/** One request: the words of the requester, the buttons of its state, what happened so far. */
export function RequestPage(props: RequestPageProps) {
  const { sheet, steps, photos, answers, actions, rectifications, phone, errors, typed, at } = props;
  const { matter, opensMatter } = props;
  const path = `/work/${sheet.id}`;
  return (
    <>
      <BackLink href="/work">返回列表</BackLink>
      <span className="govuk-caption-l">编号 {sheet.number}</span>
      <h1 className="govuk-heading-l">{sheet.title}</h1>
      <p className="govuk-body">
        <Tag colour={tagColour(sheet.state)}>{sheet.stateLabel}</Tag> <Due dueAt={sheet.dueAt} at={at} />
      </p>
      {typed.length > 0 ? (
        <InsetText>
          <p className="govuk-body">您刚才写的没有提交，可以复制下来再用：</p>
          {typed.map((text) => (
            <p key={text} className="govuk-body app-pre-line">
              {text}
            </p>
          ))}
        </InsetText>
      ) : null}
      <p className="govuk-body-l app-pre-line">{sheet.body}</p>
      {answers.length > 0 ? (
        <SummaryList rows={answers.map(({ label, answer }) => ({ key: label, value: answer }))} />
      ) : null}
      {photos.length > 0 ? (
        <p className="app-work-photos">
          {photos.map(({ id, stage }, index) => (
            <a key={id} href={`${path}/photo/${id}`}>
              {/* biome-ignore lint/performance/noImgElement: a page without Next, a private file behind the session */}
              <img
                src={`${path}/photo/${id}?size=small`}
                alt={`${takenWhen[stage]}的第${index + 1}张照片`}
                width="160"
                height="120"
                loading="lazy"
              />
            </a>
          ))}
        </p>
      ) : null}
      {actions.length > 0 ? (
        <div className="app-work-actions">
          {actions.map(({ verb, label }, index) => (
            <ButtonLink key={verb} href={`${path}/${verb}`} tone={index === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonLink>
          ))}
        </div>
      ) : (
        <p className="govuk-body">现在没有需要您做的。</p>
      )}
      <SummaryList rows={sheet.facts.map(({ label, value }) => ({ key: label, value }))} />
      {rectifications.length > 0 || mayLeadToRectification(sheet.state) ? (
        <Rectifications request={sheet.id} rectifications={rectifications} />
      ) : null}
      <BecameMatter matter={matter} />
      {!matter && opensMatter && mayLeadToRectification(sheet.state) ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/matters/new?request=${sheet.id}`}>
            转为议题
          </a>
          （要大家商量着办的，按五步工作法办；诉求照原来的期限继续办）
        </p>
      ) : null}
      <Phone path={path} phone={phone} errors={errors} />
      {sheet.reply ? (
        <>
          <h2 className="govuk-heading-m">答复</h2>
          <p className="govuk-body app-pre-line">{sheet.reply}</p>
        </>
      ) : null}
      <h2 className="govuk-heading-m">办理记录</h2>
      <Timeline
        entries={steps.map((step) => ({
          key: step.id,
          title: step.label,
          at: step.at,
          by: [step.unitName, step.actorName].filter(Boolean).join(' '),
          body: [step.note, step.internalNote ? `内部：${step.internalNote}` : ''].filter(Boolean).join('\n'),
        }))}
      />
    </>
  );
}

/** What came of it in the compound, and the way to have something put right there. */
function Rectifications(props: { request: string; rectifications: PublicRectificationLine[] }) {
  const { request, rectifications } = props;
  if (rectifications.length === 0) {
    return (
      <p className="govuk-body">
        <a className="govuk-link" href={`/rectifications/new?request=${request}`}>
          发起小区整改
        </a>
        （小区里的设施、卫生、秩序要管小区的一方改好的）
      </p>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">小区整改</h2>
      <ul className="govuk-list">
        {rectifications.map(({ id, title, state, number, responsibleName }) => (
          <li key={id}>
            <a className="govuk-link" href={`/rectifications/${id}`}>
              {number} {title}
            </a>
            ：{rectificationStateLabels[state]}，{responsibleName}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The phone to call: behind a reason, because each look is logged; then as a link that dials. */
function Phone({ path, phone, errors }: { path: string; phone: string | null; errors: FieldErrors }) {
  if (phone)
    return (
      <p className="govuk-body-l">
        电话 <a href={`tel:${phone}`}>{phone}</a>（这次查看已记录）
      </p>
    );
  return (
    <Details summary="给反映人打电话" open={Boolean(errors.reason)}>
      <Form action={`${path}/phone`}>
        <TextInput
          name="reason"
          label="为什么要看电话"
          hint="4 到 200 个字，会留下记录。"
          error={errors.reason}
        />
        <Button tone="secondary">显示电话</Button>
      </Form>
    </Details>
  );
}
