import { z } from "zod";
import { permissionsOf, type LogIn } from "../../security/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";

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

export function authRoutes({ logIn }: { logIn: LogIn }): Route[] {
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
      method: "get",
      path: "/api/v1/users/me",
      group: "Sign-in",
      summary: "Who am I, and what may I do",
      access: "signedIn",
      answers: { found: { status: 200, schema: profileSchema } },
      run: async ({ actor: { userId, email, name, role, tenantId } }) => ({
        kind: "found",
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
    }),
  ];
}

function bearer(token: { accessToken: string; expiresInSeconds: number }): z.input<typeof tokenSchema> {
  return { access_token: token.accessToken, token_type: "Bearer", expires_in: token.expiresInSeconds };
}
