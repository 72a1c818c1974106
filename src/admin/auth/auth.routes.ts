import { z } from "zod";
import {
  permissionsOf,
  type Actor,
  type LogIn,
  type Refresh,
  type Sessions,
  type SignedIn,
} from "../../security/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { idSchema, timeSchema } from "../api/schemas.js";

const credentials = z.strictObject({
  email: z
    .string()
    .max(255)
    .regex(/^[^\s@]+@[^\s@]+$/, "Must be an e-mail address.")
    .meta({ example: "admin@example.com" }),
  password: z.string().min(1).max(256).meta({ format: "password" }),
});

const tokenSchema = z
  .object({
    access_token: z.string(),
    refresh_token: z
      .string()
      .meta({ description: "For the next pair, once: POST it to /api/v1/auth/refresh." }),
    token_type: z.literal("Bearer"),
    expires_in: z.int().meta({ description: "Seconds." }),
  })
  .meta({ id: "AccessToken", description: "Send it as `Authorization: Bearer <access_token>`." });

const profileSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.string(),
    is_superuser: z.boolean(),
    tenant_id: z.uuid().nullable().meta({ description: "Null for a superuser, who may see every shop." }),
    permissions: z.array(z.string()),
  })
  .meta({ id: "Profile" });

const refreshBody = z.strictObject({ refresh_token: z.string().min(1).max(256) });

const sessionSchema = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    address: z.string(),
    created_at: timeSchema,
    last_seen_at: timeSchema,
    expires_at: timeSchema,
  })
  .meta({ id: "Session" });

interface AuthDeps {
  logIn: LogIn;
  refresh: Refresh;
  sessions: Sessions;
}

export function authRoutes(deps: AuthDeps): Route[] {
  return [...signInRoutes(deps), ...profileRoutes(), ...sessionRoutes(deps)];
}

function signInRoutes({ logIn, refresh, sessions }: AuthDeps): Route[] {
  return [
    route({
      method: "post",
      path: "/api/v1/auth/login",
      legacyPath: "/api/auth/login",
      group: "Sign-in",
      summary: "Sign in with e-mail and password",
      access: "public",
      body: jsonBody(credentials),
      answers: {
        signedIn: { status: 200, schema: tokenSchema },
        refused: "invalid_credentials",
        throttled: "rate_limited",
        overloaded: "overloaded",
      },
      run: async ({ body, address }) => {
        const outcome = await logIn({ ...body, address });
        if (outcome.kind === "overloaded") return { ...outcome, retryAfterSeconds: 5 };
        if (outcome.kind !== "signedIn") return outcome;
        return { kind: "signedIn", body: bearer(outcome) };
      },
    }),
    route({
      method: "post",
      path: "/api/v1/auth/refresh",
      legacyPath: "/api/auth/refresh",
      group: "Sign-in",
      summary: "Take a refresh token for the next pair of tokens",
      access: "public",
      body: jsonBody(refreshBody),
      answers: { signedIn: { status: 200, schema: tokenSchema }, refused: "invalid_refresh_token" },
      run: async ({ body }) => {
        const outcome = await refresh(body.refresh_token);
        return outcome.kind === "signedIn" ? { kind: "signedIn", body: bearer(outcome) } : outcome;
      },
    }),
    route({
      method: "post",
      path: "/api/v1/auth/logout",
      legacyPath: "/api/auth/logout",
      group: "Sign-in",
      summary: "End this session: its access and refresh tokens are worth nothing from now on",
      access: "signedIn",
      answers: { ended: { status: 204 } },
      run: async ({ actor: { sessionId, userId } }) => {
        await sessions.end(sessionId, userId, "logout");
        return { kind: "ended" };
      },
    }),
  ];
}

/** The same under the name that the organisation's API gives it, and under the one that sign-in does. */
function profileRoutes(): Route[] {
  const profile = {
    method: "get",
    group: "Sign-in",
    summary: "Who am I, and what may I do",
    access: "signedIn",
    answers: { found: { status: 200, schema: profileSchema } },
    run: async ({ actor: { userId, email, name, role, tenantId } }: { actor: Actor }) => ({
      kind: "found" as const,
      body: {
        id: userId,
        email,
        name,
        role,
        is_superuser: role === "superuser",
        tenant_id: tenantId,
        permissions: permissionsOf(role),
      },
    }),
  } as const;
  return [
    route({ ...profile, path: "/api/v1/users/me" }),
    route({ ...profile, path: "/api/v1/auth/me", legacyPath: "/api/auth/me" }),
  ];
}

function sessionRoutes({ sessions }: AuthDeps): Route[] {
  const path = "/api/admin/security/sessions";
  return [
    route({
      method: "get",
      path,
      group: "Sign-in",
      summary: "My open sessions, newest first",
      access: "signedIn",
      answers: { listed: { status: 200, schema: z.object({ items: z.array(sessionSchema) }) } },
      run: async ({ actor }) => {
        const open = await sessions.list(actor.userId);
        const items = open.map(({ id, address, createdAt, lastSeenAt, expiresAt }) => ({
          ...{ id, address, current: id === actor.sessionId },
          created_at: createdAt.toISOString(),
          last_seen_at: lastSeenAt.toISOString(),
          expires_at: expiresAt.toISOString(),
        }));
        return { kind: "listed", body: { items } };
      },
    }),
    route({
      method: "delete",
      path: `${path}/{sessionId}`,
      group: "Sign-in",
      summary: "End one of my sessions",
      access: "signedIn",
      params: z.strictObject({ sessionId: idSchema }),
      answers: { ended: { status: 204 }, unknown: "not_found" },
      run: async ({ params, actor }) => {
        const ended = await sessions.end(params.sessionId, actor.userId, "revoked");
        return { kind: ended ? "ended" : "unknown" };
      },
    }),
  ];
}

function bearer(token: SignedIn): z.input<typeof tokenSchema> {
  return {
    access_token: token.accessToken,
    refresh_token: token.refreshToken,
    token_type: "Bearer",
    expires_in: token.expiresInSeconds,
  };
}
