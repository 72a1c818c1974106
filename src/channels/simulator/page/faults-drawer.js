import { h, icon } from "./dom.js";
import { setFaults } from "./simulator-client.js";

const inbound = { match: { endpoint: "inbound" } };
const create = { match: { endpoint: "messages.create" } };
const groups = [
  [
    "What the service is sent",
    [
      ["Next message 5 times at once", { times: 1, action: { type: "duplicateInbound", copies: 4 } }],
      ["Next webhook wrongly signed", { ...inbound, times: 1, action: { type: "badSignature" } }],
      ["Next webhook signed with the old token", { ...inbound, times: 1, action: { type: "oldToken" } }],
      ["Unknown parameters", { ...inbound, action: { type: "unknownParam" } }],
    ],
  ],
  [
    "What the service gets back",
    [
      [
        "Next 3 sends: 429, wait 2 s",
        { ...create, times: 3, action: { type: "rateLimit", retryAfterSeconds: 2 } },
      ],
      ["Next send: 500", { ...create, times: 1, action: { type: "status", status: 500, code: 20500 } }],
      ["Next send: 502 in HTML", { ...create, times: 1, action: { type: "html502" } }],
      [
        "Next send: lost before it was taken",
        { ...create, times: 1, action: { type: "dropConnection", when: "beforeCommit" } },
      ],
      [
        "Next send: taken, answer lost",
        { ...create, times: 1, action: { type: "dropConnection", when: "afterCommit" } },
      ],
      ["Every send 3 s late", { ...create, action: { type: "delay", milliseconds: 3000 } }],
    ],
  ],
  [
    "On the way to the phone",
    [
      [
        "Next message: handset off (30003)",
        { times: 1, action: { type: "fail", status: "undelivered", code: 30003 } },
      ],
      [
        "Next message: filtered (30007)",
        { times: 1, action: { type: "fail", status: "undelivered", code: 30007 } },
      ],
      ["Callbacks in reverse", { action: { type: "reorderCallbacks" } }],
      ["Callbacks doubled", { action: { type: "doubleCallbacks" } }],
      ["Callbacks lost", { action: { type: "loseCallbacks" } }],
    ],
  ],
];

const keyOf = ({ match, action }) => JSON.stringify([match ?? {}, action]);

/** A drawer of things that can go wrong; each is on until it has struck or is switched off again. */
export function createFaultsDrawer(drawer, opener, count) {
  let rules = [];
  const buttons = [];
  const show = (open) => {
    drawer.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) drawer.querySelector("button")?.focus();
    else opener.focus();
  };
  const toggle = (rule) => {
    const others = rules.filter((active) => keyOf(active) !== keyOf(rule));
    void setFaults(others.length === rules.length ? [...rules, rule] : others);
  };
  const section = ([title, faults]) => {
    const rows = faults.map(([label, rule]) => {
      const button = h(
        "button",
        { type: "button", "aria-pressed": "false", onclick: () => toggle(rule) },
        label,
        h("i", { class: "switch", "aria-hidden": "true" }),
      );
      buttons.push({ button, rule });
      return button;
    });
    return h("section", {}, h("h3", {}, title), ...rows);
  };
  const closer = h(
    "button",
    { type: "button", class: "sheet-close", "aria-label": "Close", onclick: () => show(false) },
    icon("close"),
  );
  const clear = h("button", { type: "button", class: "chip", onclick: () => setFaults([]) }, "All off");
  drawer.append(h("header", {}, closer, h("h2", {}, "Make things go wrong"), clear), ...groups.map(section));
  opener.addEventListener("click", () => show(drawer.hidden));
  drawer.addEventListener("keydown", (event) => event.key === "Escape" && show(false));
  return (next) => {
    rules = next;
    const active = new Set(rules.map(keyOf));
    for (const { button, rule } of buttons)
      button.setAttribute("aria-pressed", String(active.has(keyOf(rule))));
    count.hidden = rules.length === 0;
    count.textContent = String(rules.length);
  };
}
