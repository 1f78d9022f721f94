import {
  DateInput,
  type FieldErrors,
  type FormValues,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import { dayParts } from '../typed';

/** What is to be done, and by when: the same wherever a rectification is opened. */
export function DemandFields(props: { values: FormValues; errors: FieldErrors; optional?: boolean }) {
  const { values, errors, optional = false } = props;
  return (
    <>
      <Textarea
        name="demand"
        label={optional ? '要求做到什么（只做记录的不用填）' : '要求做到什么'}
        hint={`${optional ? '填了就同时发起整改，照片一起公开。' : ''}写成能检查的话，如“四层的灯都换好，夜里能亮”。`}
        rows={3}
        maxLength={1000}
        value={textOf(values, 'demand')}
        error={errors.demand}
      />
      <DateInput
        name="due"
        label="期限（含这一天，可不填）"
        hint="不填就按设置里的工作日算。"
        value={dayParts(values, 'due')}
        error={errors.due}
      />
    </>
  );
}

/** The compound, fixed where there is one only. */
export function CompoundField(props: {
  compounds: { id: string; name: string; communityName: string }[];
  values: FormValues;
  errors: FieldErrors;
}) {
  const { compounds, values, errors } = props;
  const [only] = compounds;
  if (compounds.length === 1 && only) {
    return (
      <>
        <input type="hidden" name="compound" value={only.id} />
        <p className="govuk-body">
          小区：<strong>{only.name}</strong>
        </p>
      </>
    );
  }
  const several = new Set(compounds.map(({ communityName }) => communityName)).size > 1;
  return (
    <Select
      name="compound"
      label="哪个小区"
      placeholder="请选择"
      options={compounds.map(({ id, name, communityName }) => ({
        value: id,
        label: several ? `${communityName} ${name}` : name,
      }))}
      value={textOf(values, 'compound')}
      error={errors.compound}
    />
  );
}

/** What is wrong, in words everybody may read. */
export function ProblemFields({ values, errors }: { values: FormValues; errors: FieldErrors }) {
  return (
    <>
      <TextInput
        name="title"
        label="整改什么"
        hint="一句话，如“3号楼2单元楼道灯不亮”。会公开。"
        maxLength={60}
        value={textOf(values, 'title')}
        error={errors.title}
      />
      <Textarea
        name="problem"
        label="有什么问题"
        hint="会公开。不要写反映人的姓名、电话和门牌号。"
        rows={4}
        maxLength={1000}
        value={textOf(values, 'problem')}
        error={errors.problem}
      />
    </>
  );
}
