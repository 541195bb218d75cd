/** Names of queues, for those who send and must not know what is done. */
export const queues = {
  importArticle: 'import-article',
  tidyImports: 'tidy-imports',
  sendMail: 'send-mail',
  countSentences: 'count-sentences',
  tellMembers: 'tell-members',
} as const
