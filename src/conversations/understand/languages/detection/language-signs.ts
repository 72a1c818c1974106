/**
 * The words by which a language is recognised in Latin letters, as people type them, with and without accents. `sure` says
 * it alone, of `likely` it takes several: they are also words of other languages, of names or of what shops sell.
 */
export interface LanguageSigns {
  sure: string;
  likely: string;
  /** Says it where nothing else is said: "sim" is a yes, a "sim card" is not. */
  whole: string;
}
