import { lawTopicLabels, type PublicAnswer } from '@/domain/neighbourhood';
import { optionsOf } from '@/domain/organization';
import type { PlaceFilter } from '@/domain/publishing';
import type { EmergencyLine } from '@/domain/requests';
import {
  Button,
  ButtonGroup,
  Details,
  type FieldErrors,
  Form,
  type FormValues,
  formKeyField,
  LinkButton,
  type OwnDraft,
  PhoneLink,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { AnswerList } from './answer-pages';

/** Name of what was typed, on the asker's own device. */
export const askDraft = 'law-ask';

interface Props {
  filter: PlaceFilter;
  values: FormValues;
  errors: FieldErrors;
  /** Staff type it in for somebody who came or called. */
  counter: boolean;
  /** Whose device keeps what is typed until it is sent; null at the counter, where it is somebody else's. */
  draft: OwnDraft | null;
  /** Working days until the answer. */
  days: number;
}

/** First the township, so that the list of villages is short; then everything on one page. */
export function AskPage({ filter, values, errors, counter, draft, days }: Props) {
  const { townships, communities, township, community } = filter;
  const chosen = textOf(values, 'community') || community?.id || '';
  return (
    <>
      <h1 className="govuk-heading-l">{counter ? '代来人登记法律咨询' : '法律咨询'}</h1>
      <p className="govuk-body-l">
        不收钱，一般{days}
        个工作日内答复。只有答复您的法律明白人和法律顾问看得到，社区、领导、管理员都看不到内容。
      </p>
      {township ? (
        <p className="govuk-body">
          乡镇（街道）：{township.name}{' '}
          <a className="govuk-link" href="#other-township">
            不是这里
          </a>
        </p>
      ) : (
        <TownshipForm townships={townships} current={null} counter={counter} />
      )}
      {township ? (
        <Form action="/law/ask" draft={draft ?? undefined}>
          {textOf(values, 'question') ? null : <input type="hidden" name="step" value="kind" />}
          <input type="hidden" name="township" value={township.code} />
          {counter ? <input type="hidden" name="counter" value="yes" /> : null}
          <Select
            name="community"
            label="您在哪个社区（村）"
            hint="派给那里的法律明白人或者法律顾问。那里还没有的，由社区或者乡镇（街道）司法所指定附近的人答复。"
            placeholder="请选择"
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            error={errors.community}
          />
          <Radios
            name="topic"
            label="哪一类的事"
            choices={optionsOf(lawTopicLabels)}
            value={textOf(values, 'topic') || undefined}
            error={errors.topic}
          />
          <Textarea
            name="question"
            label="您的问题"
            hint="发生了什么、什么时候、您想怎么办。不用写姓名、电话和身份证号。"
            rows={8}
            maxLength={2000}
            value={textOf(values, 'question')}
            error={errors.question}
          />
          <TextInput
            name="phone"
            type="tel"
            label="您的手机号"
            hint="有答复时发短信告诉您；座机收不到短信，请存好提交以后的页面地址，在那里看答复。不公开，答复的人要看也会留下记录。"
            width={20}
            autoComplete="tel"
            value={textOf(values, 'phone')}
            error={errors.phone}
          />
          <TextInput
            name="askerName"
            label="怎么称呼您（可不填）"
            maxLength={30}
            width={20}
            value={textOf(values, 'askerName')}
            error={errors.askerName}
          />
          <Details summary="会公开吗？">
            <p>
              现在不会。答复以后我们会问您同不同意隐去身份公开，给遇到同样事的人参考；您和答复的人都同意、编辑再看过一遍才公开，您随时可以撤下。
            </p>
          </Details>
          <Button>提交</Button>
        </Form>
      ) : null}
      {township ? (
        <section id="other-township" aria-label="换一个乡镇（街道）">
          <TownshipForm townships={townships} current={township.code} counter={counter} />
        </section>
      ) : null}
    </>
  );
}

function TownshipForm({
  townships,
  current,
  counter,
}: {
  townships: PlaceFilter['townships'];
  current: string | null;
  counter: boolean;
}) {
  return (
    <form method="get" action="/law/ask">
      <Select
        name="township"
        id="choose-township"
        label={current ? '换一个乡镇（街道）' : '您在哪个乡镇（街道）'}
        placeholder="请选择"
        options={townships.map(({ code, name }) => ({ value: code, label: name }))}
        value={current ?? ''}
      />
      {counter ? <input type="hidden" name="counter" value="1" /> : null}
      <Button tone="secondary">{current ? '换到这里' : '下一步'}</Button>
    </form>
  );
}

/** "Is my question already answered?", and whom to call when it cannot wait; holds nobody up. */
export function BeforeSendingPage(props: {
  values: FormValues;
  similar: PublicAnswer[];
  calls: EmergencyLine[];
}) {
  const { values, similar, calls } = props;
  const formKey = textOf(values, formKeyField);
  return (
    <>
      <h1 className="govuk-heading-l">先看一看</h1>
      {calls.length > 0 ? (
        <section className="app-emergency" aria-labelledby="emergency-calls">
          <h2 className="govuk-heading-m" id="emergency-calls">
            正有危险的，请先打电话
          </h2>
          <p className="govuk-body">网上咨询不会马上有人到现场。请先离开危险的地方，马上拨打：</p>
          <ul className="govuk-list app-emergency__lines">
            {calls.map(({ number, name }) => (
              <li key={number}>
                <PhoneLink number={number} label={name} className="govuk-link app-emergency__number" />
                <span className="app-emergency__name" aria-hidden="true">
                  {name}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {similar.length > 0 ? (
        <section aria-labelledby="similar">
          <h2 className="govuk-heading-m" id="similar">
            别人问过相近的，看看是不是您要问的
          </h2>
          <AnswerList items={similar} />
        </section>
      ) : null}
      <Form action="/law/ask" carried={values} {...(formKey ? { formKey } : {})}>
        <input type="hidden" name="seen" value="yes" />
        <ButtonGroup>
          <Button>{similar.length > 0 ? '没有解决，接着提交' : '没有危险，接着提交'}</Button>
          <LinkButton name="go" value="ask">
            回去改一改
          </LinkButton>
        </ButtonGroup>
      </Form>
      {similar.length > 0 ? (
        <p className="govuk-body">
          已经有答案了？
          <a className="govuk-link" href="/law">
            不提交，回到门口的法律服务
          </a>
        </p>
      ) : null}
    </>
  );
}
