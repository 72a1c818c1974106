import { describe, expect, test } from "@jest/globals";
import type { IncomingMessage } from "node:http";
import { createAddressList } from "./address-list.js";
import { clientAddress } from "./client-address.js";

const trusted = createAddressList(["10.0.0.0/8", "192.168.7.7", "fd00::/8"]);

function addressOf(peer: string, headers: NodeJS.Dict<string[]>) {
  const request = { socket: { remoteAddress: peer }, headersDistinct: headers };
  return clientAddress(request as unknown as IncomingMessage, trusted);
}

const forwarded = (...values: string[]) => ({ "x-forwarded-for": values });
const stranger = "203.0.113.9";
const client = "198.51.100.1";

describe("a peer that is no trusted proxy is the client, whatever it says", () => {
  test.each([
    {},
    forwarded(client),
    forwarded("10.0.0.1"),
    forwarded("127.0.0.1, 10.0.0.1"),
    forwarded("nonsense"),
    forwarded(client, client),
    { "x-real-ip": [client] },
    { forwarded: [`for=${client}`] },
    { "cf-connecting-ip": [client] },
    { "true-client-ip": [client] },
  ])("%j", (headers) => {
    expect(addressOf(stranger, headers)).toEqual({ address: stranger, certain: true });
    expect(addressOf(`::ffff:${stranger}`, headers)).toEqual({ address: stranger, certain: true });
  });
});

describe("behind trusted proxies it is the first stranger from the right", () => {
  test.each([
    [[client], client],
    [[`${client}, 10.1.1.1`], client],
    [[`${client},10.1.1.1 , 192.168.7.7`], client],
    [[`1.2.3.4, ${client}, 10.1.1.1`], client],
    [[`127.0.0.1, ${client}`], client],
    [[`nonsense, ${client}`], client],
    [[`::ffff:${client}`], client],
    [["2001:db8::1, fd00::5"], "2001:db8::1"],
    [["192.168.7.8"], "192.168.7.8"],
  ])("%j", (values, address) => {
    for (const peer of ["10.0.0.1", "::ffff:10.0.0.1", "192.168.7.7", "fd12::1"])
      expect(addressOf(peer, forwarded(...values))).toEqual({ address, certain: true });
  });
});

describe("a trusted proxy that makes no sense leaves it uncertain", () => {
  test.each([
    {},
    forwarded(""),
    forwarded("nonsense"),
    forwarded(`${client}, nonsense`),
    forwarded(`${client}, 10.0.0.1,`),
    forwarded(`${client}:4711`),
    forwarded("fe80::1%eth0"),
    forwarded("010.1.2.3"),
    forwarded(client, client),
    forwarded("10.0.0.2, 10.0.0.3"),
    { "x-real-ip": [client] },
  ])("%j", (headers) => {
    expect(addressOf("10.0.0.1", headers)).toEqual({ address: "10.0.0.1", certain: false });
  });
});

test("without trusted proxies no header is read, and a request without a peer is nobody's", () => {
  const none = createAddressList([]);
  const request = { socket: { remoteAddress: "10.0.0.1" }, headersDistinct: forwarded(client) };
  expect(clientAddress(request as unknown as IncomingMessage, none)).toEqual({
    address: "10.0.0.1",
    certain: true,
  });
  expect(addressOf("", {})).toEqual({ address: "unknown", certain: true });
});
