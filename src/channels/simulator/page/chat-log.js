import { h, icon } from "./dom.js";

const suggestions = { buyer: ["hi", "menu", "my orders"], seller: ["hi", "orders", "menu"] };
const typingLasts = 25_000;

/** The chat itself: bubbles under their days, the shop's typing, and what to begin with while it is empty. */
export function createChatLog(role, { onSuggestion, onTyping }) {
  const log = h("div", {
    class: "log",
    role: "log",
    "aria-live": "polite",
    "aria-label": `Chat on the ${role}'s phone`,
    tabindex: "0",
  });
  const typing = h(
    "div",
    { class: "typing", hidden: true, role: "status", "aria-label": "The shop is typing" },
    ...[h("i"), h("i"), h("i")],
  );
  const empty = createEmpty(role, onSuggestion);
  const scroller = h("div", { class: "scroller" }, empty.element, log, typing);
  const element = h("div", { class: "chat" }, scroller);
  let day = "";
  let typingTimer;

  const scrollDown = () => window.requestAnimationFrame(() => (scroller.scrollTop = scroller.scrollHeight));
  const showTyping = (on) => {
    clearTimeout(typingTimer);
    typing.hidden = !on;
    onTyping(on);
    if (on) typingTimer = setTimeout(() => showTyping(false), typingLasts);
    if (on) scrollDown();
  };
  // A picture grows when it arrives; whoever was at the end stays there.
  log.addEventListener("load", scrollDown, true);

  return {
    element,
    scrollDown,
    showTyping,
    clear(shopName) {
      log.replaceChildren();
      day = "";
      empty.greeting.textContent = `Say hello to ${shopName}`;
      empty.element.hidden = false;
      showTyping(false);
    },
    add(bubble, at, now) {
      empty.element.hidden = true;
      const name = dayName(at, now);
      if (name !== day) log.append(h("div", { class: "day" }, h("span", {}, name)));
      day = name;
      const side = bubble.classList.contains("own") ? "own" : "theirs";
      bubble.classList.toggle("follows", log.lastElementChild.classList.contains(side));
      log.append(bubble);
      showTyping(false);
      scrollDown();
    },
  };
}

function createEmpty(role, onSuggestion) {
  const greeting = h("h3", {});
  const chips = suggestions[role].map((text) =>
    h("button", { type: "button", class: "suggestion", onclick: () => onSuggestion(text) }, text),
  );
  const element = h(
    "div",
    { class: "empty" },
    h("span", { class: "avatar large", "aria-hidden": "true" }, icon("store")),
    greeting,
    h("p", {}, "Write as you would to a person, or start with"),
    h("div", { class: "suggestions" }, ...chips),
  );
  return { element, greeting };
}

function dayName(at, now) {
  const start = (time) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((start(now) - start(at)) / 86_400_000);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return new Date(at).toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });
}
