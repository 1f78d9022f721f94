import { periodKindLabels, type RuleSetVersion } from '@/domain/service';
import {
  Button,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  Radios,
  Select,
  TextInput,
  textOf,
} from '../../shared';

/** `/stars/new`: whom a round is for, which period, by which rules. */
export function NewRoundForm(props: {
  branches: { id: string; name: string }[];
  rules: RuleSetVersion[];
  values: FormValues;
  errors: FieldErrors;
}) {
  const { branches, rules, values, errors } = props;
  const field = (name: string) => ({ name, value: textOf(values, name), error: errors[name] });
  if (rules.length === 0 || branches.length === 0)
    return (
      <>
        <h1 className="govuk-heading-l">发起评星</h1>
        <EmptyState title={rules.length === 0 ? '还没有评星规则' : '没有您能操办的党组织'}>
          <p>
            {rules.length === 0
              ? '请系统管理员先按党组织的决定写一版规则：有哪些项目、几分、封顶、几分几星。'
              : '支部书记、小组长和社区干部给自己的支部、小组、社区评星。'}
          </p>
        </EmptyState>
      </>
    );
  return (
    <Form action="/stars/new">
      <h1 className="govuk-heading-l">发起评星</h1>
      <p className="govuk-body">
        期间随时能看草稿。这一期结束以后自动生成名单、开始民主评议，到时间自动截止、自动计算；看过结果再公示，公示期满由支部会议确认。
      </p>
      <Select
        {...field('organization')}
        label="给哪个党组织评"
        hint="下级支部、小组的党员都在内；上级已经发起这一期的，不能再发起；下级自己发起的，那里的党员在那里评"
        placeholder="请选择"
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Radios
        name="periodKind"
        label="周期"
        labelSize="s"
        inline
        choices={Object.entries(periodKindLabels).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'periodKind')}
        error={errors.periodKind}
      />
      <TextInput
        {...field('day')}
        label="是哪一期"
        hint="写这一期里的任何一天，例如 2026-11-23；还没有开始的那一期不能发起"
        maxLength={10}
      />
      <Select
        {...field('ruleSet')}
        label="按哪版规则"
        placeholder="最新的一版"
        options={rules.map(({ id, rules: { version } }) => ({ value: id, label: version }))}
      />
      <TextInput {...field('appraisalDays')} label="民主评议几天" hint="不填按设置" maxLength={2} />
      <TextInput {...field('appealDays')} label="公示几天" hint="不填按设置" maxLength={2} />
      <Button>发起</Button>
    </Form>
  );
}
