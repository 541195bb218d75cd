/** Shapes that letters take beside others: "ﬁ" is "fi", "ﻣ" is "م". */
const SHAPES = /[\ufb00-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]+/g

/**
 * Text of a file as letters: without control characters, non-characters and halves of characters, which no record can
 * hold, and with letters instead of their shapes.
 */
export const cleanText = (text: string) =>
  text
    .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(SHAPES, (shapes) => shapes.normalize('NFKC'))
