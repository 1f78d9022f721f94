import { disputeTypeLabels, type PublicOrganization, riskLevelLabels } from '@/domain/mediation';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  listOf,
  Radios,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A case taken in at the desk: from whoever comes or calls, or handed over by the police. */
export function IntakePage({
  organizations,
  values,
  errors,
}: {
  organizations: PublicOrganization[];
  values: FormValues;
  errors: FieldErrors;
}) {
  const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
  return (
    <Form action="/work/mediation/new">
      <h1 className="govuk-heading-l">登记纠纷</h1>
      <InsetText>登记的内容只有受理的调解组织、它的上级组织和办理的调解员能看到。</InsetText>
      <Radios
        name="source"
        label="怎么来的"
        choices={[
          { value: 'counter', label: '当事人到窗口、打电话来的' },
          { value: 'police', label: '派出所移交的' },
        ]}
        value={textOf(values, 'source') || 'counter'}
        error={errors.source}
      />
      <Select
        name="organization"
        label="由哪个调解组织调解"
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
      <Radios
        name="riskLevel"
        label="风险等级"
        hint="动过手、扬言动手的，定重大以上。"
        choices={choices(riskLevelLabels)}
        value={textOf(values, 'riskLevel') || 'low'}
        error={errors.riskLevel}
      />
      <Textarea {...field('facts')} label="发生了什么" rows={6} maxLength={5000} />
      <Textarea {...field('wishes')} label="申请人希望怎么解决（可以不填）" rows={3} maxLength={1000} />
      <h2 className="govuk-heading-m">申请人</h2>
      <TextInput {...field('name')} label="姓名" maxLength={30} width={20} />
      <TextInput {...field('phone')} label="电话（没有就不填）" type="tel" inputMode="tel" width={20} />
      <TextInput {...field('unitName')} label="单位（有就填，用来查要不要回避）" maxLength={60} />
      <h2 className="govuk-heading-m">对方</h2>
      <TextInput {...field('otherName')} label="姓名或者单位" maxLength={30} width={20} />
      <TextInput {...field('otherPhone')} label="电话（没有就不填）" type="tel" inputMode="tel" width={20} />
      <TextInput {...field('otherUnitName')} label="单位（有就填，用来查要不要回避）" maxLength={60} />
      <TextInput {...field('otherNote')} label="怎么找到对方" maxLength={200} />
      <Checkboxes
        name="readBack"
        label="核对"
        choices={[{ value: '1', label: '当事人在的，已经念给他听过；移交来的，已经核对过材料' }]}
        values={listOf(values, 'readBack')}
        error={errors.readBack}
      />
      <Button>登记</Button>
    </Form>
  );
}
