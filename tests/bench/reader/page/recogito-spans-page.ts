import '@/tests/bench/reader/page/look.css'
import '@recogito/text-annotator/text-annotator.css'
import { recogito } from '@/tests/bench/reader/page/recogito'
import { stageOf } from '@/tests/bench/reader/page/stage'

window.stage = stageOf(recogito('SPANS'))
