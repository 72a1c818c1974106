import { expect, test } from "@jest/globals";
import { readReceipt } from "./read-receipt.js";

test.each([
  ["receipt", undefined],
  ["Invoice please!", undefined],
  ["can i get the invoice for my last order please", undefined],
  ["receipt for order #1001", 1001],
  ["recibo por favor", undefined],
  ["¿me puedes enviar la factura del pedido 1002?", 1002],
  ["quero a nota fiscal do pedido 1003", 1003],
  ["Le reçu de la commande 1004 s'il vous plaît", 1004],
  ["kann ich bitte die Rechnung haben", undefined],
  ["Beleg zur Bestellung 1005 bitte", 1005],
  ["कृपया ऑर्डर 1006 की रसीद भेजें", 1006],
  ["أريد الفاتورة من فضلك", undefined],
])("%s is a wish for a receipt", (text, number) => {
  expect(readReceipt(text)).toEqual({ type: "receipt", ...(number !== undefined && { number }) });
});

test.each([
  "i sent you the receipt",
  "here is the receipt of my transfer",
  "2 receipt books",
  "the receipt is wrong",
  "order 1001",
  "please",
  "no receipt, just the vase",
  "a".repeat(5000),
])("%.40s is none", (text) => {
  expect(readReceipt(text)).toBeUndefined();
});
