/** What can be kept: pictures, which are made anew, and PDF, which only ever leaves as a download. */
export type FileType = "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "application/pdf";

/** What the bytes say they are, by their first ones; undefined for everything else (SVG, HTML, archives, sound ...). */
export function sniffType(bytes: Buffer): FileType | undefined {
  const begins = (text: string, at = 0) => bytes.toString("latin1", at, at + text.length) === text;
  if (begins("\xff\xd8\xff")) return "image/jpeg";
  if (begins("\x89PNG\r\n\x1a\n")) return "image/png";
  if (begins("RIFF") && begins("WEBP", 8)) return "image/webp";
  if (begins("GIF87a") || begins("GIF89a")) return "image/gif";
  return begins("%PDF-") ? "application/pdf" : undefined;
}

/** A declared media type without its parameters, under its usual name. */
export function plainType(declared: string): string {
  const type = (declared.split(";")[0] ?? "").trim().toLowerCase();
  return type === "image/jpg" || type === "image/pjpeg" ? "image/jpeg" : type;
}
