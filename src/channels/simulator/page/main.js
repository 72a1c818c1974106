import { timeOf } from "./dom.js";
import { createFaultsDrawer } from "./faults-drawer.js";
import { createPhone } from "./phone.js";
import { advanceClock, follow, readState } from "./simulator-client.js";
import { createStrip } from "./strip.js";

const byId = (id) => document.getElementById(id);
const tabs = [...document.querySelectorAll("[data-tab]")];
const phones = ["buyer", "seller"].map((role) =>
  createPhone(byId(role), role, { onUnread: () => markUnread(role) }),
);
const strip = createStrip(byId("strip"));
const showFaults = createFaultsDrawer(byId("faults"), byId("faults-open"), byId("faults-count"));

let messages = new Map();
let ahead = 0;
const now = () => Date.now() + ahead;

async function load() {
  const state = await readState();
  messages = new Map(state.messages.map((message) => [message.sid, message]));
  ahead = state.now - Date.now();
  strip.clear(state.sellerPhone);
  for (const message of messages.values()) strip.message(message);
  for (const phone of phones) phone.load({ ...state, messages, now });
  for (const tab of tabs) setDot(tab, false);
  showFaults(state.faults);
  showTime();
  return state.lastEvent;
}

function onEvent(event) {
  if (event.type === "reset") return void load();
  if (event.type === "clock") ahead = event.now - Date.now();
  if (event.type === "faults") showFaults(event.rules);
  if (event.type === "typing") for (const phone of phones) phone.showTyping(event);
  if (event.type === "message") {
    messages.set(event.message.sid, event.message);
    strip.message(event.message);
    for (const phone of phones) phone.place(event.message);
  } else strip.event(event);
  showTime();
}

function showTime() {
  const days = Math.floor(
    (new Date(now()).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86_400_000,
  );
  byId("clock").textContent = timeOf(now()) + (days > 0 ? ` +${days} d` : "");
  for (const phone of phones) phone.showTime(now());
}

/** On a small screen one thing is shown at a time; the dot tells that something came on another phone. */
function showTab(name) {
  document.body.dataset.view = name;
  for (const tab of tabs) {
    tab.setAttribute("aria-pressed", String(tab.dataset.tab === name));
    if (tab.dataset.tab === name) setDot(tab, false);
  }
  for (const phone of phones) phone.scrollDown();
}

const setDot = (tab, on) => {
  const dot = tab.querySelector(".dot");
  if (dot) dot.hidden = !on;
};

function markUnread(role) {
  const tab = tabs.find(({ dataset }) => dataset.tab === role);
  if (tab && document.body.dataset.view !== role) setDot(tab, true);
}

for (const tab of tabs) tab.addEventListener("click", () => showTab(tab.dataset.tab));
for (const button of document.querySelectorAll("[data-jump]"))
  button.addEventListener("click", () => void advanceClock(Number(button.dataset.jump)));
window.setInterval(showTime, 5000);

const lastEvent = await load();
const onLink = (up) => (byId("link-state").hidden = up);
follow(lastEvent, { onEvent, onReload: load, onLink });
document.documentElement.dataset.ready = "true";
