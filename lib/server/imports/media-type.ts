import type { FormatId } from '@/lib/core/imports/article'

const mediaTypes: Record<FormatId, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** What an original of this format is stored and served as, whatever its sender called it. */
export const mediaTypeOf = (format: FormatId): string => mediaTypes[format]
