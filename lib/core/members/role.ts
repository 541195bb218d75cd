/** What a member may be. Powers are in `lib/core/permissions.ts` and nowhere else. */
export const roles = ['owner', 'lead', 'reviewer', 'auditor'] as const
export type Role = (typeof roles)[number]
