export type FailureKind = "connect" | "read" | "4xx" | "5xx" | "other";

/** How Twilio calls a webhook; set in the URL's fragment (`#rc=3&rp=ct,5xx&rt=8000`), which is neither sent nor signed. */
export interface ConnectionOverrides {
  connectMs: number;
  readMs: number;
  totalMs: number;
  retries: number;
  retryOn: ReadonlySet<FailureKind>;
}

const kinds: Record<string, FailureKind[]> = {
  ct: ["connect"],
  rt: ["read"],
  "4xx": ["4xx"],
  "5xx": ["5xx"],
  all: ["connect", "read", "4xx", "5xx", "other"],
};

/** Documented defaults: one retry, of a failed connect only, 15 s in all. Values out of range are ignored. */
export function readOverrides(url: string): ConnectionOverrides {
  const fragment = new URLSearchParams(url.split("#")[1] ?? "");
  const number = (name: string, least: number, most: number, otherwise: number) => {
    const value = Number(fragment.get(name) ?? Number.NaN);
    return Number.isInteger(value) && value >= least && value <= most ? value : otherwise;
  };
  const policies = (fragment.get("rp") ?? "ct").split(",");
  return {
    connectMs: number("ct", 100, 10_000, 5_000),
    readMs: number("rt", 100, 15_000, 15_000),
    totalMs: number("tt", 100, 15_000, 15_000),
    retries: number("rc", 0, 5, 1),
    retryOn: new Set(policies.flatMap((policy) => kinds[policy] ?? [])),
  };
}
