import {
  type AssociationMemberRow,
  type AssociationRow,
  associationDutyLabels,
  associationKindLabels,
  associationRoleLabels,
  elderLabels,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { Button, Checkboxes, Form, listOf, Radios, Select, Textarea, TextInput, textOf } from '../../shared';
import type { Shown } from '../form-page';
import { HomeFields } from '../home-fields';

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Writing an association down, or putting it right. */
export function AssociationFormPage({
  communities,
  association,
  values,
  errors,
}: Shown & { communities: { value: string; label: string }[]; association?: AssociationRow }) {
  const value = (name: 'name' | 'kind' | 'venue' | 'contact' | 'about' | 'charter') =>
    textOf(values, name) || (association?.[name] ?? '');
  return (
    <Form action={association ? `/work/associations/${association.id}/edit` : '/work/associations/new'}>
      <h1 className="govuk-heading-l">{association ? '修改资料' : '登记协会、队伍'}</h1>
      {association ? null : (
        <Select
          name="community"
          label="在哪个社区（村）、网格"
          placeholder="请选择"
          options={communities}
          value={textOf(values, 'community') || (communities.length === 1 ? communities[0]?.value : '')}
          error={errors.community}
        />
      )}
      <TextInput
        name="name"
        label="名称"
        hint="如“西关村红白理事会”。"
        maxLength={60}
        value={value('name')}
        error={errors.name}
      />
      <Radios
        name="kind"
        label="哪一类"
        choices={optionsOf(associationKindLabels)}
        value={value('kind') || undefined}
        error={errors.kind}
      />
      <TextInput
        name="foundedOn"
        type="date"
        label="成立日期"
        width={10}
        value={textOf(values, 'foundedOn') || (association ? toIsoDay(association.foundedOn) : '')}
        error={errors.foundedOn}
      />
      <TextInput
        name="venue"
        label="活动地点（可以不填）"
        maxLength={80}
        value={value('venue')}
        error={errors.venue}
      />
      <TextInput
        name="contact"
        label="怎么联系"
        hint="会公开，写办公电话或者哪里找得到人。"
        maxLength={80}
        value={value('contact')}
        error={errors.contact}
      />
      <Textarea
        name="about"
        label="做什么"
        hint="会公开。用大白话。"
        rows={4}
        maxLength={1000}
        value={value('about')}
        error={errors.about}
      />
      <Textarea
        name="charter"
        label="章程、公约（可以不填）"
        rows={5}
        maxLength={4000}
        value={value('charter')}
        error={errors.charter}
      />
      <Button>{association ? '保存' : '登记'}</Button>
    </Form>
  );
}

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
        hint="用这个手机号登录以后，能办本会的事：登记红白事、评议投票。"
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
