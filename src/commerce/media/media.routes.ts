import { Router, type Response } from "express";
import type { Clock, Database } from "../../platform/index.js";
import { findMedia, type Media } from "./media.store.js";
import type { MediaStores } from "./media-store.js";
import type { MediaAddresses } from "./signed-address.js";

interface MediaRouteDeps {
  db: Pick<Database, "engine">;
  stores: MediaStores;
  addresses: MediaAddresses;
  clock: Clock;
}

const publicName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\d{2,4}))?(?:\.(?:jpg|pdf))?$/;
const signedName = /^([\w-]{43})(?:\.(?:jpg|pdf))?$/;

/**
 * GET and HEAD /media/{name}: public pictures by their id, private files by a signed address that ends. What is not there, private or ended
 * is answered alike. Everything leaves with the type we gave it when it was made anew, never to be guessed, and nothing runs in it.
 */
export function mediaRoutes({ db, stores, addresses, clock }: MediaRouteDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get("/media/:name", async (req, res, next) => {
    const [, id = "", width] = publicName.exec(req.params.name) ?? [];
    const token = signedName.exec(req.params.name)?.[1];
    const opened = id === "" && token !== undefined ? addresses.open(token, clock.now()) : undefined;
    const found = opened ?? id;
    const media = found === "" ? undefined : await findMedia(db.engine, found);
    if (!media || (!media.isPublic && opened === undefined)) return next();
    const ref = refOf(media, width);
    const body = ref === undefined ? undefined : await stores.named(media.store)?.read(ref);
    if (!body) return next();
    describe(res, media);
    res.setHeader("Content-Length", body.length);
    res.end(req.method === "HEAD" ? undefined : body);
  });
  return router;
}

function refOf({ id, ref, sizes }: Media, width: string | undefined): string | undefined {
  if (width === undefined) return ref;
  return sizes.includes(Number(width)) ? `${id}-${width}.jpg` : undefined;
}

function describe(res: Response, { id, isPublic, contentType }: Media): void {
  const name = `${id.slice(-12)}${contentType === "application/pdf" ? ".pdf" : ".jpg"}`;
  res.statusCode = 200;
  res.setHeader("Content-Type", contentType);
  res.setHeader("Content-Disposition", isPublic ? "inline" : `attachment; filename="${name}"`);
  res.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  if (!isPublic) return; // never kept by anybody on the way: that is what every answer says that says nothing else
  res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  res.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}
