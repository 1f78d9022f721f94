import { mostPhotos } from '@/domain/requests';
import { type FieldErrors, Fieldset, FileUpload, type FormValues } from '../../shared';
import { photosIn } from '../new/form-photos';

/** Photos of a form under way: those there already, each of which can be left out again, and room for more. */
export function PhotoFields(props: {
  values: FormValues;
  errors: FieldErrors;
  label?: string;
  hint?: string;
}) {
  const { values, errors, label = '照片（可不传）' } = props;
  const { hint = `最多 ${mostPhotos} 张，每张不超过 10 MB。照片里的拍摄地点会自动去掉，不会公开。` } = props;
  const photos = photosIn(values);
  return (
    <>
      {photos.map((photo) => (
        <input key={photo} type="hidden" name="photo" value={photo} />
      ))}
      {photos.length > 0 ? <KeptPhotos photos={photos} /> : null}
      {photos.length < mostPhotos ? (
        <FileUpload
          name="photos"
          label={photos.length > 0 ? '再加照片' : label}
          hint={hint}
          multiple
          maxFiles={mostPhotos - photos.length}
          error={errors.photos}
        />
      ) : null}
    </>
  );
}

function KeptPhotos({ photos }: { photos: string[] }) {
  return (
    <Fieldset legend={`已上传 ${photos.length} 张照片`}>
      <ul className="app-photos">
        {photos.map((photo, index) => (
          <li key={photo} className="app-photos__item">
            {/* biome-ignore lint/performance/noImgElement: Express renders this page, not Next */}
            <img
              src={`/requests/new/photo/${encodeURIComponent(photo)}`}
              alt={`第${index + 1}张照片`}
              width={160}
              height={120}
              loading="lazy"
            />
            <div className="govuk-checkboxes govuk-checkboxes--small">
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  id={`remove-${index}`}
                  name="remove"
                  value={photo}
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
  );
}
