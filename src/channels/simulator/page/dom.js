const svgSpace = "http://www.w3.org/2000/svg";

/**
 * An element with attributes, listeners (`onclick: fn`) and children. Text is always set as text, never parsed as HTML:
 * everything that is shown here was written by somebody else.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A picture of the page's own set; decoration unless it has a label. */
export function icon(name, label) {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svgSpace, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export const bareNumber = (address) => address.replace(/^whatsapp:/, "");

export const addressOn = (channel, number) => (channel === "whatsapp" ? `whatsapp:${number}` : number);

/** `+1 555 000 1234` */
export function prettyNumber(address) {
  const number = bareNumber(address);
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `+1 ${parts[1]} ${parts[2]} ${parts[3]}` : number;
}

export const timeOf = (time) =>
  new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
