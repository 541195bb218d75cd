import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconGavel,
  IconProgress,
  IconWorldCheck,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ClaimState } from '@/lib/core/claims/state'
import classes from './marks.module.css'

export type ShownState = ClaimState | 'published' | 'returned'

const glyphs: Record<ShownState, TablerIcon> = {
  draft: IconCircleDashed,
  in_review: IconProgress,
  to_decide: IconGavel,
  decided: IconCircleCheck,
  withdrawn: IconCircleMinus,
  published: IconWorldCheck,
  returned: IconArrowBackUp,
}

/** What a claim's state looks like: a returned draft and a published decision have signs of their own. */
export function shownState(state: ClaimState, returned = false, published = false): ShownState {
  if (state === 'draft' && returned) return 'returned'
  return state === 'decided' && published ? 'published' : state
}

export function StateGlyph({ state, size = 16 }: { state: ShownState; size?: number }) {
  const Glyph = glyphs[state]
  const style = { color: `var(--s-${state.replace('_', '-')})`, flex: 'none' }
  return <Glyph size={size} stroke={1.75} style={style} aria-hidden="true" />
}

/** The state of a claim: an outlined sign, because it is still on its way, and the word. */
export function StateMark(props: { state: ClaimState; returned?: boolean; published?: boolean }) {
  const t = useTranslations('verdicts')
  const state = shownState(props.state, props.returned, props.published)
  return (
    <span className={classes.state} style={{ color: `var(--s-${state.replace('_', '-')})` }}>
      <StateGlyph state={state} />
      {t(`state.${state}`)}
    </span>
  )
}
