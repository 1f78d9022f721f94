import type { PublicPartner } from '@/domain/property';
import {
  Button,
  DateInput,
  type FieldErrors,
  FileUpload,
  Form,
  type FormValues,
  Radios,
  Textarea,
  textOf,
} from '../../shared';
import { dayParts } from '../typed';

/** What the partner did: which promise, when, in words, with photos straight from the phone. */
export function DeliverForm(props: { partner: PublicPartner; values: FormValues; errors: FieldErrors }) {
  const { partner, values, errors } = props;
  const open = partner.commitments.filter(({ standing }) => standing === 'running' || standing === 'lapsed');
  return (
    <Form action={`/partners/${partner.id}/deliver`} multipart>
      <span className="govuk-caption-l">{partner.name}</span>
      <h1 className="govuk-heading-l">报一次兑现</h1>
      <Radios
        name="commitment"
        label="哪一项承诺"
        choices={open.map(({ id, compoundName, what }) => ({ value: id, label: `${compoundName}：${what}` }))}
        value={textOf(values, 'commitment') || (open.length === 1 ? open[0]?.id : undefined)}
        error={errors.commitment}
      />
      <DateInput name="on" label="哪天做的" value={dayParts(values, 'on')} error={errors.on} />
      <Textarea
        name="text"
        label="做了什么"
        hint="最多500字，会公开。不要写居民的姓名和电话。"
        rows={4}
        maxLength={500}
        value={textOf(values, 'text')}
        error={errors.text}
      />
      <FileUpload
        name="photos"
        id="files"
        label="照片"
        hint="1到6张。拍清做的事；拍到人的，先问过本人。拍摄地点等信息会自动去掉。"
        multiple
        maxFiles={6}
        error={errors.files}
      />
      <Button>报给社区确认</Button>
    </Form>
  );
}
