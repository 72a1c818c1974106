import type { Sql } from "../../platform/index.js";
import { editDistance } from "../words/edit-distance.js";
import type { SearchWish } from "./catalogue.js";
import { wordsOf } from "../words/words.js";

/** Of the words a buyer wrote, so many are looked for: the longest say most. */
const mostWords = 4;
const mostCandidates = 50;
/** Of the trigrams of two words, how many they share at least: "peparonni" and "pepperoni" share a third. */
const closeEnough = "0.3";

interface Candidate {
  id: string;
  searchText: string;
  position: number;
}

/**
 * Ids of visible products with words that look like those of the query, best first: for spellings too far off for the catalogue's own
 * search. The database finds candidates by trigrams, as the tenant; of those are kept whose word is at most a third of its letters away and that have a variant within the bounds (minor units).
 */
export async function searchProducts(
  sql: Sql,
  query: string,
  { least, most, limit = 10 }: Pick<SearchWish, "least" | "most"> & { limit?: number } = {},
): Promise<string[]> {
  const words = searchedWords(query);
  if (words.length === 0) return [];
  await sql.query({
    name: "products-search-threshold",
    text: "SELECT set_config('pg_trgm.word_similarity_threshold', $1, true)",
    values: [closeEnough],
  });
  const { rows } = await sql.query<Candidate>({
    name: "products-search",
    text: `
      SELECT p.id, p.search_text AS "searchText", p.position FROM unnest($1::text[]) AS w (word)
      JOIN products p ON p.tenant_id = current_tenant() AND p.visible AND w.word <% p.search_text
      WHERE EXISTS (SELECT FROM variants v WHERE v.tenant_id = p.tenant_id AND v.product_id = p.id AND NOT v.retired
        AND v.price >= coalesce($3, v.price) AND v.price <= coalesce($4, v.price))
      GROUP BY p.id
      ORDER BY sum(word_similarity(w.word, p.search_text)) DESC, p.position, p.id LIMIT $2`,
    values: [words, mostCandidates, least ?? null, most ?? null],
  });
  return best(rows, words).slice(0, limit);
}

function searchedWords(query: string): string[] {
  const words = new Set(wordsOf(query.slice(0, 500)).filter((word) => word.length > 3 && word.length < 40));
  return [...words].toSorted((one, other) => other.length - one.length).slice(0, mostWords);
}

/** Most words first, then the fewest letters off, then the shop's own order. */
function best(candidates: readonly Candidate[], words: readonly string[]): string[] {
  const rated = candidates.flatMap(({ id, searchText, position }) => {
    const own = wordsOf(searchText);
    const distances = words.flatMap((word) => {
      const distance = Math.min(...own.map((other) => editDistance(word, other)));
      return distance <= word.length / 3 ? [distance] : [];
    });
    const off = distances.reduce((sum, distance) => sum + distance, 0);
    return distances.length === 0 ? [] : [{ id, position, found: distances.length, off }];
  });
  return rated
    .sort((one, other) => other.found - one.found || one.off - other.off || one.position - other.position)
    .map(({ id }) => id);
}
