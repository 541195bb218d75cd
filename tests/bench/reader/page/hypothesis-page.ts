import '@/tests/bench/reader/page/look.css'
import { hypothesis } from '@/tests/bench/reader/page/hypothesis'
import { stageOf } from '@/tests/bench/reader/page/stage'

window.stage = stageOf(hypothesis())
