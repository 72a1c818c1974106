import type { Clock } from "../../../platform/index.js";

/** Stops asking for a while after failures in a row, so that a provider that is down costs no buyer the wait. */
export interface Breaker {
  isOpen(): boolean;
  note(succeeded: boolean): void;
}

export function createBreaker(clock: Clock, { failures = 5, restMs = 30_000 } = {}): Breaker {
  let inARow = 0;
  let restsUntil = 0;
  return {
    isOpen: () => clock.now().getTime() < restsUntil,
    note(succeeded) {
      inARow = succeeded ? 0 : inARow + 1;
      if (inARow < failures) return;
      inARow = 0;
      restsUntil = clock.now().getTime() + restMs;
    },
  };
}
