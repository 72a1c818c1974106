import type { Schema } from "@google/generative-ai";
import { z } from "zod";

interface JsonSchema {
  type?: string;
  description?: string;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  maxItems?: number;
  anyOf?: JsonSchema[];
}

/**
 * A zod schema in the part of OpenAPI's schemas that Gemini's `responseSchema` takes: no `$schema`, no
 * `additionalProperties`, null as `nullable`. Ranges and lengths are left out; they are checked when the answer is read.
 */
export function geminiSchema(schema: z.ZodType): Schema {
  return rewritten(z.toJSONSchema(schema, { io: "input" }) as JsonSchema) as unknown as Schema;
}

function rewritten(schema: JsonSchema): Record<string, unknown> {
  const { anyOf, description } = schema;
  const real = anyOf?.find(({ type }) => type !== "null");
  if (real) return { ...rewritten({ ...real, ...(description && { description }) }), nullable: true };
  const { type, items, properties, required, maxItems } = schema;
  return {
    type,
    ...(description && { description }),
    ...(schema.enum && { format: "enum", enum: schema.enum }),
    ...(items && { items: rewritten(items) }),
    ...(maxItems !== undefined && { maxItems }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [name, rewritten(inner)]),
      ),
      required: required ?? [],
    }),
  };
}
