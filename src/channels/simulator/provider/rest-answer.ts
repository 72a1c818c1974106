import type { FaultEndpoint } from "../faults.js";
import type { SimulatedAccount } from "../options.js";
import { errorBody } from "./twilio-error.js";
import type { TwilioError } from "./twilio-error.js";
import type { World } from "../world.js";

/** An authenticated request to the REST API. */
export interface RestRequest {
  world: World;
  account: SimulatedAccount;
  /** Captured from the path, in order. */
  params: string[];
  /** As it was asked for, the mount included: links in answers that must stay on this machine start from it. */
  prefix: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  json: unknown;
}

export interface RestAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Starts once the answer is out: what must not overtake it. */
  after?: () => void;
  code?: number;
}

/** One resource and method of the API. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: RegExp;
  endpoint: FaultEndpoint;
  run(request: RestRequest): RestAnswer | Promise<RestAnswer>;
}

export const answerJson = (status: number, value: unknown, after?: () => void): RestAnswer => ({
  status,
  headers: { "content-type": "application/json;charset=utf-8" },
  body: JSON.stringify(value),
  ...(after && { after }),
});

export const answerError = (error: TwilioError): RestAnswer => ({
  ...answerJson(error.status, errorBody(error)),
  code: error.code,
});
