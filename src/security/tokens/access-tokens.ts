import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { newId, type Clock } from "../../platform/index.js";
import { deriveKey } from "../derive-key.js";

/** What an access token says. The tenant comes from here alone, never from a header. */
export interface AccessClaims {
  tokenId: string;
  userId: string;
  /** Null for a superuser. */
  tenantId: string | null;
  /** The session it belongs to: when that ends, so does the token. */
  sessionId: string;
  /** The user's security version when it was issued: raising the user's ends every token issued before. */
  securityVersion: number;
}

export interface AccessTokens {
  issue(subject: Omit<AccessClaims, "tokenId">): Promise<{ token: string; expiresInSeconds: number }>;
  /** Signature, form and times only; whether the user may still act is the caller's question to the database. */
  verify(token: string): Promise<{ kind: "valid"; claims: AccessClaims } | { kind: "invalid" }>;
}

const alg = "HS256";
const typ = "at+jwt"; // RFC 9068: no other token of ours can pass for an access token
const audience = "parley-api";
const leewaySeconds = 60;
const longestToken = 4096;

const headerForm = z.strictObject({
  alg: z.literal(alg),
  typ: z.literal(typ),
  kid: z.string().regex(/^[\w-]{1,64}$/),
});
const payloadForm = z.strictObject({
  iss: z.string(),
  aud: z.literal(audience),
  sub: z.uuid(),
  tid: z.uuid().optional(),
  sid: z.uuid(),
  sv: z.int().positive(),
  jti: z.uuid(),
  iat: z.int(),
  nbf: z.int(),
  exp: z.int(),
});

/**
 * Short-lived HS256 tokens. `issuer` is this installation's own address, so that a token of staging says nothing in
 * production. Whatever is wrong with a token, the answer is the one word invalid.
 */
export function createAccessTokens(deps: {
  secretKey: string;
  issuer: string;
  ttlSeconds: number;
  clock: Clock;
}): AccessTokens {
  const { issuer, ttlSeconds, clock } = deps;
  const key = deriveKey(deps.secretKey, "access-token");
  const kid = deriveKey(deps.secretKey, "access-token/kid").toString("base64url").slice(0, 12);

  return {
    async issue({ userId, tenantId, sessionId, securityVersion }) {
      const now = Math.floor(clock.now().getTime() / 1000);
      const token = await new SignJWT({
        sv: securityVersion,
        sid: sessionId,
        ...(tenantId === null ? {} : { tid: tenantId }),
      })
        .setProtectedHeader({ alg, typ, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setJti(newId())
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + ttlSeconds)
        .sign(key);
      return { token, expiresInSeconds: ttlSeconds };
    },

    async verify(token) {
      if (readHeader(token)?.kid !== kid) return { kind: "invalid" };
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [alg],
          typ,
          issuer,
          audience,
          clockTolerance: leewaySeconds,
          maxTokenAge: ttlSeconds,
          currentDate: clock.now(),
        });
        const claims = payloadForm.parse(payload);
        return { kind: "valid", claims: toClaims(claims) };
      } catch {
        return { kind: "invalid" };
      }
    },
  };
}

/** The header, if the token has exactly the form we write: three canonical parts and no `jku`, `jwk`, `x5u`, `crit` and the like. */
function readHeader(token: string): z.output<typeof headerForm> | undefined {
  if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined;
  const [header = "", ...rest] = token.split(".").map((part) => Buffer.from(part, "base64url"));
  if ([header, ...rest].map((bytes) => bytes.toString("base64url")).join(".") !== token) return undefined;
  try {
    return headerForm.safeParse(JSON.parse(header.toString())).data;
  } catch {
    return undefined;
  }
}

function toClaims(payload: z.output<typeof payloadForm>): AccessClaims {
  return {
    tokenId: payload.jti,
    userId: payload.sub,
    tenantId: payload.tid ?? null,
    sessionId: payload.sid,
    securityVersion: payload.sv,
  };
}
