import express, { Router } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

const demoImages = fileURLToPath(new URL("../assets/demo", import.meta.url));

/** The simulator's page and REST API, under /simulator. */
export function simulatorRoutes(handle: (req: IncomingMessage, res: ServerResponse) => void): Router {
  const router = Router();
  router.use("/simulator", (req, res) => handle(req, res));
  return router;
}

/** The demo shop's photos, as its products name them. Public, like any shop's photos. */
export function demoImageRoutes(): Router {
  const router = Router();
  router.use(
    "/demo",
    express.static(demoImages, {
      index: false,
      maxAge: "1h",
      setHeaders: (res) => res.setHeader("Cross-Origin-Resource-Policy", "cross-origin"),
    }),
  );
  return router;
}
