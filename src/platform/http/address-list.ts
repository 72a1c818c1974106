import { BlockList, isIP, isIPv4 } from "node:net";

/** Addresses and CIDR ranges, as the configuration has checked them. */
export interface AddressList {
  has(address: string): boolean;
}

export function createAddressList(ranges: readonly string[]): AddressList {
  const list = new BlockList();
  for (const range of ranges) {
    const [host = "", prefix] = range.split("/");
    const family = isIPv4(host) ? "ipv4" : "ipv6";
    list.addSubnet(host, prefix === undefined ? (family === "ipv4" ? 32 : 128) : Number(prefix), family);
  }
  return {
    has(address) {
      const plain = plainAddress(address);
      return plain !== undefined && list.check(plain, isIPv4(plain) ? "ipv4" : "ipv6");
    },
  };
}

/**
 * The one way to write an address: IPv4 without its IPv6 wrapping (a BlockList would compare the wrong families and find
 * nothing), no zone; undefined for what is no address.
 */
export function plainAddress(address: string): string | undefined {
  const wrapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = wrapped ?? address;
  return isIP(plain) === 0 || plain.includes("%") ? undefined : plain;
}
