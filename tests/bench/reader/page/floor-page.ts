import '@/tests/bench/reader/page/look.css'
import { floor } from '@/tests/bench/reader/page/floor'
import { stageOf } from '@/tests/bench/reader/page/stage'

window.stage = stageOf(floor())
