import {
  type Answers,
  answerField,
  answerLabels,
  type Dimension,
  dimensionHints,
  longestComment,
  mostRatingPhotos,
} from '@/domain/property';
import {
  Checkboxes,
  type FieldErrors,
  FileUpload,
  type FormValues,
  Radios,
  type SummaryRow,
  Textarea,
  textOf,
} from '../../shared';
import { photosIn } from './form-photos';

/** Best first, and at the end for whoever cannot say. */
const choices = (['5', '4', '3', '2', '1', '0'] as const).map((value) => ({
  value,
  label: answerLabels[value],
}));

/** Everything a household is asked: one question for each dimension, then words and photos. */
export function GradeFields(props: {
  dimensions: readonly Dimension[];
  values: FormValues;
  errors: FieldErrors;
  /** Where a kept photo can be looked at. */
  photoPath: string;
  photoLabel: string;
  photoHint: string;
}) {
  const { dimensions, values, errors, photoPath, photoLabel, photoHint } = props;
  const kept = photosIn(values);
  return (
    <>
      {dimensions.map(({ key, name }, index) => (
        <Radios
          key={key}
          name={answerField(index)}
          label={`${index + 1}. ${name}`}
          labelSize="m"
          hint={dimensionHints[key]}
          choices={choices}
          value={textOf(values, answerField(index)) || undefined}
          error={errors[answerField(index)]}
        />
      ))}
      <Textarea
        name="comment"
        label="想说的话（可不填）"
        hint={`最多${longestComment}字。不用写姓名、电话和门牌号。`}
        rows={4}
        maxLength={longestComment}
        value={textOf(values, 'comment')}
        error={errors.comment}
      />
      {kept.map((sealed) => (
        <input key={sealed} type="hidden" name="photo" value={sealed} />
      ))}
      {kept.length > 0 ? (
        <Checkboxes
          name="remove"
          label={`已上传${kept.length}张照片`}
          hint="不想要的，打勾以后点下面的按钮就去掉。"
          small
          choices={kept.map((sealed, index) => ({
            value: sealed,
            label: (
              <>
                不要第{index + 1}张（<a href={`${photoPath}/${sealed}`}>看一看</a>）
              </>
            ),
          }))}
        />
      ) : null}
      {kept.length < mostRatingPhotos ? (
        <FileUpload
          name="photos"
          label={photoLabel}
          hint={photoHint}
          multiple
          maxFiles={mostRatingPhotos - kept.length}
          error={errors.photos}
        />
      ) : null}
    </>
  );
}

/** The answers by the key of their dimension, as the verbs take them. */
export function answersIn(dimensions: readonly Dimension[], values: FormValues): Record<string, string> {
  return Object.fromEntries(dimensions.map(({ key }, index) => [key, textOf(values, answerField(index))]));
}

/** The way back: stored answers as values of the form. */
export function valuesOf(dimensions: readonly Dimension[], answers: Answers): FormValues {
  return Object.fromEntries(dimensions.map(({ key }, index) => [answerField(index), answers[key] ?? '']));
}

/** The answers once more before they are sent. */
export function answerRows(dimensions: readonly Dimension[], values: FormValues): SummaryRow[] {
  const labels: Record<string, string> = answerLabels;
  const comment = textOf(values, 'comment');
  const photos = photosIn(values).length;
  return [
    ...dimensions.map(({ name }, index) => ({
      key: name,
      value: labels[textOf(values, answerField(index))] ?? '没有选',
      changeStep: 'edit',
    })),
    {
      key: '想说的话',
      value: comment ? <span className="app-pre-line">{comment}</span> : '没有填',
      changeStep: 'edit',
    },
    { key: '照片', value: photos > 0 ? `${photos}张` : '没有', changeStep: 'edit' },
  ];
}
