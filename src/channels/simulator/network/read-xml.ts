export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Enough XML for TwiML: elements, attributes, text, CDATA, comments. Null when it is not well-formed, or has a DOCTYPE. */
export function readXml(text: string): XmlElement | null {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const token =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
  const document = text.replace(/^\uFEFF/, "");
  let end = 0;
  for (const match of document.matchAll(token)) {
    end = match.index + match[0].length;
    const [, cdata, closing, opening, attributes = "", selfClosing, plain] = match;
    const current = open[open.length - 1] ?? root;
    if (cdata !== undefined) current.children.push(cdata);
    else if (plain !== undefined) {
      const decoded = decodeEntities(plain);
      if (decoded === null || (current === root && decoded.trim() !== "")) return null;
      current.children.push(decoded);
    } else if (opening !== undefined) {
      const element: XmlElement = { name: opening, attributes: readAttributes(attributes), children: [] };
      current.children.push(element);
      if (selfClosing === "") open.push(element);
    } else if (closing !== undefined && (open.length < 2 || open.pop()?.name !== closing)) return null;
  }
  const [element, ...more] = root.children.filter((child) => typeof child !== "string");
  const complete = end === document.length && open.length === 1 && more.length === 0;
  return complete && element !== undefined ? element : null;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    pairs.map(([, name = "", double, single]): [string, string] => [
      name,
      decodeEntities(double ?? single ?? "") ?? "",
    ]),
  );
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string | null {
  let valid = true;
  const decoded = text.replace(/&(#x[0-9a-f]+|#\d+|\w+)?;?/gi, (whole, name: string | undefined) => {
    const known = name?.startsWith("#") ? codePoint(name) : named[name ?? ""];
    valid &&= known !== undefined && whole.endsWith(";");
    return known ?? "";
  });
  return valid ? decoded : null;
}

function codePoint(reference: string): string | undefined {
  const hex = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
