import type { SourceContent } from '@/seeds/content'
import { deskSources } from '@/seeds/sources/desk'
import { hormoneSources } from '@/seeds/sources/hormones'
import { relationshipSources } from '@/seeds/sources/relationships'

/**
 * Everything the sample newsroom cites, by key. The studies are real; a workspace registers the ones its
 * claims cite. Unconfirmed details (pages, identifiers, full lists of authors) are left out on purpose.
 */
export const sources: readonly SourceContent[] = [...hormoneSources, ...relationshipSources, ...deskSources]
