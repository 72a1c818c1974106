import { bareNumber, h, prettyNumber, timeOf } from "./dom.js";
import { errorName } from "./error-names.js";

/** One message in the strip: who to whom, how far it came, and every call made for it. */
export function createCard(message, sellerPhone) {
  const state = h("span", { class: "state" });
  const trouble = h("p", { class: "trouble", hidden: true });
  const calls = h("ul", { class: "calls" });
  const isSeller = bareNumber(message.person) === sellerPhone;
  const person = isSeller ? "Seller" : `Buyer ${prettyNumber(message.person).slice(-4)}`;
  const who = h("b", {}, message.fromPerson ? `${person} → shop` : `Shop → ${person.toLowerCase()}`);
  const element = h(
    "li",
    { class: `card ${message.fromPerson ? "in" : "out"}`, "data-sid": message.sid },
    h("header", {}, who, h("time", {}, timeOf(message.createdAt)), state),
    h("p", { class: "preview" }, previewOf(message)),
    trouble,
    h("p", { class: "facts" }, factsOf(message)),
    calls,
  );
  return {
    element,
    show({ fromPerson, status, errorCode }) {
      if (fromPerson) return;
      state.className = `state state-${status}`;
      state.textContent = status;
      element.classList.toggle("bad", errorCode !== null);
      trouble.hidden = errorCode === null;
      trouble.textContent = errorCode === null ? "" : errorName(errorCode);
    },
    addCall: (event) => calls.append(callOf(event)),
  };
}

const purposes = { inbound: "webhook", fallback: "fallback", status: "callback" };

function callOf({ purpose, messageStatus, status, note, code, attempts, milliseconds, url }) {
  const good = code === undefined;
  const what = purpose === "status" ? `${messageStatus} callback` : purposes[purpose];
  const answer = good ? String(status) : `${status ?? note ?? "no answer"} (${errorName(code)})`;
  const tries = attempts > 1 ? `, ${attempts} tries` : "";
  return h(
    "li",
    { class: good ? "good" : "bad", title: url },
    h("span", {}, what),
    h("span", { class: "answer" }, `${answer}${tries}`),
    h("span", { class: "took" }, `${milliseconds} ms`),
  );
}

function previewOf({ body, media, location, layout }) {
  const attached =
    media.length > 0 ? fileName(media[0].contentType) : location && (location.label ?? "Location");
  const parts = [attached, body, layout && `[${layout.choices.length} to tap]`];
  return parts.filter(Boolean).join("  ");
}

function fileName(contentType) {
  if (contentType.startsWith("image/")) return "[photo]";
  if (contentType.startsWith("audio/")) return "[voice note]";
  return contentType === "text/vcard" ? "[contact]" : "[file]";
}

function factsOf({ channel, numSegments, encoding, sid, sender }) {
  const id = `${sid.slice(0, 2)}…${sid.slice(-4)}`;
  const name = channel === "sms" ? `SMS · ${numSegments} × ${encoding}` : "WhatsApp";
  return `${name} · ${id} · ${bareNumber(sender)}`;
}
