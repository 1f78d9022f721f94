import { mostPhotos } from '@/domain/requests';
import { type FieldErrors, FileUpload, type FormValues, KeptPhotos } from '../../shared';
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
      <KeptPhotos
        photos={photos.map((photo) => ({
          value: photo,
          src: `/requests/new/photo/${encodeURIComponent(photo)}`,
        }))}
      />
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
