import { Fieldset } from './fieldset';

/** A photo of a form under way: what travels with the form, and where it is looked at. */
export interface KeptPhoto {
  value: string;
  src: string;
}

/** Photos that came with an earlier try: they travel along unseen, and each can be left out again (`remove`). */
export function KeptPhotos({ photos }: { photos: KeptPhoto[] }) {
  if (photos.length === 0) return null;
  return (
    <>
      {photos.map(({ value }) => (
        <input key={value} type="hidden" name="photo" value={value} />
      ))}
      <Fieldset legend={`已上传 ${photos.length} 张照片`}>
        <ul className="app-photos">
          {photos.map(({ value, src }, index) => (
            <li key={value} className="app-photos__item">
              {/* biome-ignore lint/performance/noImgElement: Express renders this page, not Next */}
              <img src={src} alt={`第${index + 1}张照片`} width={160} height={120} loading="lazy" />
              <div className="govuk-checkboxes govuk-checkboxes--small">
                <div className="govuk-checkboxes__item">
                  <input
                    className="govuk-checkboxes__input"
                    type="checkbox"
                    id={`remove-${index}`}
                    name="remove"
                    value={value}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={`remove-${index}`}>
                    不要第{index + 1}张
                  </label>
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Fieldset>
    </>
  );
}
