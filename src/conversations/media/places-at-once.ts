/** So many at once for each key; whoever enters gets what leaves again, or nothing where it is full. */
export function createPlaces(most: number): { enter(key: string): (() => void) | undefined } {
  const taken = new Map<string, number>();
  return {
    enter(key) {
      const count = taken.get(key) ?? 0;
      if (count >= most) return undefined;
      taken.set(key, count + 1);
      return () => {
        const left = (taken.get(key) ?? 1) - 1;
        if (left > 0) taken.set(key, left);
        else taken.delete(key);
      };
    },
  };
}
