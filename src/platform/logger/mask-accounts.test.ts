import { expect, test } from "@jest/globals";
import { maskAccounts } from "./mask-accounts.js";

test.each([
  ["4111 1111 1111 1111", "[card]"],
  ["my card is 4111/1111/1111/1111 ok", "my card is [card] ok"],
  ["4111.1111.1111.1111", "[card]"],
  ["4111-1111-1111-1111, exp 12/29", "[card], exp 12/29"],
  ["4111 / 1111 / 1111 / 1111", "[card]"],
  ["3782 822463 10005", "[card]"],
  ["٤١١١ ١١١١ ١١١١ ١١١١", "[card]"],
  ["DE89 3704 0044 0532 0130 00 please", "[account] please"],
  ["de89370400440532013000", "[account]"],
  ["GB29-NWBK-6016-1331-9268-19.", "[account]."],
  ["BE68 5390 0754 7034 that one", "[account] that one"],
  ["order 1042, 2 lattes and 12 rolls", "order 1042, 2 lattes and 12 rolls"],
  ["call +1 415 555 0100", "call +1 415 555 0100"],
  ["4111 1111 1111 1112", "4111 1111 1111 1112"],
  ["DE89 3704 0044 0532 0130 02", "DE89 3704 0044 0532 0130 02"],
])("%s", (text, masked) => expect(maskAccounts(text)).toBe(masked));

test("in time linear in the length of the text", () => {
  const begun = performance.now();
  for (const part of ["1 ", "1/", "a1", "DE89 ", "GB29 NWBK ", "4111.", "٤ "])
    maskAccounts(part.repeat(2_000));
  expect(performance.now() - begun).toBeLessThan(500);
});
