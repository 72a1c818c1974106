import { errorName } from "./error-names.js";
import { bareNumber, h, icon, prettyNumber, timeOf } from "./dom.js";

const keptCards = 120;
const purposes = { inbound: "webhook", fallback: "fallback", status: "callback" };

/** What happened underneath: one card a message, with the calls made for it, and one for anything else worth knowing; newest first. */
export function createStrip(root) {
  const cards = new Map();
  let seller = null;
  const list = h("ol", { class: "cards", "aria-label": "Messages and the calls behind them" });
  const empty = h(
    "p",
    { class: "strip-empty" },
    "Every message you send is posted to the service as a signed webhook, and every answer comes back through Twilio's API. You see each step here.",
  );
  const scroller = h("div", { class: "strip-scroller", tabindex: "0" }, empty, list);
  root.append(h("h2", {}, "Underneath"), scroller);

  const add = (card) => {
    empty.hidden = true;
    list.prepend(card);
    if (list.children.length > keptCards) list.lastElementChild.remove();
  };

  const cardOf = (message) => {
    const known = cards.get(message.sid);
    if (known) return known;
    const state = h("span", { class: "state" });
    const facts = h("p", { class: "facts" });
    const trouble = h("p", { class: "trouble", hidden: true });
    const calls = h("ul", { class: "calls" });
    const person =
      bareNumber(message.person) === seller ? "Seller" : `Buyer ${prettyNumber(message.person).slice(-4)}`;
    const who = h("b", {}, message.fromPerson ? `${person} → shop` : `Shop → ${person.toLowerCase()}`);
    const element = h(
      "li",
      { class: `card ${message.fromPerson ? "in" : "out"}`, "data-sid": message.sid },
      h("header", {}, who, h("time", {}, timeOf(message.createdAt)), state),
      h("p", { class: "preview" }, previewOf(message)),
      trouble,
      facts,
      calls,
    );
    const card = { element, state, facts, trouble, calls };
    cards.set(message.sid, card);
    add(element);
    return card;
  };

  return {
    clear(sellerPhone) {
      seller = sellerPhone;
      cards.clear();
      list.replaceChildren();
      empty.hidden = false;
    },
    message(message) {
      const { state, facts, element, trouble } = cardOf(message);
      facts.textContent = factsOf(message);
      if (message.fromPerson) return;
      state.className = `state state-${message.status}`;
      state.textContent = message.status;
      element.classList.toggle("bad", message.errorCode !== null);
      trouble.hidden = message.errorCode === null;
      trouble.textContent = message.errorCode === null ? "" : errorName(message.errorCode);
    },
    event(event) {
      if (event.type === "webhook") return addCall(cards.get(event.messageSid), event);
      const note = noteOf(event);
      if (note) add(h("li", { class: `note ${note.kind}` }, icon(note.icon), h("span", {}, note.text)));
    },
  };
}

function addCall(card, event) {
  if (!card) return;
  const good = event.code === undefined;
  const what = event.purpose === "status" ? `${event.messageStatus} callback` : purposes[event.purpose];
  const answer = good
    ? String(event.status)
    : `${event.status ?? event.note ?? "no answer"} (${errorName(event.code)})`;
  const tries = event.attempts > 1 ? `, ${event.attempts} tries` : "";
  card.calls.append(
    h(
      "li",
      { class: good ? "good" : "bad", title: event.url },
      h("span", {}, what),
      h("span", { class: "answer" }, `${answer}${tries}`),
      h("span", { class: "took" }, `${event.milliseconds} ms`),
    ),
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

function noteOf(event) {
  if (event.type === "request") return requestNote(event);
  if (event.type === "warning")
    return { kind: "bad", icon: "alert", text: `Twilio's debugger: ${errorName(event.code)}` };
  if (event.type === "problem") return { kind: "bad", icon: "alert", text: `Simulator: ${event.note}` };
  if (event.type === "clock")
    return {
      kind: "calm",
      icon: "clock",
      text: `Clock moved ${Math.round(event.advancedBy / 360_000) / 10} h ahead`,
    };
  return null;
}

/** Calls that simply worked show on their message; here only what went wrong. */
function requestNote({ method, path, status, code, fault }) {
  if (status !== "dropped" && status < 400) return null;
  const short = path.replace(/^\/2010-04-01\/Accounts\/\w+/, "");
  const why = fault ? ` (fault: ${fault})` : "";
  return {
    kind: "bad",
    icon: "bolt",
    text: `${method} ${short}: ${status}${code ? `, error ${errorName(code)}` : ""}${why}`,
  };
}
