import { Router } from "express";
import type { FulfilmentProviders, MediaStores, Shop } from "../commerce/index.js";
import {
  clientAddress,
  createAddressList,
  type Clock,
  type Config,
  type Database,
  type Logger,
} from "../platform/index.js";
import {
  createAccessTokens,
  createAuthenticate,
  createLogIn,
  createLoginThrottle,
  createRefresh,
  createSessions,
  type FieldEncryption,
  type PasswordHasher,
} from "../security/index.js";
import { answerRoutes } from "./answers/answers.routes.js";
import { createCursors } from "./api/cursors.js";
import { identify, mountRoutes, requireSignIn } from "./api/mount.js";
import { limitRates } from "./api/rate-limits.js";
import type { Route } from "./api/route.js";
import { authRoutes } from "./auth/auth.routes.js";
import { branchRoutes } from "./branches/branches.routes.js";
import { catalogueRoutes } from "./catalogue/catalogue.routes.js";
import { conversationRoutes } from "./conversations/conversations.routes.js";
import { linkRoutes } from "./catalogue/links.routes.js";
import { photoRoutes } from "./catalogue/photos.routes.js";
import { customerRoutes } from "./customers/customers.routes.js";
import { docsRoutes } from "./docs/docs.routes.js";
import { withOpenApi } from "./docs/openapi.routes.js";
import { memberRoutes } from "./members/members.routes.js";
import { orderRoutes } from "./orders/orders.routes.js";
import { paymentRoutes } from "./orders/payments.routes.js";
import { outboxRoutes } from "./outbox/outbox.routes.js";
import { shipmentRoutes } from "./shipments/shipments.routes.js";
import { stockRoutes } from "./stock/stock.routes.js";
import { createAddSender } from "./senders/add-sender.js";
import { createChangeSender } from "./senders/change-sender.js";
import type { CheckCredentials } from "./senders/check-sender.js";
import { ratingRoutes } from "./ratings/ratings.routes.js";
import { returnRoutes } from "./returns/returns.routes.js";
import { senderRoutes } from "./senders/senders.routes.js";
import { priceTermRoutes } from "./terms/price-terms.routes.js";
import { termRoutes } from "./terms/terms.routes.js";
import { tenantExists } from "./tenants/tenant.store.js";
import { tenantRoutes } from "./tenants/tenants.routes.js";
import { understandRoutes, type UnderstandText } from "./understand/understand.routes.js";

interface AdminDeps {
  config: Config;
  db: Database;
  logger: Logger;
  clock: Clock;
  encryption: FieldEncryption;
  hasher: PasswordHasher;
  /** The shop as its buyers see it now. */
  shopOf(tenantId: string): Promise<Shop>;
  understandText: UnderstandText;
  checkCredentials: CheckCredentials;
  stores: MediaStores;
  providers: FulfilmentProviders;
}

/**
 * The HTTP API for people who govern shops, as a router for the web server, which adds request ids and security headers
 * and tells errors. It refuses, in this order: an unclear address, too many requests, strangers, tenants of others,
 * missing permissions, wrong input.
 */
export function createAdminApp(deps: AdminDeps): Router {
  const { config, db, clock, logger } = deps;
  const tokens = createAccessTokens({
    secretKey: config.tokenSecret,
    issuer: config.publicBaseUrl,
    ttlSeconds: config.accessTokenExpireMin * 60,
    clock,
  });
  const authenticate = createAuthenticate({ db, tokens, clock });
  const sessions = createSessions({
    ...{ db, clock, logger },
    secretKey: config.secretKey,
    ttlDays: config.refreshTokenExpireDays,
  });
  const throttle = createLoginThrottle({ secretKey: config.secretKey, clock });
  const logIn = createLogIn({ db, hasher: deps.hasher, throttle, tokens, sessions, logger });
  const refresh = createRefresh({ db, sessions, tokens });
  const documented = config.environment === "production" ? "signedIn" : "public";
  const routes = withOpenApi([...authRoutes({ logIn, refresh, sessions }), ...listRoutes(deps)], {
    title: config.appName,
    access: documented,
  });

  const trusted = createAddressList(config.trustedProxies);
  const router = Router({ caseSensitive: true, strict: true });
  router.use(
    ["/api/admin", "/api/v1", "/api/auth", "/api/openapi.json", "/api/docs", "/api/redoc"],
    [
      identify(authenticate, (request) => clientAddress(request, trusted)),
      limitRates(config.rateLimits, clock),
    ],
  );
  if (documented === "signedIn") router.use(["/api/docs", "/api/redoc"], requireSignIn(authenticate));
  router.use(docsRoutes({ title: config.appName }));
  router.use(mountRoutes(routes, { authenticate, logger, tenantExists: (id) => tenantExists(db, id) }));
  return router;
}

function listRoutes(deps: AdminDeps): Route[] {
  const cursors = createCursors(deps.config.secretKey);
  const shared = { ...deps, cursors };
  return [
    ...tenantRoutes(shared),
    ...senderRoutes({ ...shared, addSender: createAddSender(deps), changeSender: createChangeSender(deps) }),
    ...memberRoutes(shared),
    ...catalogueRoutes(shared),
    ...photoRoutes(shared),
    ...linkRoutes(shared),
    ...answerRoutes(shared),
    ...termRoutes(shared),
    ...priceTermRoutes(shared),
    ...branchRoutes(shared),
    ...orderRoutes(shared),
    ...paymentRoutes(shared),
    ...shipmentRoutes(shared),
    ...stockRoutes(shared),
    ...customerRoutes(shared),
    ...conversationRoutes(shared),
    ...returnRoutes(shared),
    ...ratingRoutes(shared),
    ...outboxRoutes(shared),
    ...understandRoutes(deps),
  ];
}
