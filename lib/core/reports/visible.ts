/**
 * Characters that are drawn as nothing or turn the direction of what follows: controls, soft hyphen, zero-width
 * space, directional marks, overrides and isolates, byte order mark, interlinear marks, tags, private use. A report
 * must not hide or reorder words, so it shows them. Joiners stay: Persian and emoji need them.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu

/** The same as the source of a regular expression with the `u` flag, for a program that is not this one. */
export const HIDDEN_PATTERN: string = HIDDEN.source

/** "[U+202E]". */
export const codePointSign = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** The text with every hidden character replaced by what `draw` makes of it. */
export function showHidden(text: string, draw: (character: string) => string = codePointSign): string {
  return text.replace(HIDDEN, draw)
}
