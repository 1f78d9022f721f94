import { type NamedPlace, type PublicPreview, publicPreview } from '@/domain/requests';

/** Question and place exactly as the public page would show them, before anything is sent. */
export function Preview({ body, place }: { body: string; place: NamedPlace | null }) {
  const preview = publicPreview(body, place);
  return (
    <section className="app-preview" aria-labelledby="public-preview">
      <h2 className="govuk-heading-s" id="public-preview">
        公开后，别人看到的是这样：
      </h2>
      <div className="app-preview__page">
        <p className="govuk-heading-m">{preview.title}</p>
        <p className="govuk-body app-pre-line">{preview.body}</p>
        {preview.place ? <p className="govuk-body-s app-muted">位置：{preview.place}</p> : null}
      </div>
      <Notes preview={preview} />
    </section>
  );
}

function Notes({ preview }: { preview: PublicPreview }) {
  return (
    <p className="govuk-body-s app-muted">
      {preview.redacted ? '电话、身份证号、银行卡号已用 *** 代替。' : ''}
      里面如果写了人名、门牌，请点“修改”去掉；公开前还有人审核。
    </p>
  );
}
