import { createHmac, randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { deriveKey } from "../derive-key.js";
import { createAccessTokens } from "./access-tokens.js";

const secretKey = "a secret key that is long enough for the tests";
const issuer = "https://shop.example.com";
const subject = { userId: randomUUID(), sessionId: randomUUID(), tenantId: randomUUID(), securityVersion: 3 };

function tokensAt(now: number, options: { secretKey?: string; issuer?: string } = {}) {
  const clock = { now: () => new Date(now * 1000) };
  return createAccessTokens({ secretKey, issuer, ttlSeconds: 900, ...options, clock });
}
const start = 1_790_000_000;
const tokens = tokensAt(start);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const read = (text = "") => JSON.parse(Buffer.from(text, "base64url").toString()) as Record<string, unknown>;

/** Signs whatever it is given with the true key: what is left to refuse it is the form. */
function signed(header: object, payload: object, key = deriveKey(secretKey, "access-token")): string {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}
async function taken() {
  const { token } = await tokens.issue(subject);
  const [header, payload, signature] = token.split(".");
  return { token, header: read(header), payload: read(payload), parts: [header, payload, signature] };
}

test("a token says who, which tenant and which version, for fifteen minutes", async () => {
  const { token, header, payload } = await taken();
  expect(header).toEqual({ alg: "HS256", typ: "at+jwt", kid: expect.stringMatching(/^[\w-]{12}$/) });
  expect(payload).toEqual({
    iss: issuer,
    aud: "parley-api",
    sub: subject.userId,
    tid: subject.tenantId,
    sid: subject.sessionId,
    sv: 3,
    jti: expect.any(String),
    iat: start,
    nbf: start,
    exp: start + 900,
  });
  expect(await tokens.verify(token)).toEqual({ kind: "valid", claims: { ...subject, tokenId: payload.jti } });
});

test("a superuser's token names no tenant", async () => {
  const { token } = await tokens.issue({ ...subject, tenantId: null });
  expect(read(token.split(".")[1])).not.toHaveProperty("tid");
  expect(await tokens.verify(token)).toMatchObject({ claims: { tenantId: null } });
});

test("token ids are never used twice", async () => {
  const ids = new Set<unknown>();
  for (let i = 0; i < 1000; i++) ids.add(read((await tokens.issue(subject)).token.split(".")[1]).jti);
  expect(ids.size).toBe(1000);
});

test.each([
  [-61, "invalid"],
  [-60, "valid"],
  [899, "valid"],
  [959, "valid"],
  [961, "invalid"],
])("%d seconds after it was issued it is %s", async (after, kind) => {
  const { token } = await taken();
  expect((await tokensAt(start + after).verify(token)).kind).toBe(kind);
});

test("the helper of the vectors below signs what is accepted when nothing is wrong", async () => {
  const { header, payload } = await taken();
  expect((await tokens.verify(signed(header, payload))).kind).toBe("valid");
});

const wrongHeaders: [string, object][] = [
  ...["none", "None", "nOnE", "HS512", "RS256", "hs256", ""].map((alg): [string, object] => [
    `alg ${alg}`,
    { alg },
  ]),
  ["no alg", { alg: undefined }],
  ["typ JWT", { typ: "JWT" }],
  ["no typ", { typ: undefined }],
  ["no kid", { kid: undefined }],
  ["kid traversal", { kid: "../../dev/null" }],
  ["kid SQL", { kid: "' or 1=1 --" }],
  ["unknown kid", { kid: "aaaaaaaaaaaa" }],
  ["kid number", { kid: 1 }],
  ...["jku", "x5u", "jwk", "x5c", "crit", "b64", "zip"].map((name): [string, object] => [
    name,
    { [name]: "x" },
  ]),
];
test.each(wrongHeaders)("header with %s is refused though truly signed", async (_name, change) => {
  const { header, payload } = await taken();
  expect(await tokens.verify(signed({ ...header, ...change }, payload))).toEqual({ kind: "invalid" });
});

const wrongClaims: [string, object][] = [
  ["another issuer", { iss: "https://staging.example.com" }],
  ["another audience", { aud: "refresh" }],
  ["several audiences", { aud: ["parley-api", "other"] }],
  ["no expiry", { exp: undefined }],
  ["expiry 0", { exp: 0 }],
  ["expiry as text", { exp: String(start + 900) }],
  ["no issue time", { iat: undefined }],
  [
    "issued long ago with a huge expiry",
    { iat: start - 10_000, nbf: start - 10_000, exp: start + 10_000_000 },
  ],
  ["not yet valid", { nbf: start + 61 }],
  ["no subject", { sub: undefined }],
  ["a subject that is no id", { sub: "admin" }],
  ["a tenant that is no id", { tid: "*" }],
  ["tenant null", { tid: null }],
  ["no version", { sv: undefined }],
  ["version as text", { sv: "3" }],
  ["no token id", { jti: undefined }],
  ["a claim we never write", { is_superuser: true }],
];
test.each(wrongClaims)("payload with %s is refused though truly signed", async (_name, change) => {
  const { header, payload } = await taken();
  expect(await tokens.verify(signed(header, { ...payload, ...change }))).toEqual({ kind: "invalid" });
});

test("keys of other purposes, the bare secret and another secret sign nothing", async () => {
  const { header, payload, token } = await taken();
  for (const key of [deriveKey(secretKey, "field-encryption"), Buffer.from(secretKey), Buffer.alloc(0)])
    expect(await tokens.verify(signed(header, payload, key))).toEqual({ kind: "invalid" });
  const other = tokensAt(start, { secretKey: "another secret that is long enough" });
  expect(await other.verify(token)).toEqual({ kind: "invalid" });
  expect(await tokensAt(start, { issuer: "https://staging.example.com" }).verify(token)).toEqual({
    kind: "invalid",
  });
});

test("any other form is refused: parts missing, added, empty, padded, altered, too long", async () => {
  const { token, parts } = await taken();
  const [header, payload, signature] = parts;
  const forms = ["", ".", "..", `${header}.${payload}`, `${header}.${payload}.`, `.${payload}.${signature}`];
  forms.push(`${header}..${signature}`, `${token}.${signature}`, `${token}=`, ` ${token}`, `${token}\n`);
  forms.push(`${header}.${payload}.${signature?.toUpperCase()}`, `${header}.${signature}.${payload}`);
  forms.push(signed({ alg: "HS256", typ: "at+jwt", kid: "aaaaaaaaaaaa" }, { x: "y".repeat(5000) }));
  for (const form of forms) expect(await tokens.verify(form)).toEqual({ kind: "invalid" });
});

test("a signature that differs only in ignored bits is refused", async () => {
  const { token } = await taken();
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const twin = alphabet[alphabet.indexOf(token.at(-1) ?? "") ^ 1] ?? "";
  expect(await tokens.verify(token.slice(0, -1) + twin)).toEqual({ kind: "invalid" });
});
