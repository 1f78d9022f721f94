import { classNames } from './class-names';
import { describedBy, type FieldProps, LabelledField } from './field-frame';

/**
 * Chooses files. `accept` is only an offer to the browser; the server looks at the bytes (see `parseForm`).
 * With JavaScript the chosen photos appear as small pictures with a count. `camera` opens the camera of a phone at once.
 */
export function FileUpload(
  props: FieldProps & {
    accept?: string;
    multiple?: boolean;
    maxFiles?: number;
    preview?: boolean;
    camera?: boolean;
  },
) {
  const { name, id = name, accept = 'image/*', multiple, maxFiles, preview = true, camera } = props;
  return (
    <LabelledField {...props}>
      <input
        className={classNames('govuk-file-upload', props.error && 'govuk-file-upload--error')}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        capture={camera ? 'environment' : undefined}
        data-preview={preview ? (maxFiles ?? 1) : undefined}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? true : undefined}
      />
    </LabelledField>
  );
}
