import '@/tests/bench/reader/page/look.css'
import { apache } from '@/tests/bench/reader/page/apache'
import { stageOf } from '@/tests/bench/reader/page/stage'

window.stage = stageOf(apache())
