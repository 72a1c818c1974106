import { z } from "zod";
import type { FaultRule } from "../faults.js";
import type { FromPhone } from "../phone/receive-message.js";

const address = z.string().regex(/^(whatsapp:)?(\+?\d{3,15}|[A-Z]{2}\.\w{1,128})$/, "not an address");
const fileType = /^(image\/(jpeg|png|gif|webp)|audio\/[\w.+-]+|video\/mp4|application\/pdf|text\/vcard)$/;
const file = z
  .strictObject({
    contentType: z.string().regex(fileType, "a phone does not send such files"),
    data: z.base64(),
  })
  .transform(({ contentType, data }) => ({ contentType, data: Buffer.from(data, "base64") }));

/** What a phone sends, files as base64. */
export const phoneInput = z
  .strictObject({
    from: address,
    to: address,
    text: z.string().max(4096).optional(),
    media: z.array(file).max(10).optional(),
    location: z
      .strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        address: z.string().max(300).optional(),
        label: z.string().max(300).optional(),
      })
      .optional(),
    contact: z.strictObject({ name: z.string().min(1).max(100), phone: z.string().max(30) }).optional(),
    tap: z.strictObject({ messageSid: z.string(), choiceId: z.string() }).optional(),
    quotes: z.string().optional(),
    profileName: z.string().max(100).optional(),
  })
  .transform((input) => withoutUndefined(input) as FromPhone);

export const clockInput = z.strictObject({
  advanceSeconds: z
    .int()
    .min(1)
    .max(90 * 86_400),
});

const endpoint = z.enum([
  "messages.create",
  "messages.list",
  "messages.fetch",
  "messages.change",
  "media",
  "content",
  "typing",
  "inbound",
  "status",
]);

const action = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("status"),
    status: z.int().min(400).max(599),
    code: z.int(),
    message: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("rateLimit"), retryAfterSeconds: z.int().min(0).optional() }),
  z.strictObject({ type: z.literal("html502") }),
  z.strictObject({ type: z.literal("delay"), milliseconds: z.int().min(0).max(120_000) }),
  z.strictObject({ type: z.literal("dropConnection"), when: z.enum(["beforeCommit", "afterCommit"]) }),
  z.strictObject({ type: z.literal("mediaMissing") }),
  z.strictObject({
    type: z.literal("fail"),
    status: z.enum(["failed", "undelivered"]),
    code: z.int(),
    afterMilliseconds: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal("reorderCallbacks") }),
  z.strictObject({ type: z.literal("loseCallbacks") }),
  z.strictObject({ type: z.literal("doubleCallbacks") }),
  z.strictObject({ type: z.literal("duplicateInbound"), copies: z.int().min(1).max(20) }),
  z.strictObject({ type: z.literal("badSignature") }),
  z.strictObject({ type: z.literal("oldToken") }),
  z.strictObject({ type: z.literal("unknownParam") }),
]);

export const faultRules = z
  .strictObject({
    rules: z.array(
      z.strictObject({
        match: z
          .strictObject({
            to: z.string().optional(),
            from: z.string().optional(),
            bodyIncludes: z.string().optional(),
            endpoint: endpoint.optional(),
          })
          .optional(),
        times: z.int().min(1).optional(),
        action,
      }),
    ),
  })
  .transform(({ rules }) => ({ rules: rules satisfies FaultRule[] }));

/** Optional fields are absent in our types, never undefined. */
const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
