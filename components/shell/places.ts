import type { WorkspaceFrame } from '@/lib/core/workspaces/view'

export const placeIds = [
  'queue',
  'documents',
  'sources',
  'reports',
  'activity',
  'insights',
  'settings',
] as const
export type PlaceId = (typeof placeIds)[number]

export interface Place {
  id: PlaceId
  href: string
}

/** The places of a workspace that this member may enter. */
export function placesOf(frame: WorkspaceFrame): Place[] {
  return placeIds
    .filter((id) => id !== 'activity' || frame.may.readLog)
    .map((id) => ({ id, href: `/${frame.slug}/${id}` }))
}
