/**
 * The spellings of one public URL that the provider may have hashed, from the configured public address (never from Host or
 * X-Forwarded-*) and the request target exactly as it arrived: decoding and encoding it again would change it.
 *
 * With and without the port, as Twilio's own libraries accept them (its documentation drops it for some callbacks); without
 * and with `user:password@`, which Twilio documents as removed and its libraries hash; and with `%27` for an apostrophe in
 * the query, which some of its back ends sign. None of these lets anybody in who does not hold the token.
 */
export function createSignedUrls(publicBaseUrl: string): (target: string) => string[] {
  const bases = baseSpellings(asBytes(publicBaseUrl.split("#")[0] ?? ""));
  return (target) => {
    const urls = bases.map((base) => base + target);
    const query = target.indexOf("?");
    if (query === -1 || !target.includes("'", query)) return urls;
    const escaped = target.slice(0, query) + target.slice(query).replaceAll("'", "%27");
    return [...urls, ...bases.map((base) => base + escaped)];
  };
}

/** One character a byte, as node:http hands request targets over. */
function asBytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

function baseSpellings(base: string): string[] {
  const match = /^(https?:\/\/)([^/?#]*@)?(\[[^\]]*\]|[^:/?#]*)(:\d+)?(.*)$/is.exec(base);
  if (!match) return [base];
  const [, scheme = "", userInfo = "", host = "", port, rest = ""] = match;
  const usual = scheme.toLowerCase() === "https://" ? ":443" : ":80";
  const ports = port === undefined ? ["", usual] : [port, ""];
  const users = userInfo === "" ? [""] : ["", userInfo];
  return users.flatMap((user) => ports.map((p) => scheme + user + host + p + rest));
}
