/** A message of more words than this is read with less effort a word: few people write one, and whoever does must not hold up the others. */
export const longMessage = 60;
