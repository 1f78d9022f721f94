import { documentLabels, optionsOf, residencyKindLabels } from '@/domain/organization';
import {
  Button,
  ButtonGroup,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  Radios,
  Select,
  SummaryList,
  TextInput,
  textOf,
} from '../../shared';
import type { CounterState } from './counter-state';

interface CounterFormProps {
  state: CounterState;
  errors: Record<string, string>;
}

/** One page for one person at the counter, in the order people say it; all by keyboard. */
export function CounterForm({ state, errors }: CounterFormProps) {
  const { values, buildings } = state;
  const text = (name: string) => textOf(values, name);
  return (
    <>
      <h1 className="govuk-heading-l">住户核验登记</h1>
      <p className="govuk-body">看材料，不留复印件，不拍照。登记前把要记的话读给对方听，说对了再提交。</p>
      <Form action="/residents/new">
        <TextInput
          name="building"
          label="哪栋楼"
          hint="打几个字就有提示，例如“明月豪苑3号楼”。"
          suggestions="resident-buildings"
          value={text('building')}
          error={errors.building}
        />
        <datalist id="resident-buildings">
          {buildings.slice(0, 500).map(({ id, fullName, within }) => (
            <option key={id} value={fullName}>
              {within}
            </option>
          ))}
        </datalist>
        <TextInput
          name="unit"
          label="单元（没有就空着）"
          width={5}
          value={text('unit')}
          error={errors.unit}
        />
        <TextInput name="room" label="房号" width={10} value={text('room')} error={errors.room} />
        <TextInput
          name="name"
          label="姓名"
          hint="按身份证上的写。"
          width={20}
          maxLength={30}
          value={text('name')}
          error={errors.name}
        />
        <TextInput
          name="phone"
          label="手机号（没有手机就空着）"
          hint="没有账号的自动开一个，以后凭短信验证码登录。没有手机的也能登记，家人的手机号不要填；事情都到服务台办。"
          type="tel"
          inputMode="tel"
          width={20}
          value={text('phone')}
          error={errors.phone}
        />
        <Answers state={state} errors={errors} />
        <ButtonGroup>
          <Button>向对方复述</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Answers({ state: { values }, errors }: CounterFormProps) {
  const text = (name: string) => textOf(values, name);
  return (
    <>
      <Radios
        name="kind"
        label="在这一户是"
        labelSize="s"
        inline
        small
        value={text('kind') || undefined}
        error={errors.kind}
        choices={optionsOf(residencyKindLabels)}
      />
      <Select
        name="document"
        label="看了什么材料"
        placeholder="请选择"
        options={optionsOf(documentLabels)}
        value={text('document')}
        error={errors.document}
      />
      <TextInput
        name="documentNote"
        label="材料说明（选“其他材料”时必填）"
        hint="写是什么材料就行，不要抄证件号码。"
        maxLength={100}
        value={text('documentNote')}
        error={errors.documentNote}
      />
      <Radios
        name="present"
        label="本人来了吗"
        labelSize="s"
        small
        value={text('present') || 'yes'}
        error={errors.present}
        choices={[
          { value: 'yes', label: '来了' },
          {
            value: 'no',
            label: '没来，家人代办',
            more: (
              <TextInput
                name="broughtBy"
                label="谁来代办"
                hint="例如：儿子李强。"
                width={20}
                maxLength={60}
                value={text('broughtBy')}
                error={errors.broughtBy}
              />
            ),
          },
        ]}
      />
    </>
  );
}

/** What is kept, in the words that are read out. */
export function ResidentReadBack({ state }: { state: CounterState }) {
  const { values, building, household } = state;
  const { step: _asked, go: _pressed, ...carried } = values;
  const text = (name: string) => textOf(values, name);
  const absent = text('present') === 'no';
  const label = (labels: Record<string, string>, name: string) => labels[text(name)] ?? '';
  const note = text('documentNote');
  return (
    <>
      <h1 className="govuk-heading-l">请向对方复述</h1>
      <InsetText>
        读完问一句：“对不对？同意这样登记吗？”{absent ? `请读给${text('broughtBy')}听。` : ''}说对了再提交。
      </InsetText>
      <Form action="/residents/new" carried={carried}>
        <input type="hidden" name="step" value="send" />
        <SummaryList
          rows={[
            { key: absent ? '登记的人是' : '您叫', value: text('name') },
            { key: '住在', value: `${building?.fullName ?? ''}${household?.name ?? ''}` },
            { key: '是这一户的', value: label(residencyKindLabels, 'kind') },
            { key: '手机号是', value: text('phone') ? spaced(text('phone')) : '没有手机' },
            {
              key: '刚才看了',
              value: `${label(documentLabels, 'document')}${note ? `（${note}）` : ''}，不留复印件`,
            },
            { key: '登记以后', value: '可以参加评价和表决；搬走那天结束；自己随时能查、能更正' },
          ]}
        />
        <ButtonGroup>
          <Button>对，同意，提交</Button>
          <LinkButton name="go" value="edit">
            不对，回去改
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

/** 138 1234 5678: as one reads it out. */
function spaced(phone: string) {
  const digits = phone.replace(/\D/g, '');
  return <span className="app-code">{digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}</span>;
}

/** What was just done; the form for the next person stands beneath it. */
export function RegisteredBanner({ id }: { id: string }) {
  return (
    <NotificationBanner kind="success" title="已登记">
      <p className="govuk-notification-banner__heading">已登记到这一户，并发短信告诉了本人（有手机的）。</p>
      <p className="govuk-body">
        <a className="govuk-notification-banner__link" href={`/admin/collections/residencies/${id}`}>
          看这条登记，或定为产权人代表
        </a>
      </p>
    </NotificationBanner>
  );
}
