import { TextInput, textOf } from '../../shared';
import { OthersFacts } from '../others-facts';
import type { QuestionProps } from './page';

/** 我也遇到: the matter that was chosen, and where to send the answer. */
export function FollowQuestion({ values, errors, chosen }: QuestionProps) {
  return (
    <>
      <h1 className="govuk-heading-l">我也遇到</h1>
      {chosen ? (
        <p className="govuk-body">
          <strong>{chosen.what}</strong>
          <br />
          <OthersFacts request={chosen} />
        </p>
      ) : null}
      <FollowPhone value={textOf(values, 'phone')} error={errors.phone} />
    </>
  );
}

/** The one thing asked of whoever follows. */
export function FollowPhone({ value, error }: { value: string; error: string | undefined }) {
  return (
    <TextInput
      name="phone"
      label="您的手机号"
      hint="有答复、办结时发短信告诉您，别的用途都没有；随时可以在短信里的链接停止关注，号码马上删除。"
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      width={20}
      value={value}
      error={error}
    />
  );
}
