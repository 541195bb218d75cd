import type { Edit } from '@/tests/bench/anchoring/edits'

export const REWRITINGS: [string, Edit][] = []
