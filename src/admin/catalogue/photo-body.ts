import { z } from "zod";
import type { BytesForm } from "../api/body.js";
import { apiError } from "../errors.js";

/** A photo as it was sent, with what its sender says it is. */
export interface SentPhoto {
  body: Buffer;
  declaredType: string;
}

const binary = z.string().meta({ format: "binary" });

/** The bytes of a photo as the body, or a form with one file in it. What the file is called is not looked at. */
export const photoBody: BytesForm<SentPhoto> = {
  limitBytes: 16 * 1024 * 1024,
  content: {
    "image/jpeg": binary,
    "image/png": binary,
    "image/webp": binary,
    "multipart/form-data": z.object({ photo: binary }),
  },
  parseBytes: (bytes, contentType) =>
    contentType.toLowerCase().startsWith("multipart/")
      ? fileInForm(bytes, contentType)
      : Promise.resolve({ body: bytes, declaredType: contentType }),
};

async function fileInForm(bytes: Buffer, contentType: string): Promise<SentPhoto> {
  const form = await new Response(bytes, { headers: { "content-type": contentType } })
    .formData()
    .catch((cause: unknown) => {
      throw apiError("bad_request", { sentence: "The form could not be read.", cause });
    });
  const files = [...form.values()].filter((value) => typeof value !== "string");
  const [file, another] = files;
  if (!file || another) throw apiError("invalid_input", { sentence: "The form must hold one photo." });
  return { body: Buffer.from(await file.arrayBuffer()), declaredType: file.type };
}
