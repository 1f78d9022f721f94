/** Intake: the doors of outside channels, their keys, and what came in as it was received. */
export { type ChannelState, channelState } from './channel-state';
export { externalRequestSchema } from './external-request';
export { channelOfKey, channelOfSignature, refuseReplay, type SignedCall } from './keys/identify-caller';
export { type IssuedKey, issueChannelKey } from './keys/issue-channel-key';
export { type ListedKey, listChannelKeys } from './keys/list-channel-keys';
export { revokeChannelKey } from './keys/revoke-channel-key';
export { keyInTheWay, keyInWords } from './keys/valid-keys';
export { type IntakeLimits, intakeLimits, usualIntakeLimits } from './limits';
export { sweepNonces } from './nonces';
export { rawRecordRow } from './raw-record';
export { type CallOrigin, type ChannelReceipt, receiveFromChannel } from './receive-from-channel';
export { revealRawRecord } from './reveal-raw-record';
export { signatureOf } from './signature';
