import type { IncomingMessage, ServerResponse } from "node:http";
import { serveControl } from "./control/control-api.js";
import { isFromThisMachine } from "./control/loopback-only.js";
import { createPage } from "./control/page.js";
import type { Simulator } from "./simulator.js";
import { serveRestApi } from "./provider/rest-api.js";
import type { World } from "./world.js";

const mount = "/simulator";
const restMount = `${mount}/twilio`;

/**
 * One handler for everything: `/simulator` the page, `/simulator/control` what it asks for, `/simulator/twilio/*` and the root
 * the REST API. Strangers get 403 whatever they ask for.
 */
export function createHandler(world: World, simulator: Simulator) {
  const servePage = createPage();
  return (req: IncomingMessage, res: ServerResponse): void => {
    // Express takes its mount off `url` and keeps the whole in `originalUrl`.
    const url = (req as { originalUrl?: string }).originalUrl ?? req.url ?? "/";
    const [path = ""] = url.split("?");
    if (!isFromThisMachine(req)) return refuse(res, 403, "The simulator answers this machine only.");
    if (path === mount || path === `${mount}/`) return void servePage(res, "index.html");
    if (path.startsWith(`${restMount}/`))
      return serveRestApi(world, req, res, url.slice(restMount.length), restMount);
    if (path.startsWith(`${mount}/control/`)) {
      const control = () =>
        serveControl({ world, simulator }, req, res, url.slice(`${mount}/control`.length));
      return world.jobs.run(control);
    }
    if (path.startsWith(`${mount}/page/`) && servePage(res, path.slice(`${mount}/page/`.length))) return;
    if (path.startsWith(`${mount}/`)) return refuse(res, 404, "There is no such page.");
    serveRestApi(world, req, res, url, "");
  };
}

function refuse(res: ServerResponse, status: number, sentence: string): void {
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  res.end(`${sentence}\n`);
}
