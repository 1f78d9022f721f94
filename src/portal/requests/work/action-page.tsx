import { type FilledTemplate, mostPhotos, type Sheet, type WorkAction } from '@/domain/requests';
import {
  BackLink,
  Button,
  ButtonGroup,
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
import { PhotoFields } from '../told/photo-fields';

interface ActionPageProps {
  sheet: Sheet;
  action: WorkAction;
  values: FormValues;
  /** Usual answers, filled in for this request. */
  templates: FilledTemplate[];
  errors: FieldErrors;
}

/** One thing to do, one page: a few questions, photos where they help, one button. */
export function ActionPage({ sheet, action, values, templates, errors }: ActionPageProps) {
  const { verb, label, explain, fields } = action;
  return (
    <>
      <BackLink href={`/work/${sheet.id}`}>返回这件诉求</BackLink>
      <span className="govuk-caption-l">
        {sheet.number} {sheet.title}
      </span>
      <h1 className="govuk-heading-l">{label}</h1>
      <p className="govuk-body">{explain}</p>
      <Form action={`/work/${sheet.id}/${verb}`} multipart>
        {templates.length > 0 ? <Templates templates={templates} /> : null}
        {fields.map((field) => (
          <Field key={field.name} field={field} values={values} errors={errors} />
        ))}
        {action.photos ? (
          <PhotoFields
            values={values}
            errors={errors}
            label="现场照片（可不传）"
            hint={`最多${mostPhotos}张，会去掉照片里的位置信息。`}
          />
        ) : null}
        <Button>确定{label}</Button>
      </Form>
    </>
  );
}

/** Usual answers to begin with: the chosen one is put into the text below, which is then made exact. */
function Templates({ templates }: { templates: FilledTemplate[] }) {
  return (
    <ButtonGroup>
      <Select
        name="template"
        label="常用答复（可不选）"
        hint="选好按“填入”，改好再答复；大括号里的内容要填完。"
        placeholder="不用"
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button tone="secondary" name="go" value="template" formNoValidate>
        填入
      </Button>
    </ButtonGroup>
  );
}

function Field({
  field,
  values,
  errors,
}: {
  field: WorkAction['fields'][number];
  values: FormValues;
  errors: FieldErrors;
}) {
  const { name, label, kind, hint, rows = 5, options = [] } = field;
  const common = { name, label, value: textOf(values, name), error: errors[name], ...(hint ? { hint } : {}) };
  if (kind === 'number') return <TextInput {...common} inputMode="numeric" width={3} />;
  if (kind === 'select') return <Select {...common} options={options} placeholder="请选择" />;
  if (kind === 'checkbox')
    return (
      <Checkboxes
        name={name}
        label={label}
        labelSize="s"
        small
        choices={[{ value: 'yes', label: '是', hint }]}
        values={listOf(values, name)}
        error={errors[name]}
      />
    );
  return <Textarea {...common} rows={rows} />;
}
