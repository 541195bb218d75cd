import type { Act } from '@/components/acts/act'

/** What can be done with an article on its way in. */
export interface ImportActs {
  start: Act<{ importId: string }>
  retry: Act<{ importId: string }>
  drop: Act<null>
}
