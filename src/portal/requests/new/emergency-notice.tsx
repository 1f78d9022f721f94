import { PhoneLink, WarningText } from '../../shared';

/** Stands before everything else: a form must never cost anybody the minutes in which to call. */
export function EmergencyNotice() {
  return (
    <WarningText>
      有人受伤、着火、燃气泄漏或正在发生危险，请马上打电话，不要在网上填写： 报警{' '}
      <PhoneLink number="110" label="报警电话" /> 火警 <PhoneLink number="119" label="火警电话" /> 急救{' '}
      <PhoneLink number="120" label="急救电话" /> 交通事故 <PhoneLink number="122" label="交通事故电话" />
    </WarningText>
  );
}
