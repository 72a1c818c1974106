import {
  circle,
  ellipse,
  leaf,
  line,
  path,
  rect,
  scatter,
  shadow,
  steam,
  turned,
  type Scene,
} from "./scene.js";

const wall = ["#efe6dd", "#bfa591"] as const;

/** A cup on its saucer, seen from the side and a little from above. */
function cup({
  width,
  height,
  body,
  drink,
  top = "",
}: {
  width: number;
  height: number;
  body: string;
  drink: string;
  top?: string;
}): Scene {
  const [left, right, rim] = [320 - width / 2, 320 + width / 2, 440 - height];
  return {
    wall,
    objects: [
      shadow(320, 478, width + 220, 70),
      ellipse(320, 456, width * 0.5 + 92, 38, "#fdfaf6"),
      ellipse(320, 450, width * 0.5 + 64, 26, "#e9e0d5"),
      line(`M${right - 12} ${rim + 46} c 96 -18 96 ${height * 0.62} -14 ${height * 0.5}`, body, 24),
      path(
        `M${left} ${rim} C ${left + 4} ${rim + height * 0.75} ${left + width * 0.22} 448 320 448 C ${right - width * 0.22} 448 ${right - 4} ${rim + height * 0.75} ${right} ${rim} z`,
        body,
      ),
      path(
        `M${left + 22} ${rim + 30} C ${left + 30} ${rim + height * 0.7} ${left + 70} 432 ${left + 96} 438 C ${left + 50} 400 ${left + 44} ${rim + 90} ${left + 48} ${rim + 34} z`,
        "#ffffff",
        'opacity="0.35"',
      ),
      ellipse(320, rim, width / 2, width * 0.15, "#fffdfa"),
      ellipse(320, rim + 3, width / 2 - 14, width * 0.15 - 8, drink),
      top,
      steam(320, rim - 46),
    ].join(""),
  };
}

function latte(): Scene {
  const glass = "M218 150 L240 480 q 80 26 160 0 L422 150 z";
  return {
    wall,
    objects: [
      shadow(320, 492, 300, 60),
      `<linearGradient id="latte" x1="0" y1="0" x2="0" y2="1"><stop offset="0.1" stop-color="#fbf1e2"/><stop offset="0.28" stop-color="#d9a873"/><stop offset="0.62" stop-color="#b07c4d"/><stop offset="1" stop-color="#f0dcc0"/></linearGradient>`,
      path(glass, "url(#latte)"),
      path("M240 170 L256 460 q 10 10 26 14 L262 170 z", "#fff", 'opacity="0.4"'),
      ellipse(320, 152, 102, 26, "#fffaf2"),
      ellipse(320, 156, 88, 19, "#e8c79c"),
      line("M286 156 q 34 -16 68 0 q -34 16 -68 0", "#fffaf2", 7),
      path(glass, "none", 'stroke="#ffffff" stroke-width="7" opacity="0.7"'),
      steam(320, 104),
    ].join(""),
  };
}

function flatWhite(): Scene {
  const rosetta = [0, 1, 2, 3, 4]
    .map((n) =>
      line(
        `M${250 + n * 9} ${262 + n * 30} q ${70 - n * 9} ${46 - n * 4} ${140 - n * 18} 0`,
        "#fff6e6",
        14 - n,
      ),
    )
    .join("");
  return {
    wall,
    objects: [
      ellipse(320, 350, 250, 240, "#000", 'opacity="0.22" filter="url(#soft)"'),
      circle(320, 320, 250, "#fdfaf6"),
      circle(320, 320, 226, "#efe6db"),
      rect(470, 282, 96, 60, 30, "#5d8aa0"),
      circle(320, 320, 178, "#6f9fb5"),
      circle(320, 320, 160, "#fffdfa"),
      circle(320, 320, 150, "#b57a45"),
      circle(320, 320, 134, "#c68b53"),
      rosetta,
      line("M320 236 V 424", "#fff6e6", 9),
    ].join(""),
  };
}

function tea(): Scene {
  const glass = "M196 214 C 200 380 236 440 320 440 C 404 440 440 380 444 214 z";
  return {
    wall,
    objects: [
      shadow(320, 476, 420, 70),
      ellipse(320, 456, 206, 36, "#fdfaf6"),
      ellipse(320, 450, 174, 24, "#e9e0d5"),
      line("M436 258 c 92 -8 84 110 -18 112", "#ffffffbb", 16),
      path(glass, "#f3e7c4"),
      path("M202 262 C 210 384 242 430 320 430 C 398 430 430 384 438 262 z", "#c9a13b", 'opacity="0.85"'),
      ellipse(320, 262, 118, 22, "#dbb550"),
      leaf(286, 262, -20, 66, "#5d9a47"),
      leaf(330, 268, 20, 54, "#4b8a3c"),
      path("M226 300 C 234 372 252 410 280 424 C 258 380 250 340 252 300 z", "#fff", 'opacity="0.4"'),
      ellipse(320, 214, 124, 26, "none", 'stroke="#fff" stroke-width="8" opacity="0.85"'),
      line("M236 208 C 200 250 190 300 176 352", "#f6f0e2", 4),
      turned(
        12,
        170,
        380,
        rect(146, 350, 52, 60, 6, "#7ba35f") + line("M158 374 h 28 M158 390 h 20", "#f4f8ee", 5),
      ),
      steam(320, 168),
    ].join(""),
  };
}

const marshmallows = scatter(6, { x: 320, y: 268, radius: 70 }, (x, y, i) =>
  turned(
    i * 37,
    x,
    (y + 268 * 3) / 4,
    rect(x - 20, (y + 268 * 3) / 4 - 16, 40, 30, 10, i % 2 ? "#fff" : "#f8dfe2"),
  ),
);

const cocoaDust = scatter(26, { x: 320, y: 252, radius: 62 }, (x, y) =>
  circle(x, 252 + (y - 252) * 0.3, 3, "#8a5a34"),
);

export const coffees: Record<string, Scene> = {
  espresso: cup({
    width: 196,
    height: 148,
    body: "#f7f2ea",
    drink: "#5b3620",
    top: ellipse(320, 296, 62, 12, "#a9713f"),
  }),
  cappuccino: cup({ width: 272, height: 188, body: "#d98e6a", drink: "#fbf0df", top: cocoaDust }),
  "flat-white": flatWhite(),
  latte: latte(),
  "hot-chocolate": cup({ width: 260, height: 170, body: "#9d4a45", drink: "#5f3822", top: marshmallows }),
  tea: tea(),
};
