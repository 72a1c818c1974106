import ipaddr from "ipaddr.js";

/** IPv6 that is routed on the internet (RFC 4291, IANA); everything else is local, reserved or wraps another address. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
/** Within it, and unknown to the library: documentation (RFC 9637). */
const documentation = ipaddr.IPv6.parseCIDR("3fff::/20");

/**
 * True for an address of the public internet. False for private, loopback, link-local, carrier-grade, multicast, reserved and
 * documentation addresses, for IPv6 that wraps IPv4 (mapped, NAT64, 6to4, Teredo), and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes("%")) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return !(parsed instanceof ipaddr.IPv6) || (parsed.match(globalUnicast) && !parsed.match(documentation));
}
