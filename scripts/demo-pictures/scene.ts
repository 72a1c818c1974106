/** One picture: what stands on the table, as SVG in a field of 640 by 640, and the colours of the wall behind it. */
export interface Scene {
  wall: readonly [light: string, dark: string];
  objects: string;
}

export function svgOf({ wall, objects }: Scene): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 640 640">
    <defs>
      <radialGradient id="wall" cx="0.5" cy="0.42" r="0.75">
        <stop offset="0" stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/>
      </radialGradient>
      <filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="14"/></filter>
    </defs>
    <rect width="640" height="640" fill="url(#wall)"/>
    ${objects}
  </svg>`;
}

/** The soft shadow of something that stands on a table. */
export function shadow(x: number, y: number, width: number, height = width / 6): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="#000" opacity="0.28" filter="url(#soft)"/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ""): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
}

export function circle(x: number, y: number, r: number, fill: string, more = ""): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ""): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function line(d: string, stroke: string, width: number, more = ""): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  more = "",
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" ${more}/>`;
}

export function turned(angle: number, x: number, y: number, content: string): string {
  return `<g transform="rotate(${angle} ${x} ${y})">${content}</g>`;
}

/** Evenly over a disc, like the seeds of a sunflower. */
export function scatter(
  count: number,
  { x = 320, y = 320, radius, from = 0 }: { x?: number; y?: number; radius: number; from?: number },
  draw: (x: number, y: number, index: number) => string,
): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index + from) * 2.39996;
    const distance = radius * Math.sqrt((index + 0.5) / count);
    return draw(
      Math.round(x + distance * Math.cos(angle)),
      Math.round(y + distance * Math.sin(angle)),
      index,
    );
  }).join("");
}

export function leaf(x: number, y: number, angle: number, size: number, fill: string): string {
  const s = size;
  const shape = path(`M${x} ${y} q ${s * 0.5} ${-s * 0.45} ${s} 0 q ${-s * 0.5} ${s * 0.45} ${-s} 0 z`, fill);
  return turned(angle, x, y, shape + line(`M${x} ${y} h ${s * 0.8}`, "#00000022", 2));
}

/** Steam over something hot. */
export function steam(x: number, y: number): string {
  return [-40, 0, 40]
    .map((dx, i) => {
      const top = y - 70 - (i % 2) * 22;
      return line(`M${x + dx} ${y} c -18 -22 18 -38 0 ${top - y}`, "#fff", 7, 'opacity="0.6"');
    })
    .join("");
}
