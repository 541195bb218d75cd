import {
  IconArrowBackUp,
  IconBook2,
  IconCertificate,
  IconCircleCheck,
  IconCircleDot,
  IconCircleMinus,
  IconEraser,
  IconFileText,
  IconGavel,
  IconHighlight,
  IconLink,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPlus,
  IconProgress,
  IconRefresh,
  IconRubberStamp,
  IconSettings,
  IconSnowflake,
  IconUnlink,
  IconUserPlus,
  IconWorldCheck,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ActivityEntry } from '@/lib/core/audit/view'

const glyphs: Record<string, TablerIcon> = {
  'policy.set': IconSettings,
  'member.added': IconUserPlus,
  'document.imported': IconFileText,
  'revision.frozen': IconSnowflake,
  'signOff.given': IconRubberStamp,
  'document.signedOff': IconRubberStamp,
  'document.reopened': IconRefresh,
  'claim.drafted': IconPlus,
  'claim.changed': IconPencil,
  'claim.submitted': IconProgress,
  'claim.revealed': IconGavel,
  'claim.returned': IconArrowBackUp,
  'claim.settled': IconCircleCheck,
  'claim.reopened': IconRefresh,
  'claim.withdrawn': IconCircleMinus,
  'claim.restored': IconRefresh,
  'claimVersion.frozen': IconSnowflake,
  'passage.marked': IconHighlight,
  'passage.unmarked': IconEraser,
  'source.registered': IconBook2,
  'evidence.attached': IconLink,
  'evidence.removed': IconUnlink,
  'round.opened': IconProgress,
  'round.revealed': IconLockOpen,
  'round.closed': IconCircleCheck,
  'review.submitted': IconCircleCheck,
  'decision.settled': IconGavel,
  'publication.made': IconWorldCheck,
  'report.made': IconCertificate,
}

/** The sign of what was done; a lock where the contents are sealed. */
export function EntryGlyph({ entry }: { entry: ActivityEntry }) {
  const sealed = entry.fields.some((field) => field.withheld === 'sealed')
  const Glyph = sealed ? IconLock : (glyphs[entry.verb] ?? IconCircleDot)
  return <Glyph size={16} stroke={1.75} aria-hidden="true" />
}
