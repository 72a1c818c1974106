/**
 * A refusal of the REST API. Codes and sentences: Twilio's error dictionary, and answers recorded on test credentials.
 */
export interface TwilioError {
  status: number;
  code: number;
  message: string;
  detail?: string;
}

const refused = (code: number, message: string, status = 400): TwilioError => ({ status, code, message });

export const twilioErrors = {
  authenticate: (): TwilioError => ({
    ...refused(20003, "Authenticate", 401),
    detail: "Your AccountSid or AuthToken was incorrect.",
  }),
  notFound: (path: string) => refused(20404, `The requested resource ${path} was not found`, 404),
  invalidParameter: (what: string) => refused(20001, `Invalid parameter: ${what}`),
  notComplete: () => refused(20009, "Cannot delete message because delivery has not been completed.", 409),
  toMissing: () => refused(21604, "A 'To' phone number is required."),
  toInvalid: (to: string) => refused(21211, `The 'To' number ${to} is not a valid phone number.`),
  senderMissing: () => refused(21603, "A 'From' phone number is required."),
  contentMissing: () => refused(21619, "A text message body or media urls must be specified."),
  bodyTooLong: () => refused(21617, "The concatenated message body exceeds the 1600 character limit."),
  parameterTooLong: (name: string) => refused(21658, `Parameter '${name}' exceeded character limit.`),
  mediaUrlInvalid: () => refused(21620, "Invalid media URL(s)"),
  tooMuchMedia: () => refused(21623, "Number of media files exceeds allowed limit."),
  validityPeriod: () => refused(21624, "Invalid validity period value."),
  callbackInvalid: (url: string) => refused(21609, `The StatusCallback URL ${url} is not a valid URL.`),
  variablesWithoutContent: () => refused(21654, "Content Sid required."),
  contentUnknown: () => refused(21655, "The ContentSid is Invalid"),
  variablesInvalid: () => refused(21656, "The ContentVariables parameter is invalid."),
  sendAtOutOfRange: () => refused(35114, "SendAt must be between 300 seconds and 35 days in the future"),
  serviceInvalid: (sid: string) => refused(21705, `The Messaging Service Sid ${sid} is invalid`),
  serviceWithoutSender: () =>
    refused(21703, "The Messaging Service does not have a sender for this channel."),
  fromInvalid: (from: string) =>
    refused(
      21212,
      `The 'From' number ${from} is not a valid phone number, shortcode, or alphanumeric sender ID.`,
    ),
  fromNotOwned: (from: string) =>
    refused(
      21606,
      `The From phone number ${from} is not a valid, SMS-capable inbound phone number or short code for your account.`,
    ),
  channelNotFound: () => refused(63007, "Twilio could not find a Channel with the specified From address"),
  pairImpossible: (to: string, from: string) =>
    refused(
      21612,
      `Message cannot be sent with the current combination of 'To' (${to}) and/or 'From' (${from}) parameters`,
    ),
  toEqualsFrom: () => refused(21266, "'To' and 'From' number cannot be the same"),
  regionClosed: (to: string) =>
    refused(
      21408,
      `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${to}.`,
    ),
  unsubscribed: () => refused(21610, "Attempt to send to unsubscribed recipient"),
  notMobile: (to: string) => refused(21614, `To number: ${to}, is not a mobile number`),
  queueFull: () => refused(21611, "SMS queue is full.", 429),
  tooManyRequests: () => refused(20429, "Too Many Requests", 429),
  notCancelable: () => refused(30409, "Message is not in a cancelable state.", 400),
  bodyNotRedactable: () => refused(20001, "Invalid parameter: Body can only be changed to an empty string."),
} as const;

export function errorBody(error: TwilioError): Record<string, unknown> {
  return {
    code: error.code,
    ...(error.detail !== undefined && { detail: error.detail }),
    message: error.message,
    more_info: `https://www.twilio.com/docs/errors/${error.code}`,
    status: error.status,
  };
}
