import {
  type AssociationMemberRow,
  type AssociationRow,
  associationDutyLabels,
  associationRoleLabels,
  elderLabels,
} from '@/domain/neighbourhood';
import { optionsOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { Button, Checkboxes, Form, listOf, Radios, Select, Textarea, TextInput, textOf } from '../../shared';
import type { Shown } from '../form-page';
import { HomeFields } from '../home-fields';

/** Somebody's term. */
export function AddMemberPage({
  association,
  buildings,
  values,
  errors,
}: Shown & { association: AssociationRow; buildings: { value: string; label: string }[] }) {
  return (
    <Form action={`/work/associations/${association.id}/members/new`}>
      <span className="govuk-caption-l">{association.name}</span>
      <h1 className="govuk-heading-l">加成员</h1>
      <TextInput
        name="personName"
        label="姓名"
        maxLength={30}
        value={textOf(values, 'personName')}
        error={errors.personName}
      />
      <Namesake values={values} errors={errors} />
      <Radios
        name="role"
        label="职务"
        choices={optionsOf(associationRoleLabels)}
        value={textOf(values, 'role') || undefined}
        error={errors.role}
      />
      <Checkboxes
        name="duties"
        label="还担任（可以不选）"
        choices={optionsOf(associationDutyLabels)}
        values={listOf(values, 'duties')}
      />
      <Select
        name="elder"
        label="五老里的哪一类（可以不选）"
        placeholder="不是五老"
        options={optionsOf(elderLabels)}
        value={textOf(values, 'elder')}
        error={errors.elder}
      />
      <TextInput
        name="phone"
        label="登录用的手机号（可以不填）"
        hint={phoneHint}
        type="tel"
        inputMode="tel"
        width={20}
        value={textOf(values, 'phone')}
        error={errors.phone}
      />
      <TextInput
        name="note"
        label="怎么认（同名的写住哪里）"
        maxLength={60}
        value={textOf(values, 'note')}
        error={errors.note}
      />
      <HomeFields
        buildings={buildings}
        hint="评议员最好填上：评议到自己家时好回避。不公开。"
        values={values}
        errors={errors}
      />
      <TextInput
        name="from"
        type="date"
        label="任期开始"
        width={10}
        value={textOf(values, 'from') || toIsoDay(now())}
        error={errors.from}
      />
      <TextInput
        name="until"
        type="date"
        label="任期结束（可以不填）"
        width={10}
        value={textOf(values, 'until')}
        error={errors.until}
      />
      <Checkboxes
        name="publicConsent"
        label="姓名公开"
        hint="没有同意的，公开的页面只计人数。随时可以撤回。"
        choices={[{ value: 'yes', label: '本人同意公开姓名和职务' }]}
        values={listOf(values, 'publicConsent')}
      />
      <Button>加入</Button>
    </Form>
  );
}

/** Asked when somebody of this name is in it already; the words beside the name say what to do. */
function Namesake({ values, errors }: Shown) {
  const ticked = listOf(values, 'another');
  const isAsked = ticked.length > 0 || (errors.personName && textOf(values, 'personName'));
  if (!isAsked) return null;
  return (
    <Checkboxes
      name="another"
      label="有同名的"
      hint="勾了的，下面“怎么认”要写。"
      choices={[{ value: 'yes', label: '是同名的另一个人' }]}
      values={ticked}
    />
  );
}

const phoneHint =
  '用这个手机号登录以后，能办本会的事：登记红白事、评议投票。要本人的手机号，已有账号的，账号的姓名要一样。';

/** The mobile of somebody who is in it already and has none. */
export function GivePhonePage({
  association,
  term,
  values,
  errors,
}: Shown & { association: AssociationRow; term: AssociationMemberRow }) {
  return (
    <Form action={`/work/associations/${association.id}/members/${term.id}/phone`}>
      <span className="govuk-caption-l">{association.name}</span>
      <h1 className="govuk-heading-l">给{term.personName}补手机号</h1>
      <p className="govuk-body">
        没有账号的自动开一个，本人用短信验证码登录。已经开始的评议，这次还是投纸票。
      </p>
      <TextInput
        name="phone"
        label="登录用的手机号"
        hint={phoneHint}
        type="tel"
        inputMode="tel"
        width={20}
        value={textOf(values, 'phone')}
        error={errors.phone}
      />
      <Button>保存</Button>
    </Form>
  );
}

/** Why a term ends. */
export function EndTermPage({
  association,
  term,
  values,
  errors,
}: Shown & { association: AssociationRow; term: AssociationMemberRow }) {
  return (
    <Form action={`/work/associations/${association.id}/members/${term.id}/end`}>
      <span className="govuk-caption-l">{association.name}</span>
      <h1 className="govuk-heading-l">结束{term.personName}的任期</h1>
      <p className="govuk-body">记录保留，显示为“任期已结束”。</p>
      <Textarea
        name="reason"
        label="原因"
        hint="如“任期届满”“搬走了”。"
        rows={2}
        maxLength={200}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">结束任期</Button>
    </Form>
  );
}
