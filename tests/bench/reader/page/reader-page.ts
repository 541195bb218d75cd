import '@/app/tokens.css'
import '@/app/global.css'
import { reader } from '@/tests/bench/reader/page/reader'
import { stageOf } from '@/tests/bench/reader/page/stage'

window.stage = stageOf(reader())
