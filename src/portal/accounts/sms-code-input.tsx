import { TextInput } from '../shared';

/** Where the code of a text message is typed; phones offer it above the keyboard. */
export function SmsCodeInput({ error }: { error: string | undefined }) {
  return (
    <TextInput
      name="code"
      label="6 位验证码"
      inputMode="numeric"
      autoComplete="one-time-code"
      width={10}
      maxLength={8}
      error={error}
    />
  );
}
