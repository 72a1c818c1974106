import type { ChannelName } from "../messages.js";

const whatsappPrefix = "whatsapp:";

export const channelOf = (address: string): ChannelName =>
  address.startsWith(whatsappPrefix) ? "whatsapp" : "sms";

/** The number, short code or hidden-number id without the channel's prefix. */
export const bareAddress = (address: string): string =>
  address.startsWith(whatsappPrefix) ? address.slice(whatsappPrefix.length) : address;

/** Numbers in E.164; on WhatsApp also a business-scoped user id such as `US.13491208655302741918` (Meta, 2026). */
export function canReceive(address: string): boolean {
  const bare = bareAddress(address);
  if (/^\+[1-9]\d{6,14}$/.test(bare)) return true;
  return channelOf(address) === "whatsapp" && /^[A-Z]{2}\.[0-9A-Za-z]{1,128}$/.test(bare);
}

/** As status callbacks show it: `+1202555XXXX`. */
export const maskedAddress = (address: string): string => bareAddress(address).replace(/.{4}$/, "XXXX");
