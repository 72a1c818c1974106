import { z } from "zod";
import {
  addAnswer,
  answerLimits,
  answerTopics,
  changeAnswer,
  readAnswers,
  removeAnswer,
} from "../../commerce/index.js";
import type { WrittenAnswer } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import type { Cursors, Position } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { idSchema, pageQuery, pageSchema, tenantParams, textSchema } from "../api/schemas.js";

const topic = z.enum(answerTopics).meta({ description: "What it is about; `other` for anything else." });
const question = textSchema(answerLimits.question).meta({ example: "Do you gift wrap?" });
const answer = textSchema(answerLimits.answer).meta({ example: "Yes, for free: say so when you order." });

const newAnswer = z.strictObject({ topic, question, answer });
const answerChange = z
  .strictObject({ topic, question, answer, position: z.int().min(0).max(1_000_000) })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Must change something.");

const answerSchema = z
  .object({ id: z.uuid(), topic, question: z.string(), answer: z.string(), position: z.int() })
  .meta({ id: "WrittenAnswer", description: "What the shop says about itself when buyers ask." });

const path = "/api/admin/tenants/{tenantId}/answers";
const params = tenantParams.extend({ answerId: idSchema });

/** What a shop has written for buyers who ask; chats know of a change at once. */
export function answerRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  return [listRoute(db, cursors), addRoute(db), changeRoute(db), removeRoute(db)];
}

function listRoute(db: Database, cursors: Cursors): Route {
  return route({
    method: "get",
    path,
    group: "Answers",
    summary: "List the written answers, in the shop's order",
    access: "data:read",
    params: tenantParams,
    query: pageQuery,
    answers: { listed: { status: 200, schema: pageSchema(answerSchema) } },
    run: async ({ params: { tenantId }, query }) => {
      const read = (after: Position | undefined, take: number) =>
        db.withTenant(tenantId, (sql) =>
          readAnswers(sql, {
            take,
            ...(after && { after: { position: Number(after[0]), id: after[1] ?? "" } }),
          }),
        );
      const positionOf = ({ position, id }: WrittenAnswer) => [String(position), id];
      const list = {
        list: `answers ${tenantId}`,
        ...query,
        read,
        positionOf,
        toItem: (row: WrittenAnswer) => row,
      };
      return { kind: "listed", body: await readPage(cursors, list) };
    },
  });
}

function addRoute(db: Database): Route {
  return route({
    method: "post",
    path,
    group: "Answers",
    summary: "Write an answer, at the end of the list",
    access: "data:write",
    params: tenantParams,
    body: jsonBody(newAnswer),
    answers: { added: { status: 201, schema: answerSchema }, tooMany: "too_many_answers" },
    run: async ({ params: { tenantId }, body }) => {
      const outcome = await db.withTenant(tenantId, (sql) => addAnswer(sql, body));
      return outcome.kind === "added" ? { kind: "added", body: outcome.answer } : outcome;
    },
  });
}

function changeRoute(db: Database): Route {
  return route({
    method: "patch",
    path: `${path}/{answerId}`,
    group: "Answers",
    summary: "Change a written answer",
    access: "data:write",
    params,
    body: jsonBody(answerChange),
    answers: { changed: { status: 200, schema: answerSchema }, unknown: "not_found" },
    run: async ({ params: { tenantId, answerId }, body }) => {
      const outcome = await db.withTenant(tenantId, (sql) => changeAnswer(sql, answerId, body));
      return outcome.kind === "changed" ? { kind: "changed", body: outcome.answer } : outcome;
    },
  });
}

function removeRoute(db: Database): Route {
  return route({
    method: "delete",
    path: `${path}/{answerId}`,
    group: "Answers",
    summary: "Take a written answer away",
    access: "data:delete",
    params,
    answers: { removed: { status: 204 }, unknown: "not_found" },
    run: ({ params: { tenantId, answerId } }) =>
      db.withTenant(tenantId, (sql) => removeAnswer(sql, answerId)),
  });
}
