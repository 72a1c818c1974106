import { z } from "zod";

/** A placeholder makes the length unknown until the message is sent; then the same limits are checked on the filled-in text. */
const text = (limit: number) =>
  z
    .string()
    .min(1)
    .refine((value) => value.includes("{{") || value.length <= limit, {
      message: `longer than ${limit} characters`,
    });

const different = (values: string[]) => {
  const fixed = values.filter((value) => !value.includes("{{"));
  return new Set(fixed).size === fixed.length;
};
const identifier = text(200).refine((id) => id === id.trim(), { message: "blank at an end" });

const quickReply = z.object({ type: z.literal("QUICK_REPLY").optional(), title: text(20), id: identifier });
const link = z.object({ type: z.literal("URL"), title: text(20), url: text(2000) });
const call = z.object({ type: z.literal("PHONE_NUMBER"), title: text(20), phone: text(30) });
const listItem = z.object({ item: text(24), id: identifier, description: text(72).optional() });
const media = z.array(z.string().min(1)).min(1).max(10);

/**
 * Content types with WhatsApp's limits (Twilio Content API documentation): title lengths, numbers of buttons and rows. Lengths
 * count UTF-16 units, the strict reading. Types that no phone here can show are checked for their body alone.
 */
export const contentTypes = {
  "twilio/text": z.object({ body: text(1600) }),
  "twilio/media": z.object({ body: text(1600).optional(), media }),
  "twilio/quick-reply": z.object({
    body: text(1024),
    actions: z
      .array(quickReply)
      .min(1)
      .max(10)
      .refine(
        (actions) => different(actions.map(({ title }) => title)) && different(actions.map(({ id }) => id)),
        {
          message: "titles and ids must differ",
        },
      ),
  }),
  "twilio/list-picker": z.object({
    body: text(1024),
    button: text(20),
    items: z
      .array(listItem)
      .min(1)
      .max(10)
      .refine((items) => different(items.map(({ id }) => id)), { message: "ids must differ" }),
  }),
  "twilio/call-to-action": z.object({
    body: text(640),
    actions: z
      .array(z.union([link, call]))
      .min(1)
      .max(3),
  }),
  "twilio/card": z.object({
    title: text(1024),
    body: text(1024).optional(),
    subtitle: text(60).optional(),
    media: media.optional(),
    actions: z
      .array(z.union([quickReply, link, call]))
      .max(10)
      .optional(),
  }),
  "twilio/location": z.object({ latitude: z.number(), longitude: z.number(), label: z.string().optional() }),
  "twilio/carousel": z.object({ body: text(1024), cards: z.array(z.unknown()).min(2).max(10) }),
  "twilio/catalog": z.object({ body: text(1024).optional(), items: z.array(z.unknown()).max(30).optional() }),
  "whatsapp/card": z.object({ body: text(1024), footer: text(60).optional() }),
  "whatsapp/authentication": z.object({ actions: z.array(z.unknown()).min(1) }),
  "whatsapp/flows": z.object({ body: text(1024) }),
} as const;

export type ContentTypeName = keyof typeof contentTypes;

/** Body of `POST /v1/Content`. At most 100 variables of 16-character names and 1,600-character values. */
export const newContent = z.object({
  friendly_name: z.string().optional().default(""),
  language: z.string().min(2),
  variables: z
    .record(z.string().regex(/^\w{1,16}$/), z.string().max(1600))
    .refine((variables) => Object.keys(variables).length <= 100, { message: "more than 100 variables" })
    .optional()
    .default({}),
  types: z
    .partialRecord(z.enum(Object.keys(contentTypes) as [ContentTypeName, ...ContentTypeName[]]), z.unknown())
    .refine((types) => Object.keys(types).length > 0, { message: "no type given" })
    .superRefine((types, context) => {
      for (const [name, value] of Object.entries(types)) {
        const result = contentTypes[name as ContentTypeName].safeParse(value);
        for (const issue of result.error?.issues ?? [])
          context.addIssue({ code: "custom", message: issue.message, path: [name, ...issue.path] });
      }
    }),
});
