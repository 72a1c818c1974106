import type { HeardLanguages } from "./heard-languages.js";

/** What is made once for the same languages in the same order, when they are first heard together. */
export function perLanguages<Made extends object>(
  make: (languages: HeardLanguages) => Made,
): (languages: HeardLanguages) => Made {
  const byName = new Map<string, Made>();
  const byList = new WeakMap<HeardLanguages, Made>();
  return (languages) => {
    let made = byList.get(languages);
    if (!made) {
      const name = languages.join();
      made = byName.get(name);
      if (!made) byName.set(name, (made = make(languages)));
      byList.set(languages, made);
    }
    return made;
  };
}
