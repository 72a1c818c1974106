import { expect, test } from "@jest/globals";
import { readTwiml } from "./read-twiml.js";

const read = (body: string, type = "text/xml") => readTwiml(type, body);

test.each([
  ["<Response/>", []],
  ['<?xml version="1.0" encoding="UTF-8"?><Response></Response>', []],
  ["<Response><Message>Hi &amp; bye</Message></Response>", ["Hi & bye"]],
  [
    "<Response><!-- c --><Message><Body>a</Body></Message><Message>b&#x1F600;</Message></Response>",
    ["a", "b😀"],
  ],
  ["<Response><Message><![CDATA[<b>]]></Message></Response>", ["<b>"]],
])("%s says %j", (body, texts) => {
  const twiml = read(body);
  expect(twiml.kind === "messages" && twiml.messages.map((message) => message.body)).toEqual(texts);
});

test("media stand beside the body", () => {
  const twiml = read(
    "<Response><Message><Body>See</Body><Media> http://x/a.jpg </Media></Message></Response>",
  );
  expect(twiml).toEqual({
    kind: "messages",
    messages: [{ body: "See", mediaUrls: ["http://x/a.jpg"] }],
    warnings: [],
  });
});

test("plain text is sent to the person, as Twilio does with an unthinking OK", () => {
  expect(read("OK", "text/plain; charset=utf-8")).toMatchObject({ messages: [{ body: "OK" }] });
});

test.each([
  ["<Response><Say>hi</Say></Response>", [12200]],
  ["<Response><Message/></Response>", [14103]],
  [`<Response>${"<Message>x</Message>".repeat(12)}</Response>`, [14109, 14109]],
])("%.40s warns %j", (body, warnings) => {
  expect(read(body)).toMatchObject({ kind: "messages", warnings });
});

test.each([
  ["", "text/xml", 12100],
  ["<Response>", "text/xml", 12100],
  ["<Response></response>", "text/xml", 12100],
  ["<Response>a & b</Response>", "text/xml", 12100],
  ["<Response/><Response/>", "text/xml", 12100],
  ["<!DOCTYPE x><Response/>", "text/xml", 12100],
  ["<Other/>", "text/xml", 12100],
  ["{}", "application/json", 12300],
  ["", "", 12300],
])("%j as %j is refused with %d", (body, type, code) => {
  expect(read(body, type)).toEqual({ kind: "unreadable", code });
});
