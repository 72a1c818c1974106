import { isIPv6 } from "node:net";

/**
 * What one subscriber is counted by: an IPv4 address, or the /64 an IPv6 address lies in (any host of it is theirs to
 * choose). An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address; what is no address stays as it is.
 */
export function addressBlock(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = ipv6Groups(address);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const lastBytes = groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
  return mapped ? lastBytes.join(".") : `${groups.slice(0, 4).map(hex).join(":")}::/64`;
}

function ipv6Groups(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [a = 0, b = 0, c = 0, d = 0] = (dotted ?? []).slice(1).map(Number);
  const tailless = dotted
    ? address.slice(0, dotted.index) + [a * 256 + b, c * 256 + d].map(hex).join(":")
    : address;
  const [head = "", tail] = tailless.replace(/%.*$/, "").split("::");
  const parse = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return parse(head);
  const missing = 8 - parse(head).length - parse(tail).length;
  return [...parse(head), ...Array<number>(missing).fill(0), ...parse(tail)];
}

const hex = (group: number) => group.toString(16);
