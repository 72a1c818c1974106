import { h, icon } from "./dom.js";
import { errorName } from "./error-names.js";
import { createCard } from "./strip-card.js";

const keptCards = 120;
const explanation =
  "Every message you send is posted to the service as a signed webhook, and every answer comes back through Twilio's API. You see each step here.";

/** What happened underneath, newest first: a card for each message, a line for anything else worth knowing. */
export function createStrip(root) {
  const cards = new Map();
  let seller = null;
  const list = h("ol", { class: "cards", "aria-label": "Messages and the calls behind them" });
  const empty = h("p", { class: "strip-empty" }, explanation);
  root.append(h("h2", {}, "Underneath"), h("div", { class: "strip-scroller", tabindex: "0" }, empty, list));

  const add = (element) => {
    empty.hidden = true;
    list.prepend(element);
    if (list.children.length > keptCards) list.lastElementChild.remove();
  };
  const addCard = (message) => {
    const card = createCard(message, seller);
    cards.set(message.sid, card);
    add(card.element);
    return card;
  };

  return {
    clear(sellerPhone) {
      seller = sellerPhone;
      cards.clear();
      list.replaceChildren();
      empty.hidden = false;
    },
    message: (message) => (cards.get(message.sid) ?? addCard(message)).show(message),
    event(event) {
      if (event.type === "webhook") return cards.get(event.messageSid)?.addCall(event);
      const note = noteOf(event);
      if (note) add(h("li", { class: `note ${note.kind}` }, icon(note.icon), h("span", {}, note.text)));
    },
  };
}

function noteOf(event) {
  if (event.type === "request") return requestNote(event);
  if (event.type === "warning")
    return { kind: "bad", icon: "alert", text: `Twilio's debugger: ${errorName(event.code)}` };
  if (event.type === "problem") return { kind: "bad", icon: "alert", text: `Simulator: ${event.note}` };
  if (event.type !== "clock") return null;
  const hours = Math.round(event.advancedBy / 360_000) / 10;
  return { kind: "calm", icon: "clock", text: `The clock jumped ${hours} h ahead` };
}

/** Calls that simply worked show on their message; here only what went wrong. */
function requestNote({ method, path, status, code, fault }) {
  if (status !== "dropped" && status < 400) return null;
  const short = path.replace(/^\/2010-04-01\/Accounts\/\w+/, "");
  const why = `${code ? `, error ${errorName(code)}` : ""}${fault ? ` (fault: ${fault})` : ""}`;
  return { kind: "bad", icon: "bolt", text: `${method} ${short}: ${status}${why}` };
}
