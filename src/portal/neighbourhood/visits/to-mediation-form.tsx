import { disputeTypeLabels } from '@/domain/mediation';
import { type FindingSheet, visitedWords } from '@/domain/neighbourhood';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  listOf,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

/** A quarrel found at a door, handed over to mediation: who the two are, and how mediators reach them. */
export function ToMediationForm({
  action,
  finding,
  shown: { values, errors },
}: {
  action: string;
  finding: FindingSheet['finding'];
  shown: { values: FormValues; errors: FieldErrors };
}) {
  const field = (name: string, otherwise = '') => ({
    name,
    value: textOf(values, name) || otherwise,
    error: errors[name],
  });
  return (
    <Form action={action}>
      <span className="govuk-caption-l">{finding.householdName}</span>
      <h1 className="govuk-heading-l">转为调解</h1>
      <p className="govuk-body">转过去以后只有调解的人看得到内容；这里只知道结束了没有，不知道怎么结束的。</p>
      <Select
        name="type"
        label="哪一类纠纷"
        placeholder="请选择"
        options={Object.entries(disputeTypeLabels).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'type')}
        error={errors.type}
      />
      <TextInput
        {...field('applicantName')}
        label="一方的姓名"
        maxLength={30}
        error={errors.applicantName ?? errors.name}
      />
      <TextInput
        {...field('applicantPhone')}
        label="这一方的电话（知道就填）"
        type="tel"
        inputMode="tel"
        width={20}
      />
      <TextInput
        {...field('applicantNote', visitedWords(finding))}
        label="怎么找到这一方"
        hint="先写的是走访的这一户，不对就改。"
        maxLength={200}
      />
      <TextInput
        {...field('respondentName')}
        label="另一方的姓名"
        maxLength={30}
        error={errors.respondentName ?? errors.otherName}
      />
      <TextInput
        {...field('respondentPhone')}
        label="另一方的电话（知道就填）"
        type="tel"
        inputMode="tel"
        width={20}
      />
      <TextInput
        {...field('respondentNote')}
        label="怎么找到另一方"
        hint="比如住几号楼几单元。不知道电话的，请写上。"
        maxLength={200}
      />
      <Textarea
        {...field('facts', finding.words ?? '')}
        label="发生了什么"
        rows={4}
        maxLength={2000}
        error={errors.facts ?? errors.organization}
      />
      <Checkboxes
        name="agreed"
        label="双方愿意吗"
        choices={[{ value: 'yes', label: '问过双方，都愿意让人来调解' }]}
        values={listOf(values, 'agreed')}
        error={errors.agreed}
      />
      <Button>转为调解</Button>
    </Form>
  );
}
