import { toHex } from '@/lib/core/audit/hex'
import { canonicalize } from '@/lib/core/audit/jcs'
import { sha256 } from '@/lib/core/audit/sha256'
import type { ReportRecord } from '@/lib/core/reports/record'

/** Hex SHA-256 of a text's UTF-8. */
export const sha256Of = (text: string): string => toHex(sha256(new TextEncoder().encode(text)))

/** The one text of a record: canonical JSON (RFC 8785) and a newline. A report.json is these bytes in UTF-8. */
export function serializeRecord(record: ReportRecord): string {
  return `${canonicalize(record)}\n`
}

/** A SHA-256 over the canonical JSON of each part of a record. */
export function digestsOf(parts: Omit<ReportRecord, 'schema' | 'digests'>): ReportRecord['digests'] {
  return {
    identity: sha256Of(canonicalize(parts.identity)),
    scope: sha256Of(canonicalize(parts.scope)),
    text: sha256Of(canonicalize(parts.text)),
    log: sha256Of(canonicalize(parts.log)),
    sections: sha256Of(canonicalize(parts.sections)),
  }
}
