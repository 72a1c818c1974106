const invisible = /[\p{Cf}\p{Cc}\p{Co}\p{Cn}\u2028\u2029]+/gu;

/** A text that others wrote, on one line and without signs that hide words, cut to a length. */
export function plainData(text: string, longest: number): string {
  return text.normalize("NFC").replace(invisible, " ").replace(/ {2,}/g, " ").trim().slice(0, longest);
}

/**
 * Data between tags that nothing inside can open or close: JSON, with the signs that tags are made of escaped. What stands in
 * there may still read like an instruction; that it has no effect is up to what is done with the answer.
 */
export function delimited(tag: string, rows: readonly unknown[]): string {
  const escaped = rows.map((row) =>
    JSON.stringify(row).replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
  return [`<${tag}>`, ...escaped, `</${tag}>`].join("\n");
}
