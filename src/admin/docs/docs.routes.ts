import { Router } from "express";
import swaggerUi from "swagger-ui-express";
import { pagePolicy } from "../../platform/index.js";

/** What Swagger UI needs: our own scripts only. It writes style attributes, hence 'unsafe-inline' for styles alone. */
const allowSwaggerUi = pagePolicy({
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
});

/** Pages for people over the document at /api/openapi.json. ReDoc is not installed: its address leads to the same pages. */
export function docsRoutes({ title }: { title: string }): Router {
  const router = Router();
  router.get("/api/redoc", (_request, response) => response.redirect(302, "/api/docs/"));
  router.use("/api/docs", (request, response, next) => {
    allowSwaggerUi(request, response);
    next();
  });
  const options = { customSiteTitle: title, swaggerUrl: "/api/openapi.json" };
  router.use("/api/docs", swaggerUi.serve, swaggerUi.setup(undefined, options));
  return router;
}
