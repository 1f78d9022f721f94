import { yuanOf } from '@/domain/property';
import type { ActivitySheet } from '@/domain/service';
import { CameraFields } from '../../property/photo-form';
import {
  Button,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import type { SummaryPreview } from './summary-preview';

interface Shown {
  values: FormValues;
  errors: FieldErrors;
}

/**
 * What came of it, with photos straight from the phone.
 * @param preview what everybody would read; undefined while nobody asked
 */
export function SummaryPage({
  sheet: { activity, photos },
  values,
  errors,
  preview,
}: Shown & { sheet: ActivitySheet; preview: SummaryPreview | undefined }) {
  const money = activity.cost ? yuanOf(activity.cost) : '';
  return (
    <Form action={`/work/activities/${activity.id}/summary`} multipart>
      <span className="govuk-caption-l">{activity.title}</span>
      <h1 className="govuk-heading-l">小结</h1>
      <Textarea
        name="summary"
        label="办成了什么"
        hint="会公开。请不要写居民的姓名、电话、微信、门牌；会尽量遮住，不保证都遮得住，请先看一眼公开的样子。"
        rows={6}
        maxLength={2000}
        value={textOf(values, 'summary') || (activity.summary ?? '')}
        error={errors.summary}
      />
      {preview === undefined ? null : (
        <InsetText>
          <h2 className="govuk-heading-s">公开的样子</h2>
          <p className="govuk-body app-pre-line">{preview.summary || '还没有写办成了什么。'}</p>
          {preview.payer ? <p className="govuk-body">花的钱由{preview.payer}出。</p> : null}
          <p className="govuk-body">还看得出是谁的，请在上面改掉，再公开。</p>
        </InsetText>
      )}
      <TextInput
        name="servedCount"
        label="服务了多少人"
        inputMode="numeric"
        width={5}
        suffix="人"
        value={textOf(values, 'servedCount') || String(activity.servedCount ?? '')}
        error={errors.servedCount}
      />
      <TextInput
        name="cost"
        label="花了多少钱"
        hint="没花钱填0。"
        inputMode="decimal"
        width={10}
        suffix="元"
        value={textOf(values, 'cost') || (activity.summary ? money || '0' : '')}
        error={errors.cost}
      />
      <TextInput
        name="payer"
        label="谁出的钱（花了钱的填）"
        maxLength={60}
        value={textOf(values, 'payer') || (activity.payer ?? '')}
        error={errors.payer}
      />
      {photos.length > 0 ? <p className="govuk-body">已经有{photos.length}张照片，下面是再加的。</p> : null}
      <CameraFields values={values} errors={errors} label="照片" hint="拍到人的，先问过本人。会公开。" />
      <TextInput
        name="photoConsent"
        label="照片里的人怎么同意的（有照片的填）"
        hint="如“现场说明会公开，没有人反对；孩子由家长同意”。"
        maxLength={200}
        value={textOf(values, 'photoConsent') || (activity.photoConsent ?? '')}
        error={errors.photoConsent}
      />
      <Button>公开小结</Button>
      <Button tone="secondary" name="go" value="preview">
        先看公开的样子
      </Button>
    </Form>
  );
}
