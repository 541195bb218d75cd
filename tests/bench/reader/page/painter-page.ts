import '@/tests/bench/reader/page/look.css'
import '@/app/tokens.css'
import '@/components/reader/highlights.css'
import { painter } from '@/tests/bench/reader/page/painter'
import { stageOf } from '@/tests/bench/reader/page/stage'

window.stage = stageOf(painter())
