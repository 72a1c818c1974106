import { h, icon, prettyNumber, timeOf } from "./dom.js";
import { formatted, linked } from "./formatting.js";
import { attachmentOf } from "./attachment.js";

const tickNames = {
  sending: "waiting",
  sent: "sent",
  delivered: "delivered",
  read: "read",
  failed: "not delivered",
};

/**
 * One message on a phone. `update` moves its ticks without touching the rest, so that nothing is read out twice.
 * `actions` are what a person can do with it: `onTap(choice)` and `onList(message)`.
 */
export function createBubble(message, quoted, actions) {
  const ticks = h("span", { class: "ticks" });
  const own = message.fromPerson;
  const sms = message.channel === "sms";
  const text =
    message.body === "" ? null : h("span", { class: "text" }, ...(sms ? linked : formatted)(message.body));
  const foot = h("span", { class: "foot" }, h("time", {}, timeOf(message.createdAt)), ticks);
  const bubble = h(
    "div",
    { class: "bubble" },
    quoted && quoteOf(quoted, own),
    ...message.media.map((file) => attachmentOf(file)),
    message.location && attachmentOf({ location: message.location }),
    text,
    foot,
  );
  const element = h(
    "article",
    { class: `message ${own ? "own" : "theirs"}`, "data-sid": message.sid },
    bubble,
  );
  if (!own && message.layout) element.append(choicesOf(message, actions));
  const segments = sms && h("span", { class: "segments" });
  if (segments) element.append(segments);
  const update = (next) => {
    element.dataset.ticks = next.ticks ?? "";
    if (own) showTicks(ticks, next);
    if (segments) segments.textContent = smsNote(next);
  };
  update(message);
  return { element, update };
}

function showTicks(place, { ticks, channel }) {
  if (channel === "sms" || !ticks) return place.replaceChildren();
  const name = { sending: "clock", sent: "tick", failed: "alert" }[ticks] ?? "ticks";
  place.className = `ticks ticks-${ticks}`;
  place.replaceChildren(icon(name, tickNames[ticks]));
}

/** What a carrier bills, and how far an own message has come: a text message has no ticks. */
function smsNote({ numSegments, encoding, fromPerson, ticks }) {
  const parts = `${numSegments} ${numSegments === 1 ? "segment" : "segments"} · ${encoding}`;
  if (!fromPerson) return parts;
  return `${{ sending: "Sending", sent: "Sending", failed: "Not delivered" }[ticks] ?? "Delivered"} · ${parts}`;
}

function quoteOf(quoted, own) {
  const who = quoted.fromPerson === own ? "You" : own ? "Shop" : prettyNumber(quoted.person);
  return h("span", { class: "quote" }, h("b", {}, who), h("span", {}, quoted.body.slice(0, 140) || "Photo"));
}

function choicesOf(message, { onTap, onList }) {
  const { kind, opener, choices } = message.layout;
  if (kind === "list")
    return h(
      "div",
      { class: "choices" },
      h(
        "button",
        { type: "button", "aria-haspopup": "dialog", onclick: () => onList(message) },
        icon("list"),
        opener,
      ),
    );
  const buttons = choices.map((choice) =>
    h("button", { type: "button", onclick: () => onTap(message, choice) }, icon("reply"), choice.title),
  );
  return h("div", { class: "choices", role: "group", "aria-label": "Replies to tap" }, ...buttons);
}
