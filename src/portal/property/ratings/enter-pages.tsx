import { type RatingChannel, type Round, ratingChannelLabels } from '@/domain/property';
import { Button, CheckAnswers, type FieldErrors, Form, type FormValues, InsetText } from '../../shared';
import { answerRows, GradeFields } from './grade-fields';

export interface Entering {
  round: Round;
  household: string;
  home: string;
  channel: Exclude<RatingChannel, 'web'>;
  values: FormValues;
}

/** What the sheet or the voice says, in the order of the sheet. */
export function EnterForm({ errors, ...entering }: Entering & { errors: FieldErrors }) {
  const { round, household, home, channel, values } = entering;
  const onPaper = channel === 'paper';
  return (
    <Form action={`/ratings/${round.id}/enter/${household}`} multipart>
      <input type="hidden" name="step" value="form" />
      <input type="hidden" name="channel" value={channel} />
      <span className="govuk-caption-l">{home}</span>
      <h1 className="govuk-heading-l">代录：{ratingChannelLabels[channel]}</h1>
      <InsetText>
        {onPaper
          ? '照着纸质表录，表上怎么勾就怎么录；两个都勾了、看不清的，问过本人再录。'
          : '先说：“您打的分物业看不到，我只替您记下来。”一项一项问，不要替人拿主意。'}
        录完以后，您也看不到这一户评了什么。
      </InsetText>
      <GradeFields
        dimensions={round.dimensions}
        values={values}
        errors={errors}
        photoPath="/ratings/photos"
        photoLabel={onPaper ? '拍下的纸质表' : '照片（一般没有）'}
        photoHint={onPaper ? '必须有。拍清楚整张表，只用来核对有没有录错。' : '最多3张。'}
      />
      <Button>{onPaper ? '下一步：再对一遍' : '下一步：向对方复述'}</Button>
    </Form>
  );
}

/** Read back to whoever is on the phone, or held against the sheet once more, before it is kept. */
export function EnterReadBack({ round, household, home, channel, values }: Entering) {
  const onPaper = channel === 'paper';
  return (
    <CheckAnswers
      action={`/ratings/${round.id}/enter/${household}`}
      step="send"
      title={onPaper ? '请对着纸质表再看一遍' : '请向对方复述'}
      values={values}
      rows={[{ key: '哪一户', value: home }, ...answerRows(round.dimensions, values)]}
      submitLabel={onPaper ? '和表上一样，保存' : '对方说对，保存'}
    >
      <InsetText>
        {onPaper ? '保存以后不能再看、再改。' : '读完问一句：“对不对？就这样记？”保存以后不能再看。'}
        住户自己登录以后，截止前{round.allowsChange ? '可以改' : '不能改'}。
      </InsetText>
    </CheckAnswers>
  );
}
