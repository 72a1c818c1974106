import { isIPv6 } from "node:net";

/**
 * What one subscriber is counted by: an IPv4 address, or the /64 an IPv6 address lies in (any host of it is theirs to
 * choose). An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address; what is no address stays as it is.
 */
export function addressBlock(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = ipv6Groups(address);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!mapped)
    return `${groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(":")}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join(".");
}

function ipv6Groups(address: string): number[] {
  const plain = address.replace(/%.*$/, "").replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) => {
    const group = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
    return `${group(a, b)}:${group(c, d)}`;
  });
  const [head = "", tail] = plain.split("::");
  const parse = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return parse(head);
  const missing = 8 - parse(head).length - parse(tail).length;
  return [...parse(head), ...Array<number>(missing).fill(0), ...parse(tail)];
}
