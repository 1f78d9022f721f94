import { disputeTypeLabels, type PublicOrganization } from '@/domain/mediation';
import {
  Button,
  Details,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

export interface ApplyProps {
  organizations: PublicOrganization[];
  /** Of the own account, when signed in. */
  signedIn: boolean;
  values: FormValues;
  errors: FieldErrors;
}

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Asking for mediation: who, against whom, what about. One page, because there is little to ask. */
export function ApplyForm({ organizations, signedIn, values, errors }: ApplyProps) {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
  return (
    <Form action="/mediation/apply">
      <h1 className="govuk-heading-l">申请调解</h1>
      <InsetText>
        <strong>什么都不公开。</strong>
        您写的只有调解组织的经办人和调解员能看到。对方会知道您申请了调解、是哪一类的事，看不到您写的内容和电话。
      </InsetText>
      <Select
        name="organization"
        label="由哪个调解组织调解"
        hint="选离双方近的，通常是本村（社区）的调解委员会。"
        placeholder="请选择"
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={textOf(values, 'organization')}
        error={errors.organization}
      />
      <Radios
        name="type"
        label="是哪一类的事"
        choices={choices(disputeTypeLabels)}
        value={textOf(values, 'type') || undefined}
        error={errors.type}
      />
      <Textarea
        {...field('facts')}
        label="发生了什么"
        hint="什么时候、因为什么、闹到哪一步了。"
        rows={6}
        maxLength={5000}
      />
      <Textarea {...field('wishes')} label="您希望怎么解决（可以不填）" rows={3} maxLength={1000} />
      <h2 className="govuk-heading-m">您</h2>
      <TextInput {...field('name')} label="您的姓名" maxLength={30} width={20} autoComplete="name" />
      <TextInput
        {...field('phone')}
        label={signedIn ? '您的电话（不填就用账号里的手机号）' : '您的电话'}
        hint="调解组织用它联系您；手机号能收到链接，点开就能看进展。"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width={20}
      />
      <h2 className="govuk-heading-m">对方</h2>
      <TextInput {...field('otherName')} label="对方的姓名（或者单位）" maxLength={30} width={20} />
      <TextInput
        {...field('otherPhone')}
        label="对方的电话（知道就填）"
        type="tel"
        inputMode="tel"
        width={20}
      />
      <TextInput
        {...field('otherNote')}
        label="怎么找到对方"
        hint="没有电话的写一下，如“我家东边隔壁”。"
        maxLength={200}
      />
      <Details summary="申请以后会怎样">
        <ol className="govuk-list govuk-list--number">
          <li>调解组织看过后联系您和对方。对方不愿意的，不能强迫，会告诉您别的办法。</li>
          <li>双方都愿意，各拿一份菜单，选调解员和时间。</li>
          <li>您随时可以说不调了。</li>
        </ol>
      </Details>
      <Button>提交申请</Button>
    </Form>
  );
}
