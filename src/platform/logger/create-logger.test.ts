import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createLogger, type Logger } from "./create-logger.js";
import { maskPhone } from "./mask-phone.js";

type Environment = "development" | "production";

function logged(environment: Environment, log: (logger: Logger) => void): string {
  const lines: string[] = [];
  log(createLogger({ environment, logLevel: "trace" }, { write: (line) => lines.push(line) }));
  return lines.join("");
}

const environments: Environment[] = ["production", "development"];

/** What must never be read in a log, and the part of it that would tell. */
const canaries: [string, string, string?][] = [
  ["a number", "+15550001111"],
  ["a WhatsApp address", "whatsapp:+15550001111", "15550001111"],
  ["a number in an URL", "/simulator?to=%2B15550001111", "15550001111"],
  ["a spaced number", "+1 555 000 1111"],
  ["an American number", "+1 (555) 000-1111"],
  ["a national number", "(555) 000-1111"],
  ["a dotted number", "555.000.1111"],
  ["a bare number", "15550001111"],
  ["a number as it is signed", "From+15550001111", "15550001111"],
  ["an e-mail address", "ada.lovelace@example.com", "ada.lovelace"],
  ["a card", "4111 1111 1111 1111"],
  ["a card without spaces", "4111111111111111"],
  ["a card with slashes", "4111/1111/1111/1111"],
  ["a card with dots", "4111.1111.1111.1111"],
  ["a bank account", "DE89 3704 0044 0532 0130 00"],
  ["a bank account without spaces", "GB29NWBK60161331926819"],
  ["a token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r"],
  ["a bearer header", "Authorization: Bearer s3cr3t-t0ken", "s3cr3t-t0ken"],
  ["a basic header", "Basic QUM6dG9rZW4=", "QUM6dG9rZW4"],
  ["an auth token", "0123456789abcdef0123456789abcdef"],
  ["a secret key", "0123456789abcdef".repeat(4)],
  ["an account", "AC0123456789abcdef0123456789abcdef", "0123456789abcdef"],
  ["an API key", "SK0123456789abcdef0123456789abcdef", "0123456789abcdef"],
  ["a payment key", "sk_live_abcdefgh12345678"],
  ["a model key", "AIzaSyA-1234567890abcdefghijklmnop"],
  ["a signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8="],
  ["a database address", "postgresql://parley:s3cr3t@db/parley", "s3cr3t"],
  ["an address with a query", "https://media.example.com/a.jpg?signature=s3cr3t", "s3cr3t"],
];

describe.each(environments)("in %s", (environment) => {
  test.each(canaries)("%s is not logged, wherever it stands", (_what, canary, telling = canary) => {
    const text = logged(environment, (logger) => {
      logger.info(canary);
      logger.info(`before ${canary} after`);
      logger.info("formatted %s and %o", canary, { in: canary });
      logger.info({ field: canary, deep: { list: [canary, { [canary]: 1 }] } }, "fields");
      logger.child({ child: canary }).info("child");
      logger.error({ err: new Error(canary, { cause: new Error(canary) }) }, "error");
      logger.error({ anything: new Error(canary) }, "error under another name");
      logger.error(new Error(canary));
    });
    expect(text.split("\n").length).toBeGreaterThan(8);
    expect(text).not.toContain(telling);
  });

  test.each([
    "authorization",
    "Cookie",
    "set-cookie",
    "x-twilio-signature",
    "X-Shopify-Hmac-Sha256",
    "password",
    "auth_token",
    "authToken",
    "body",
    "text",
    "content",
    "snapshot",
  ])("nothing is logged under the name %s", (name) => {
    const text = logged(environment, (logger) => {
      logger.info({ [name]: "canary" });
      logger.info({ req: { headers: { [name]: ["canary"] } } });
      logger.child({ [name]: { deep: "canary" } }).info("child");
    });
    expect(text).toContain(name);
    expect(text).not.toContain("canary");
  });

  test("a message cannot forge a line, reorder text or drive the terminal", () => {
    const text = logged(environment, (logger) =>
      logger.info(
        { name: "a\r\nforged\u0000\u001b[31m\u202e\u2066\u200b\u0085\u2028" },
        "said\nforged \u001b]0;title\u0007\u009b",
      ),
    );
    expect(text.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u2028\u202e\u2066]/);
    expect(text).toContain("\\u001b");
  });

  test("ids and figures stay readable", () => {
    const id = "0190a5f1-7b3c-7def-8123-456789012345";
    const sid = "SM0123456789abcdef0123456789abcdef";
    const text = logged(environment, (logger) =>
      logger.info({ id, sid, ms: 1234567890123, port: 3000 }, `turn ${id} took 12 ms, 10.0.0.1:5432`),
    );
    for (const kept of [id, sid, "1234567890123", "3000", "12 ms, 10.0.0.1:5432"])
      expect(text).toContain(kept);
  });

  test("of a database error only what names no value is logged", () => {
    const error = new pg.DatabaseError('invalid input syntax for type uuid: "canary"', 1, "error");
    Object.assign(error, {
      code: "22P02",
      detail: "Key (phone)=(canary)",
      where: "canary",
      table: "members",
      parameters: ["canary"],
    });
    const text = logged(environment, (logger) => {
      logger.error({ err: error }, "failed");
      logger.error({ cause: { nested: error } }, "failed deep inside");
    });
    expect(text).toContain("22P02");
    expect(text).toContain("invalid input syntax for type uuid");
    expect(text).not.toContain("canary");
  });

  test("of a Prisma error only its last line is logged", () => {
    const error = new Error(
      '\nInvalid `tx.member.create()` invocation:\n{ phone: "canary" }\n\nUnique constraint failed',
    );
    error.name = "PrismaClientKnownRequestError";
    const text = logged(environment, (logger) => logger.error({ err: error }, "failed"));
    expect(text).toContain("Unique constraint failed");
    expect(text).not.toContain("canary");
  });
});

test("a line of production is one JSON object with level, time and message", () => {
  const line = logged("production", (logger) => logger.warn({ port: 3000 }, "listening"));
  expect(JSON.parse(line)).toEqual({
    level: "warn",
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    port: 3000,
    msg: "listening",
  });
});

test("a line of development is read by people, frames and causes below it", () => {
  const error = new TypeError("wrong", { cause: new Error("because of this") });
  const [line, ...rest] = logged("development", (logger) =>
    logger.error({ err: error, port: 3000, shop: "Ada's" }, "failed"),
  ).split("\n");
  expect(line).toMatch(/^\d\d:\d\d:\d\d\.\d{3} error failed port=3000 shop=Ada's$/);
  expect(rest[0]).toBe("  TypeError: wrong");
  expect(rest[1]).toMatch(/^ {4}at /);
  expect(rest).toContain("  because Error: because of this");
});

test("below the level nothing is written; LOG_FILE takes the lines instead of standard output", () => {
  const dir = mkdtempSync(join(tmpdir(), "parley-log-"));
  const logFile = join(dir, "logs", "parley.log");
  const logger = createLogger({ environment: "production", logLevel: "warn", logFile });
  logger.info("quiet");
  logger.warn("heard");
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  rmSync(dir, { recursive: true });
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(["heard"]);
});

test.each([
  ["whatsapp:+15550001111", "whatsapp:***-***-1111"],
  ["+442071838750", "***-***-8750"],
  ["whatsapp:US.13491208655302741918", "whatsapp:***-***-1918"],
  ["384387", "384387"],
  ["ParleyShop", "ParleyShop"],
])("%s is shown as %s", (address, shown) => {
  expect(maskPhone(address)).toBe(shown);
});
