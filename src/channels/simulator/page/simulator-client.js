const base = "/simulator/control";

export const readState = async () => (await fetch(`${base}/state`)).json();

async function post(path, body) {
  const response = await fetch(base + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `The simulator answered ${response.status}.`);
  return answer;
}

export const sendFromPhone = (message) => post("/messages", message);
export const advanceClock = (advanceSeconds) => post("/clock", { advanceSeconds });
export const setFaults = (rules) => post("/faults", { rules });

/**
 * Follows what happens. The browser reconnects and asks for what it missed; when that cannot be told any more, or the service
 * was away for long, `onReload` has to read the state anew.
 */
export function follow(lastEvent, { onEvent, onReload, onLink }) {
  let source;
  const connect = (after) => {
    source = new EventSource(`${base}/events?after=${encodeURIComponent(after)}`);
    source.onopen = () => onLink(true);
    source.onmessage = (message) => {
      lastEvent = message.lastEventId;
      onEvent(JSON.parse(message.data));
    };
    source.addEventListener("reload", () => void onReload());
    source.onerror = () => {
      onLink(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(lastEvent), 1500);
    };
  };
  connect(lastEvent);
  return () => source.close();
}
