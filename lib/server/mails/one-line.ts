/** Names are other people's words: no line of theirs may look like one of ours. */
export const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
