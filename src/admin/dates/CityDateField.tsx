'use client';

import { FieldDescription, FieldError, FieldLabel, useField, withCondition } from '@payloadcms/ui';
import type { DateFieldClientComponent, DateFieldClientProps, DateFieldValidation, Validate } from 'payload';
import { useCallback, useId } from 'react';
import { DateInput } from './DateInput';
import { dateInWords, isDay } from './date-style';
import './dates.css';

/** A date in a form: typed and read by the city's clock, in the browser's own control. */
function CityDate({ field, path: given, readOnly, validate }: DateFieldClientProps) {
  const described = useId();
  const { label, localized, required, admin } = field;
  const checked = useCallback<Validate>(
    (value, options) => {
      const asked = { ...options, required } as Parameters<DateFieldValidation>[1];
      return validate ? validate(value, asked) : true;
    },
    [validate, required],
  );
  const { disabled, path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: given,
    validate: checked,
  });
  const id = `field-${path.replace(/\./g, '__')}`;
  const fixed = readOnly || disabled;
  if (fixed && !value) return null;
  return (
    <div className={`field-type date-time-field city-date${showError ? ' error' : ''}`}>
      {fixed ? (
        <span className="field-label">{typeof label === 'string' ? label : path}</span>
      ) : (
        <FieldLabel htmlFor={id} label={label} localized={localized} path={path} required={required} />
      )}
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {fixed && value ? (
          <time className="city-date__fixed" dateTime={value}>
            {dateInWords(field, value)}
          </time>
        ) : (
          <DateInput
            id={id}
            day={isDay(field)}
            value={value ?? null}
            onChange={setValue}
            required={required}
            invalid={showError}
            describedBy={admin?.description ? described : undefined}
          />
        )}
      </div>
      <div id={described}>
        <FieldDescription description={admin?.description} path={path} />
      </div>
    </div>
  );
}

export const CityDateField: DateFieldClientComponent = withCondition(CityDate);
