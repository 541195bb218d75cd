/** A report that was made. Files are rendered from its stored record on demand. */
export interface ReportRow {
  id: string
  number: number
  documentId: string
  documentHeadline: string
  madeAt: string
  madeByName: string
  logSize: number
  recordSha256: string
}
