import { Router } from "express";
import type { Response } from "express";
import { followPaymentLink } from "../commerce/index.js";
import type { ShopCache } from "../commerce/index.js";
import { pagePolicy, type Database } from "../platform/index.js";
import { languageOf } from "./languages.js";
import { putIntoWords } from "./replies/put-into-words.js";
import { say } from "./replies/reply.js";

export interface PaymentPageDeps {
  db: Pick<Database, "engine" | "withTenant">;
  shops: Pick<ShopCache, "get">;
}

const policy = pagePolicy({ "style-src": ["'unsafe-inline'"] });
const codeForm = /^[\w-]{10,22}$/;

/**
 * The short address of a payment, `/p/{code}`: leads on to the provider's page while there is something to pay, and says in a sentence
 * how it stands otherwise. The provider leads back to it with `?back`; whether it was paid only the provider's event says.
 */
export function paymentPageRoutes({ db, shops }: PaymentPageDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get("/p/:code", (req, res, next) => {
    const code = String(req.params.code);
    const isBack = "back" in req.query;
    const show = async (): Promise<void> => {
      const found = codeForm.test(code) ? await followPaymentLink(db, code) : { kind: "unknown" as const };
      res.setHeader("Cache-Control", "no-store");
      if (found.kind === "unknown") return next();
      if (found.kind === "open" && !isBack) return res.redirect(303, found.url);
      const shop = await shops.get(found.tenantId);
      const key = isBack && found.kind !== "paid" ? "payment.pageBack" : pages[found.kind];
      const language = languageOf(shop.language) ?? "en";
      policy(req, res);
      page(
        res,
        language,
        shop.name,
        putIntoWords(say(key), { language, currency: shop.currency, plain: true }),
      );
    };
    show().catch(next);
  });
  return router;
}

const pages = {
  open: "payment.pageBack",
  opening: "payment.pageWait",
  paid: "payment.pagePaid",
  over: "payment.pageOver",
} as const;

function page(res: Response, language: string, shop: string, sentence: string): void {
  const direction = language === "ar" ? "rtl" : "ltr";
  res.type("html").send(`<!doctype html>
<html lang="${language}" dir="${direction}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(shop)}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:30rem;margin:20vh auto;padding:0 1.5rem}</style>
<h1>${escaped(shop)}</h1>
<p>${escaped(sentence)}</p>
</html>
`);
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
