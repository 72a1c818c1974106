import { addressOn } from "./dom.js";
import { createBubble } from "./message-bubble.js";
import { nameOf, newNumber, remember, remembered } from "./people.js";
import { createScreen } from "./screen.js";
import { openAttach, openList } from "./sheets.js";
import { sendFromPhone } from "./simulator-client.js";

const arrived = new Set(["sent", "delivered", "read", "received"]);
const hasArrived = ({ fromPerson, status }) => fromPerson || arrived.has(status);
const firstNumbers = { buyer: "+15550001234", seller: "+15550100001" };

/** One phone: whose it is, which channel it shows, and its chat with the shop. */
export function createPhone(root, role, { onUnread }) {
  const settings = { channel: "whatsapp", ...remembered(role) };
  const shown = new Map();
  let world = { senders: [], messages: new Map(), now: Date.now };

  const shop = () => world.senders.find(({ channel }) => channel === settings.channel);
  const person = () => addressOn(settings.channel, settings.number);
  const concerns = (event) => event.person === person() && event.sender === shop()?.address;

  const screen = createScreen(root, role, {
    onSend: send,
    onAttach: () => openAttach(screen.element, settings.channel, { onSend: send, onProblem: screen.say }),
    onChannel: (channel) => change({ channel }),
    onNewBuyer: () => change({ number: newNumber() }),
  });

  async function send(part) {
    screen.say("");
    const profileName = nameOf(settings.number);
    try {
      await sendFromPhone({ from: person(), to: shop()?.address, profileName, ...part });
    } catch (error) {
      screen.say(
        error instanceof TypeError ? "Not sent: the service is not running." : `Not sent: ${error.message}`,
      );
      if (part.text) screen.giveBack(part.text);
    }
  }

  const tap = (message, choice) => send({ tap: { messageSid: message.sid, choiceId: choice.id } });
  const actions = { onTap: tap, onList: (message) => openList(screen.element, message, tap) };

  function place(message) {
    const known = shown.get(message.sid);
    if (known) return known.update(message);
    if (!concerns(message) || !hasArrived(message)) return;
    const bubble = createBubble(message, world.messages.get(message.repliedTo), actions);
    shown.set(message.sid, bubble);
    screen.log.add(bubble.element, message.createdAt, world.now());
    if (!message.fromPerson) onUnread();
  }

  function change(changes) {
    Object.assign(settings, changes);
    remember(role, settings);
    draw();
  }

  function draw() {
    screen.show(settings, shop());
    shown.clear();
    [...world.messages.values()].sort((a, b) => a.createdAt - b.createdAt).forEach(place);
  }

  return {
    load(next) {
      world = next;
      settings.number ??= (role === "seller" && next.sellerPhone) || firstNumbers[role];
      draw();
    },
    place,
    showTyping: (event) => concerns(event) && screen.log.showTyping(true),
    showTime: screen.showTime,
    scrollDown: screen.log.scrollDown,
  };
}
