import type { FormatId } from '@/lib/core/imports/article'
import type { ImportFormat } from '@/lib/core/imports/formats/format'

/** What there is to know of a format without its parser. */
export type KnownFormat = Pick<ImportFormat, 'id' | 'label' | 'extensions' | 'mediaType'>

/**
 * Names of the formats by id, apart from what reads them: a screen that lists formats must not bring their parsers,
 * which weigh megabytes, to the reader.
 */
export const knownFormats: { readonly [Id in FormatId]: KnownFormat & { id: Id } } = {
  txt: { id: 'txt', label: 'Plain text (.txt)', extensions: ['.txt', '.text'], mediaType: 'text/plain' },
  md: {
    id: 'md',
    label: 'Markdown (.md)',
    extensions: ['.md', '.markdown', '.mdown'],
    mediaType: 'text/markdown',
  },
  html: {
    id: 'html',
    label: 'Web page (.html)',
    extensions: ['.html', '.htm', '.xhtml'],
    mediaType: 'text/html',
  },
  docx: {
    id: 'docx',
    label: 'Word document (.docx)',
    extensions: ['.docx', '.docm', '.dotx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { id: 'pdf', label: 'PDF (.pdf)', extensions: ['.pdf'], mediaType: 'application/pdf' },
}
