import { type ItemRow, mostPhotos, type Vote } from '@/domain/voting';
import {
  Button,
  type FieldErrors,
  Fieldset,
  FileUpload,
  Form,
  type FormValues,
  Radios,
  TextInput,
  textOf,
} from '../shared';
import { photosIn } from './form-photos';

/** The numbers of each item, as the official paper has them. */
export const officialFields = [
  ['forArea', '同意的面积（平方米）'],
  ['forHeads', '同意的人数'],
  ['againstArea', '反对的面积（平方米）'],
  ['againstHeads', '反对的人数'],
  ['abstainArea', '弃权的面积（平方米）'],
  ['abstainHeads', '弃权的人数'],
] as const;

const totals = [
  ['totalArea', '总面积（平方米）'],
  ['totalHeads', '总人数'],
  ['participatingArea', '参与的面积（平方米）'],
  ['participatingHeads', '参与的人数'],
] as const;

/** Copying what an official system came to: source, file, numbers. */
export function RecordForm(props: { vote: Vote; items: ItemRow[]; values: FormValues; errors: FieldErrors }) {
  const { vote, items, values, errors } = props;
  const field = (name: string, label: string, showsError = true) => (
    <TextInput
      key={name}
      name={name}
      label={label}
      inputMode="decimal"
      width={10}
      value={textOf(values, name)}
      error={showsError ? errors[name] : undefined}
    />
  );
  const kept = photosIn(values);
  return (
    <Form action={`/votes/${vote.id}/record`} multipart>
      <span className="govuk-caption-l">{vote.title}</span>
      <h1 className="govuk-heading-l">登记官方系统的结果</h1>
      <p className="govuk-body">照着官方结果文件抄，提交以后马上公开，不能再改；抄错了的，居民可以提异议。</p>
      <TextInput
        name="source"
        label="哪个官方系统"
        hint="如：定州市业主决策电子投票系统"
        value={textOf(values, 'source')}
        error={errors.source}
        maxLength={120}
      />
      {kept.map((sealed) => (
        <input key={sealed} type="hidden" name="photo" value={sealed} />
      ))}
      <FileUpload
        name="photos"
        label={kept.length > 0 ? `官方结果文件（已上传${kept.length}个，可再加）` : '官方结果文件'}
        hint="盖章的照片或 PDF，会公开；请先确认里面没有姓名、电话。"
        accept="image/*,application/pdf"
        multiple
        maxFiles={mostPhotos}
        preview={false}
        error={errors.photos}
      />
      <Fieldset legend="名册和参与" size="m">
        {totals.map(([name, label]) => field(name, label))}
      </Fieldset>
      {items.map(({ number, title }) => (
        <Fieldset key={number} legend={`${number}. ${title}`} size="m">
          {officialFields.map(([name, label]) => field(`${name}-${number}`, label))}
          <Radios
            name={`adopted-${number}`}
            label="文件上写的是"
            labelSize="s"
            inline
            choices={[
              { value: 'yes', label: '通过' },
              { value: 'no', label: '没有通过' },
            ]}
            value={textOf(values, `adopted-${number}`) || undefined}
            error={errors[`adopted-${number}`]}
          />
        </Fieldset>
      ))}
      <Button>登记并公开</Button>
    </Form>
  );
}
