import { mostPhotos, type Sheet, type WorkAction } from '@/domain/requests';
import {
  BackLink,
  Button,
  type FieldErrors,
  FileUpload,
  Form,
  type FormValues,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

interface ActionPageProps {
  sheet: Sheet;
  action: WorkAction;
  values: FormValues;
  /** Photos kept already, as sealed ids. */
  photos: string[];
  errors: FieldErrors;
}

/** One thing to do, one page: a few questions, photos where they help, one button. */
export function ActionPage({ sheet, action, values, photos, errors }: ActionPageProps) {
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
        {fields.map((field) => {
          const common = {
            name: field.name,
            label: field.label,
            value: textOf(values, field.name),
            error: errors[field.name],
            ...(field.hint ? { hint: field.hint } : {}),
          };
          return field.kind === 'number' ? (
            <TextInput key={field.name} {...common} inputMode="numeric" width={3} />
          ) : (
            <Textarea key={field.name} {...common} rows={field.rows ?? 5} />
          );
        })}
        {action.photos ? (
          <>
            {photos.map((sealed) => (
              <input key={sealed} type="hidden" name="photo" value={sealed} />
            ))}
            {photos.length > 0 ? <p className="govuk-body">已收到{photos.length}张照片。</p> : null}
            <FileUpload
              name="photos"
              label="现场照片（可不传）"
              hint={`最多${mostPhotos}张，会去掉照片里的位置信息。`}
              multiple
              maxFiles={mostPhotos}
              error={errors.photos}
            />
          </>
        ) : null}
        <Button>确定{label}</Button>
      </Form>
    </>
  );
}
