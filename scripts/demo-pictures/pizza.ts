import { circle, ellipse, leaf, line, path, scatter, shadow, turned, type Scene } from "./scene.js";

const wall = ["#f7e3c8", "#d9a877"] as const;

function pizza(toppings: string, { cheese = "#f5cf6b", sauce = "#c9472f" } = {}): Scene {
  const blisters = scatter(26, { radius: 226, from: 3 }, (x, y) =>
    Math.hypot(x - 320, y - 320) > 205 ? circle(x, y, 6, "#b9743a", 'opacity="0.5"') : "",
  );
  const melted = scatter(22, { radius: 168, from: 11 }, (x, y, i) =>
    ellipse(x, y, 26 + (i % 3) * 7, 20 + (i % 4) * 4, i % 2 ? "#f9dd8f" : "#efbf55", 'opacity="0.7"'),
  );
  const cuts = [0, 45, 90, 135]
    .map((angle) => turned(angle, 320, 320, line("M320 112 V528", "#9a5a26", 3, 'opacity="0.45"')))
    .join("");
  return {
    wall,
    objects: [
      ellipse(320, 352, 262, 252, "#000", 'opacity="0.25" filter="url(#soft)"'),
      circle(320, 320, 262, "#f8f4ee"),
      circle(320, 320, 246, "#efe7dc"),
      circle(320, 320, 228, "#dc9f56"),
      circle(320, 320, 220, "#e7b26a"),
      blisters,
      circle(320, 320, 196, sauce),
      circle(320, 320, 188, cheese),
      melted,
      toppings,
      cuts,
    ].join(""),
  };
}

function olive(x: number, y: number): string {
  return circle(x, y, 13, "#3f4332") + circle(x, y, 5.5, "#e9c15e");
}

function salami(x: number, y: number, i: number): string {
  const spots = [0, 2, 4]
    .map((n) => circle(x + 12 * Math.cos(n + i), y + 12 * Math.sin(n * 2 + i), 4, "#d9705a"))
    .join("");
  return (
    circle(x, y + 3, 29, "#7f1f1a", 'opacity="0.35"') +
    circle(x, y, 28, "#b3372b") +
    circle(x, y, 23, "#c24a39") +
    spots
  );
}

function mozzarella(x: number, y: number, i: number): string {
  return ellipse(x, y, 32 + (i % 2) * 6, 27, "#fffaf0") + ellipse(x - 6, y - 5, 16, 11, "#ffffff");
}

function basil(x: number, y: number, i: number): string {
  return leaf(x, y, i * 67, 52, i % 2 ? "#3f8a3d" : "#4f9e47");
}

function mushroom(x: number, y: number, i: number): string {
  const cap = path(
    `M${x - 24} ${y} a 24 20 0 0 1 48 0 q -8 8 -15 4 v 18 q -9 6 -18 0 v -18 q -7 4 -15 -4 z`,
    "#e9dcc6",
  );
  return turned(i * 50, x, y, cap + line(`M${x - 13} ${y - 2} h 26`, "#b49b79", 3));
}

function pepperRing(x: number, y: number, i: number): string {
  const colour = i % 2 ? "#5fa13f" : "#d8402f";
  return `<circle cx="${x}" cy="${y}" r="20" fill="none" stroke="${colour}" stroke-width="8"/>`;
}

function pineapple(x: number, y: number, i: number): string {
  return turned(
    i * 40,
    x,
    y,
    path(`M${x - 22} ${y + 14} L${x} ${y - 22} L${x + 22} ${y + 14} q -22 10 -44 0 z`, "#fbe04a") +
      line(`M${x - 8} ${y + 8} L${x} ${y - 12} L${x + 8} ${y + 8}`, "#dcae25", 3),
  );
}

function ham(x: number, y: number, i: number): string {
  return turned(
    i * 33,
    x,
    y,
    `<rect x="${x - 21}" y="${y - 15}" width="42" height="30" rx="8" fill="#ef9a96"/><rect x="${x - 15}" y="${y - 9}" width="30" height="7" rx="3" fill="#f8bdb8"/>`,
  );
}

function calzone(): Scene {
  const fold = "M92 372 C 100 190 540 190 548 372 C 470 430 170 430 92 372 z";
  const crimps = Array.from({ length: 15 }, (_, i) => {
    const x = 108 + i * 30.3;
    const y = 376 + 34 * Math.sin((Math.PI * (i + 0.5)) / 15);
    return ellipse(Math.round(x), Math.round(y), 21, 17, i % 2 ? "#d9964a" : "#e3a75c");
  }).join("");
  return {
    wall,
    objects: [
      shadow(320, 440, 520, 90),
      ellipse(320, 404, 286, 84, "#f8f4ee"),
      ellipse(320, 398, 268, 72, "#efe7dc"),
      path(fold, "#e2a55a"),
      path("M130 340 C 160 230 470 225 512 340 C 430 290 210 292 130 340 z", "#f0c078"),
      crimps,
      line("M236 300 q 20 -18 42 -4 M330 288 q 24 -12 44 6 M420 318 q 12 -8 24 2", "#b4692b", 9),
      leaf(300, 236, -20, 60, "#4f9e47"),
      leaf(322, 240, 40, 52, "#3f8a3d"),
    ].join(""),
  };
}

export const pizzas: Record<string, Scene> = {
  pepperoni: pizza(scatter(13, { radius: 158 }, salami) + scatter(9, { radius: 165, from: 5 }, olive)),
  margherita: pizza(scatter(9, { radius: 150 }, mozzarella) + scatter(7, { radius: 130, from: 4 }, basil), {
    cheese: "#e2643f",
  }),
  "four-cheese": pizza(
    scatter(11, { radius: 160 }, (x, y, i) =>
      ellipse(x, y, 30, 24, ["#fff3c9", "#ffe08a", "#fffaf0"][i % 3] ?? ""),
    ) +
      scatter(
        12,
        { radius: 165, from: 6 },
        (x, y) => circle(x, y, 8, "#8fa7a0") + circle(x + 2, y - 1, 4, "#6d8a86"),
      ),
  ),
  "garden-veggie": pizza(
    scatter(8, { radius: 150 }, mushroom) +
      scatter(9, { radius: 165, from: 4 }, pepperRing) +
      scatter(8, { radius: 140, from: 9 }, olive),
  ),
  hawaiian: pizza(scatter(10, { radius: 160 }, pineapple) + scatter(11, { radius: 165, from: 5 }, ham)),
  calzone: calzone(),
};
