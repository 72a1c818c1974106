/** Work that goes on after an answer was given. A defect in it is reported, never lost. */
export interface Jobs {
  run(work: () => Promise<void>): void;
  /** Resolves when nothing is under way, work started meanwhile included. */
  idle(): Promise<void>;
}

export function createJobs(onDefect: (error: unknown) => void): Jobs {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const job = work()
        .catch(onDefect)
        .finally(() => running.delete(job));
      running.add(job);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
