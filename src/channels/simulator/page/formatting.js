import { h } from "./dom.js";

const tags = { "*": "strong", _: "em", "~": "s" };
const token =
  /```([\s\S]+?)```|`([^`\n]+)`|(?<![\w*_~])([*_~])(?=\S)([^\n]*?\S)\3(?![\w*_~])|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/gu;

/** WhatsApp's marks (*bold*, _italic_, ~strike~, ```code```) and links as nodes; nothing is ever parsed as HTML. */
export function formatted(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, block, inline, mark, marked, address] = match;
    if (match.index > end) nodes.push(text.slice(end, match.index));
    if (block ?? inline) nodes.push(h("code", {}, block ?? inline));
    else if (mark) nodes.push(h(tags[mark], {}, ...formatted(marked)));
    else nodes.push(linkTo(address));
    end = match.index + whole.length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

/** Plain text with its links, as a text message shows it. */
export function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/u)
    .map((part, at) => (at % 2 === 1 ? linkTo(part) : part));
}

const linkTo = (address) => h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
