'use client';

import { SelectInput, TextField, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { choicesOfSetting } from './setting-choices';

/** The value of a setting as its key asks for it: a switch is chosen as 是 or 否 and stored as true or false, a choice by its words. */
export const SettingValue: TextFieldClientComponent = (props) => {
  const key = useFormFields(([fields]) => fields.key?.value);
  const { value, setValue, showError, errorMessage, disabled } = useField<string>({ path: props.path });
  const choices = choicesOfSetting(key);
  if (!choices) return <TextField {...props} />;
  const { name, label, required, admin } = props.field;
  return (
    <SelectInput
      path={props.path}
      name={name}
      label={label}
      required={required ?? false}
      description={admin?.description}
      options={choices}
      value={choices.some((option) => option.value === value) ? value : ''}
      isClearable={false}
      readOnly={props.readOnly || disabled}
      showError={showError}
      Error={showError ? <p role="alert">{errorMessage}</p> : undefined}
      onChange={(option) => setValue(Array.isArray(option) ? '' : option?.value)}
    />
  );
};
