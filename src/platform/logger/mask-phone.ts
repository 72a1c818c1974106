/**
 * An address as logs, lists and prompts may show it: `whatsapp:+15550001111` becomes `whatsapp:***-***-1111`.
 * What has fewer than seven digits (a short code, an alphanumeric sender) names nobody and stays as it is.
 */
export function maskPhone(address: string): string {
  const digits = address.replace(/\D/g, "");
  if (digits.length < 7) return address;
  const channel = /^[a-z]+:/i.exec(address)?.[0] ?? "";
  return `${channel}***-***-${digits.slice(-4)}`;
}
