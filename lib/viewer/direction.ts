/** Whether a line is read from right to left: by its first letter, as the page shows it. */
export function isRightToLeft(line: string): boolean {
  const [letter = ''] = line.match(/\p{L}/u) ?? []
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
}
