import { type CodeOffer, type OwnHousehold, residencyKindLabels } from '@/domain/organization';
import { formatPlainDay } from '@/shared/dates';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Panel,
  PhoneLink,
  Radios,
  SummaryList,
  site,
  TextInput,
  textOf,
} from '../../shared';

/** Whoever scanned the letter and is not signed in: what comes, and the way there and back. */
export function SignInFirst({ signIn }: { signIn: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">住户核验</h1>
      <p className="govuk-body">核验以后，您可以给物业打分、参加表决，收到本楼的通知。两三分钟就好：</p>
      <ol className="govuk-list govuk-list--number">
        <li>用手机号登录，收一条验证短信，不用注册；</li>
        <li>填信上的10个字母和数字（扫码进来的已经填好）；</li>
        <li>核对是不是您住的楼，选您是产权人、承租人还是家庭成员。</li>
      </ol>
      <p>
        <ButtonLink href={signIn} start>
          先登录
        </ButtonLink>
      </p>
      <OtherWays />
    </>
  );
}

/** The code of the letter. */
export function CodePage({ code, error }: { code: string; error?: string | undefined }) {
  return (
    <>
      <h1 className="govuk-heading-l">住户核验</h1>
      <Form action="/verify">
        <TextInput
          name="code"
          label="信上的验证码"
          hint="10个字母和数字，例如 ABCDE-23456。大小写都可以，没有字母O、I，也没有数字0、1。"
          width={20}
          maxLength={20}
          autoComplete="off"
          value={code}
          error={error}
        />
        <Button>下一步</Button>
      </Form>
      <OtherWays />
    </>
  );
}

function OtherWays() {
  const { helpPhone } = site();
  return (
    <Details summary="没有收到信，或者自己办不了">
      <p className="govuk-body">
        带身份证，再带房产证、租房合同、户口簿中的一样，到社区服务台，工作人员当场帮您登记；家里人也可以代办。
      </p>
      <p className="govuk-body">
        想让社区再送一封信，请打社区的电话，或者打 <PhoneLink number={helpPhone} label="服务电话" />。
      </p>
    </Details>
  );
}

/** Which building it is, and who one is there. Nobody's name, and not even the number of the flat. */
export function ConfirmPage(props: {
  offer: CodeOffer;
  homes: OwnHousehold[];
  values: FormValues;
  errors: FieldErrors;
}) {
  const { offer, homes, values, errors } = props;
  return (
    <Form action="/verify">
      <input type="hidden" name="step" value="confirm" />
      <input type="hidden" name="code" value={textOf(values, 'code')} />
      <input type="hidden" name="homes" value={homes.length > 0 ? String(homes.length) : ''} />
      <h1 className="govuk-heading-l">您住在这里吗？</h1>
      <SummaryList
        rows={[
          { key: '社区（村）', value: offer.community },
          { key: '楼栋', value: offer.building },
        ]}
      />
      <InsetText>不是这栋楼？信可能送错了，请不要继续，把信交还社区。</InsetText>
      {offer.name ? (
        <p className="govuk-body">登记的姓名：{offer.name}</p>
      ) : (
        <TextInput
          name="name"
          label="您的姓名"
          hint="写身份证上的姓名。只有社区工作人员看得到全名，同住的人只看得到姓。"
          autoComplete="name"
          width={20}
          maxLength={30}
          value={textOf(values, 'name')}
          error={errors.name}
        />
      )}
      <Radios
        name="kind"
        label="您在这一户是"
        value={textOf(values, 'kind') || undefined}
        error={errors.kind}
        choices={[
          { value: 'owner', label: residencyKindLabels.owner, hint: '房产证上有您的名字。' },
          { value: 'tenant', label: residencyKindLabels.tenant, hint: '租住在这里。' },
          { value: 'family', label: residencyKindLabels.family, hint: '和产权人或承租人住在一起。' },
        ]}
      />
      {homes.length > 0 ? (
        <Radios
          name="before"
          label={`您现在还登记在${homes.map(homeName).join('、')}。搬家了吗？`}
          value={textOf(values, 'before') || undefined}
          error={errors.before}
          choices={[
            {
              value: 'moved',
              label: '搬了，原来的不住了',
              hint: '从今天起，您不再有原来那一户的评价、表决等权利。',
            },
            { value: 'keep', label: '没有，两处都是我的住处' },
          ]}
        />
      ) : null}
      <ButtonGroup>
        <Button>是，我住在这里</Button>
        <ButtonLink href="/" tone="secondary">
          不是，退出
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** 明月豪苑3号楼1单元302 */
export function homeName({ building, name }: OwnHousehold): string {
  return `${building.fullName}${name}`;
}

/** Nothing to do any more. */
export function ThereAlready({ homes }: { homes: OwnHousehold[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">您已经登记过了</h1>
      <p className="govuk-body">不用再办。您登记在：</p>
      <ul className="govuk-list govuk-list--bullet">
        {homes.map((home) => (
          <li key={home.id}>
            {homeName(home)}，{home.kindLabel}，{formatPlainDay(home.since)}起
          </li>
        ))}
      </ul>
      <p className="govuk-body">家里其他人也要登记，请用他们自己的手机号登录，再填这封信上的验证码。</p>
      <ButtonLink href="/me">去“我的”</ButtonLink>
    </>
  );
}

/** It is done: what one can do now, and how it ends. */
export function DonePage({ home }: { home: OwnHousehold }) {
  return (
    <>
      <Panel title="登记好了">
        {home.building.community.name}
        <br />
        {homeName(home)}
      </Panel>
      <p className="govuk-body">您登记为{home.kindLabel}。现在可以：</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>在“我的”里看到您家归谁管、找谁办事；</li>
        <li>参加物业评价、表决和评议，有新的会通知您；</li>
        <li>看到和下载我们记下的您的信息，写错的可以更正。</li>
      </ul>
      <p className="govuk-body">搬走的那天，请在“我的”里点“我搬走了”，或者告诉社区。</p>
      <ButtonGroup>
        <ButtonLink href="/me">去“我的”</ButtonLink>
      </ButtonGroup>
    </>
  );
}
