import { type PlaceId, placeIds } from '@/components/shell/places'
import type { Role } from '@/lib/core/members/role'

/** Roles that may read the log of a workspace, as the table of permissions says. */
const readsLog: ReadonlySet<Role> = new Set(['owner', 'lead', 'auditor'])

/**
 * The same kind of place in another workspace: from its documents to the documents there. What is one document or claim
 * here is none there, so its list opens; a place that is not for this person's role there becomes the queue.
 *
 * @param path where the person is, such as /harbour/documents/0190…
 */
export function samePlaceIn(path: string, other: { slug: string; role: Role }): string {
  const here = path.split('/')[2]
  const found = placeIds.find((id) => id === here) ?? 'queue'
  const place: PlaceId = found === 'activity' && !readsLog.has(other.role) ? 'queue' : found
  return `/${other.slug}/${place}`
}
