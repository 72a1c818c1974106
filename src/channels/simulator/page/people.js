const names = [
  "Amina",
  "Bruno",
  "Chloe",
  "Diego",
  "Elif",
  "Femi",
  "Greta",
  "Hiro",
  "Ines",
  "Jonas",
  "Kavya",
  "Liam",
];

/** The same number always has the same owner. */
export function nameOf(number) {
  const sum = [...number].reduce((total, sign) => total * 31 + sign.charCodeAt(0), 7);
  return names[Math.abs(sum) % names.length];
}

/** A number of the exchange that is kept for examples. */
export const newNumber = () => `+1555000${String(1000 + Math.floor(Math.random() * 9000))}`;

/** What a phone was set to, over reloads of the page; private windows may refuse to keep it. */
export function remembered(role) {
  try {
    return JSON.parse(window.localStorage.getItem(`phone ${role}`)) ?? {};
  } catch {
    return {};
  }
}

export function remember(role, settings) {
  try {
    window.localStorage.setItem(`phone ${role}`, JSON.stringify(settings));
  } catch {
    // Only comfort is lost.
  }
}
