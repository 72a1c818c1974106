import { z } from "zod";
import { removeProductPhoto, setProductPhoto, type MediaStores } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { route, type Route } from "../api/route.js";
import { idSchema } from "../api/schemas.js";
import { photoBody } from "./photo-body.js";

const productParams = z.strictObject({ tenantId: idSchema, productId: idSchema });

const photoSchema = z
  .object({
    id: z.uuid(),
    url: z.string().meta({ description: "A path of this service, or an address of the picture network." }),
    width: z.int(),
    height: z.int(),
    sizes: z.array(z.int()).meta({ description: "Widths it is also kept in: /media/{id}-{width}.jpg." }),
  })
  .meta({ id: "Photo" });

interface PhotoRouteDeps {
  db: Database;
  stores: MediaStores;
}

/** A product's own photo: it stands before the picture that a catalogue file names, and no import takes it away. */
export function photoRoutes(deps: PhotoRouteDeps): Route[] {
  const path = "/api/admin/tenants/{tenantId}/products/{productId}/photo";
  const shared = { path, group: "Catalogue", access: "data:write", params: productParams } as const;
  return [
    route({
      ...shared,
      method: "post",
      summary: "Give a product a photo: JPEG, PNG or WebP; whatever else is in the file is left out",
      body: photoBody,
      answers: {
        set: { status: 201, schema: photoSchema },
        unknown: "not_found",
        wrongType: "invalid_photo",
        tooManyPixels: "invalid_photo",
        broken: "invalid_photo",
      },
      run: async ({ params: { tenantId, productId }, body }) => {
        const outcome = await setProductPhoto(deps, tenantId, { productId, ...body });
        if (outcome.kind !== "set") return { ...outcome, ...sentenceFor(outcome.kind) };
        const { id, address, width, height, sizes } = outcome.photo;
        const photo = { id, url: address ?? "", width: width ?? 0, height: height ?? 0, sizes };
        return { kind: "set", body: photo };
      },
    }),
    route({
      ...shared,
      method: "delete",
      summary: "Take a product's own photo away",
      answers: { removed: { status: 204 }, unknown: "not_found" },
      run: ({ params: { tenantId, productId } }) => removeProductPhoto(deps, tenantId, productId),
    }),
  ];
}

const sentences = {
  wrongType: "The file is no JPEG, PNG or WebP, or not what it says it is.",
  tooManyPixels: "The photo has more than 40 million pixels.",
  broken: "The photo cannot be opened.",
};

function sentenceFor(kind: "unknown" | keyof typeof sentences): { sentence?: string } {
  return kind === "unknown" ? {} : { sentence: sentences[kind] };
}
