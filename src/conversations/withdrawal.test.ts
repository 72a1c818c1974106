import { expect, test } from "@jest/globals";
import { isWithdrawal } from "./understand/read-consent.js";

test.each([
  "please stop texting me",
  "stop sending me messages",
  "do not contact me any more",
  "take me off your list",
  "leave me alone please",
  "no more spam",
  "do not contact me, I am not interested",
  "don't message me you are annoying",
  "remove me I never signed up",
])("wants no messages: %s", (text) => expect(isWithdrawal(text)).toBe(true));

test.each([
  "stop sending me cokes",
  "don't contact me, leave it at the door",
  "don't text me when it arrives, just ring",
  "do not write to me a receipt",
  "no more spam please, I prefer ham",
  "never spam musubi",
  "leave me alone with two pies",
])("is about something else: %s", (text) => expect(isWithdrawal(text)).toBe(false));
