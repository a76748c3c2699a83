/**
 * Who can see that somebody asked, as a card says it: "You and the physio team" is told by its column's question,
 * "Your employer is not told" is a sentence of its own.
 */
export function privacyOf(whoSees: string): string {
  const words = whoSees.trim();
  return /^(?:only )?you\b/i.test(words) ? `Who can see that you asked: ${insideSentence(words)}` : words;
}

/** The words as they go on inside a sentence; a word in capitals ("OH team") stays as it is. */
export function insideSentence(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
