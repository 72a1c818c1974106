import { z } from "zod";
import { errors, type ErrorCode } from "../errors.js";

/** Minor units of the currency: 1250 USD is $12.50. */
export const moneySchema = z
  .object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })
  .meta({ id: "Money", description: "An amount in minor units of its currency: 1250 USD is $12.50." });

export const timeSchema = z.iso.datetime().meta({ example: "2026-11-22T09:30:00.000Z" });

export const timezoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, "Must be a time zone like Europe/Berlin.")
  .meta({ example: "Europe/Berlin", description: "IANA name." });

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** E.164. Spaces, dots, dashes and brackets that people write are dropped. */
export const phoneSchema = z
  .string()
  .max(40)
  .transform((value) => value.replace(/[\s().-]/g, ""))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, "Must be a phone number like +15550100001."))
  .meta({ description: "International form.", example: "+15550100001" });

/** In lower case, as the database writes it: ids go into cursors and encryption contexts as text. */
export const idSchema = z.uuid().toLowerCase();

export const tenantParams = z.strictObject({ tenantId: idSchema });

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: "Rows on a page." }),
  cursor: z.string().min(1).max(1024).optional().meta({ description: "The next_cursor of the page before." }),
});

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next_cursor: z.string().nullable().meta({ description: "Null on the last page." }),
  });
}

export const errorSchema = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(errors) as [ErrorCode, ...ErrorCode[]]).meta({
        description: Object.entries(errors)
          .map(([code, [status, sentence]]) => `- \`${code}\` (${status}): ${sentence}`)
          .join("\n"),
      }),
      message: z.string().meta({ description: "For people; programs go by the code." }),
      request_id: z.string(),
    }),
  })
  .meta({ id: "Error", description: "Every answer that is not a success." });

/**
 * A text of a person, trimmed, never with the one character that PostgreSQL cannot store. Zod counts UTF-16 units, so it is never more
 * generous than the database, which counts characters.
 */
export const textSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !value.includes("\0"), "Must be text.");
