import { expect, test } from "@jest/globals";
import { readProductCode } from "./read-attachments.js";

test.each([
  ["VASE-1", "VASE-1"],
  ['{"catalog_id":"194836987003835","product_retailer_id":"vase.blue_2"}', "vase.blue_2"],
])("%s asks about a product of the catalogue", (written, code) => {
  expect(readProductCode(written)).toBe(code);
});

test.each([
  "",
  "two words",
  '{"catalog_id":"1"}',
  '{"product_retailer_id":7}',
  "{broken",
  "<script>",
  "x".repeat(101),
])("%.30s asks about none", (written) => {
  expect(readProductCode(written)).toBeUndefined();
});
