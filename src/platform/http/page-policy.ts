import helmet from "helmet";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * What a page of ours may load: nothing but what `sources` name, by directive, e.g. `{ "script-src": ["'self'"] }`. Forms
 * go to us, no one may frame it, and other sites learn only our origin. Call it before the answer is begun.
 */
export function pagePolicy(
  sources: Record<string, string[]>,
): (req: IncomingMessage, res: ServerResponse) => void {
  const setPolicy = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
      ...sources,
    },
  });
  return (req, res) => {
    setPolicy(req, res, () => undefined);
    res.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  };
}
