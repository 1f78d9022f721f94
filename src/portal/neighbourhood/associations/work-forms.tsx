import { type AssociationRow, associationKindLabels } from '@/domain/neighbourhood';
import { optionsOf } from '@/domain/organization';
import { toIsoDay } from '@/shared/dates';
import { Button, Form, Radios, Select, Textarea, TextInput, textOf } from '../../shared';
import type { Shown } from '../form-page';

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
