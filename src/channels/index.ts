export type { ChannelName, Choice, InboundMedia, InboundMessage, OutgoingMessage } from "./messages.js";
export { abilitiesOf, carrierWords } from "./channel.js";
export type {
  ChannelAbilities,
  Delivery,
  FailureClass,
  ProviderClient,
  Sender,
  SendOutcome,
} from "./channel.js";

export { fitMessage } from "./text/fit-message.js";
export { numberedText } from "./text/numbered-text.js";

export { createTwilioWebhooks } from "./twilio/twilio.routes.js";
export { paceMessages } from "./twilio/pace-messages.js";
export type { ReceivedMessage } from "./twilio/twilio.routes.js";
export type { DeliveryStatus } from "./twilio/read-status.js";
export { createSenderDirectory } from "./twilio/sender-directory.js";
export type { SenderDirectory } from "./twilio/sender-directory.js";
export { createMediaFetcher, type FetchedMedia, type MediaRequest } from "./twilio/fetch-media.js";
export { createTwilioClient } from "./twilio/send-message.js";
export { createCredentialCheck } from "./twilio/check-credentials.js";
export { actionForError } from "./twilio/error-actions.js";
export { statusRank } from "./twilio/status-rank.js";
