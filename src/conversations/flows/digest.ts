/** A short name for what a question was about (FNV-1a): it tells questions apart, it keeps no secret. */
export function digestOf(text: string): string {
  let digest = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) digest = Math.imul(digest ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return digest.toString(36);
}
