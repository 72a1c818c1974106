/**
 * Every parameter name that Twilio's messaging webhooks are known to carry (its documentation, captures and public handlers).
 * `read`: believed, so it may come only once. `kept`: stored as it came for later use. `dropped`: repeats another or tells
 * nothing. A name that is not here is stored too, but makes the writer anonymous: Twilio adds names without notice, and so
 * does whoever splits a signed request anew.
 */
export type FieldUse = "read" | "kept" | "dropped";

const uses: Record<FieldUse, string[]> = {
  read: [
    ...["AccountSid", "MessageSid", "From", "To", "MessagingServiceSid", "WaId", "SmsSid", "SmsMessageSid"],
    ...["MessageStatus", "SmsStatus", "ErrorCode", "OptOutType", "NumMedia", "Body", "ProfileName"],
    ...["ButtonPayload", "ButtonText", "ListId", "ListTitle", "OriginalRepliedMessageSid"],
    ...["Latitude", "Longitude", "Address", "Label", "ProductRetailerId"],
  ],
  kept: [
    ...["AddOns", "ErrorUrl", "ErrorMessage", "ExternalUserId", "InteractiveData", "FlowData", "Forwarded"],
    ...["FrequentlyForwarded", "ReferralBody", "ReferralHeadline", "ReferralSourceId", "ReferralSourceType"],
    ...[
      "ReferralSourceUrl",
      "ReferralMediaId",
      "ReferralMediaContentType",
      "ReferralMediaUrl",
      "ReferralCtwaClid",
    ],
    ...["ChannelStatusMessage", "ChannelStatusCode", "EventType", "RawDlrDoneDate", "StructuredMessage"],
  ],
  dropped: [
    ...[
      "ApiVersion",
      "NumSegments",
      "MessageType",
      "ButtonType",
      "ChannelMetadata",
      "OriginalRepliedMessageSender",
    ],
    ...["FromCity", "FromState", "FromZip", "FromCountry", "ToCity", "ToState", "ToZip", "ToCountry"],
    ...["ReferralNumMedia", "ChannelPrefix", "ChannelInstallSid", "ChannelToAddress", "bodySHA256"],
  ],
};

const useOfName = new Map<string, FieldUse>(
  (Object.keys(uses) as FieldUse[]).flatMap((use) => uses[use].map((name) => [name, use] as const)),
);

const mediaName = /^Media(?:Url|ContentType)(?:[0-9]|10)$/;

/** What becomes of a parameter; undefined when Twilio is not known to send it. */
export function useOf(name: string): FieldUse | undefined {
  return useOfName.get(name) ?? (mediaName.test(name) ? "read" : undefined);
}
