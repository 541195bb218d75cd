import { palette } from '@/lib/core/verdicts/palette'
import { type Slot, slots } from '@/lib/core/verdicts/scale'

/** The slots that every page has had since the first; a later one is on the pages that show it. */
const firstSlots = slots.filter((slot) => slot !== 'flagrant')

const verdictColours = (mode: 'light' | 'dark', which: readonly Slot[] = firstSlots): string =>
  which
    .map((slot) => `.v-${slot}{--solid:${palette[slot][mode].solid};--word:${palette[slot][mode].text}}`)
    .join('')

/** The one style sheet of the page: system faces, because the same bytes must look right without a network. */
export const style = `
:root{color-scheme:light dark;--page:#fff;--tint:#f2f3ef;--ink:#1b1d1a;--soft:#4a4e47;--faint:#656a61;--hair:#c6c9bf;--accent:#14594a;--mark:#f3ebc8;
--serif:"Source Serif 4",Charter,"Iowan Old Style",Georgia,"Noto Serif",serif;--sans:"Source Sans 3","Segoe UI",system-ui,-apple-system,"Noto Sans",sans-serif;--mono:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace}
${verdictColours('light')}
@media screen and (prefers-color-scheme:dark){:root{--page:#161816;--tint:#1e211e;--ink:#e5e8e2;--soft:#b3b8af;--faint:#8f958c;--hair:#3a3f39;--accent:#79c79a;--mark:#3d391f}${verdictColours('dark')}}
*{box-sizing:border-box}
html{background:var(--page);color:var(--ink);font:16px/1.5 var(--sans);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:40px 24px 96px;max-width:880px}
h1,h2,h3,h4,p,ol,ul,dl,blockquote,figure{margin:0}
a{color:var(--accent);text-underline-offset:2px}
h1{font:600 38px/1.14 var(--serif);letter-spacing:-.012em;text-wrap:balance;margin-bottom:10px}
h2{font:600 22px/1.25 var(--sans);border-top:2px solid var(--ink);padding-top:14px;margin:72px 0 20px}
h3{font:600 23px/1.28 var(--serif);letter-spacing:-.006em;text-wrap:balance}
h3+.small{margin-top:4px}
h4{font:600 14px/1.4 var(--sans);color:var(--accent)}
p+p{margin-top:.6em}
h3:not(article h3){margin:34px 0 10px;font:600 17px/1.35 var(--sans)}
main>ol:not(.sources),main>ul:not(.figures){padding-left:22px}
main>ol li,main>ul:not(.figures) li{margin-top:4px}
.masthead{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;border-bottom:3px solid var(--ink);padding-bottom:8px;margin-bottom:28px;font-weight:600}
.masthead span{font-weight:400}
time{white-space:nowrap}
.small+table{margin-top:12px}
.small,.facts,td .small{font-size:14px;color:var(--soft)}
.words{font-family:var(--serif)}
.conclusion{border-left:4px solid var(--ink);padding:2px 0 2px 22px;margin:36px 0 40px;font:400 20px/1.5 var(--serif)}
.conclusion h2,.panel h2{all:unset;display:block;font:600 14px/1.4 var(--sans);color:var(--accent);margin-bottom:6px}
.figures{display:grid;grid-template-columns:repeat(6,1fr);gap:16px;margin-bottom:40px;list-style:none;padding:0}
.figures li{border-top:1px solid var(--hair);padding-top:8px;font-size:14px;line-height:1.3;color:var(--soft)}
.figures b{display:block;font-size:25px;line-height:1.25;color:var(--ink);font-variant-numeric:tabular-nums}
.two{display:grid;grid-template-columns:1.25fr 1fr;gap:40px}
.chart{display:grid;gap:9px;list-style:none;padding:0;margin:0}
.chart li{display:grid;grid-template-columns:170px 1fr 28px;gap:8px;align-items:center}
.chart li>b{text-align:right;font-variant-numeric:tabular-nums}
.chart .none{width:16px;border-top:1px solid var(--hair)}
.bar{display:block;height:15px;width:100%}
.bar rect{fill:var(--word);stroke:var(--word)}
.bar.off rect{fill:none}
.boxes{display:flex;flex-wrap:wrap;gap:4px}
.box{display:inline-block;min-width:25px;padding:0 4px;text-align:center;font:600 13px/23px var(--sans);text-decoration:none;border:1.5px solid var(--word);background:var(--word);color:#fff}
.box.off{background:none;color:var(--word)}
@media screen and (prefers-color-scheme:dark){.box{color:#161816}.box.off{color:var(--word)}}
.panel{font-size:15px}.panel+.panel{margin-top:24px}.panel ul{list-style:none;padding:0}.panel li{margin-top:6px}
.check{background:var(--tint);border-radius:4px;padding:18px 20px;margin-top:44px;font-size:15px}
.check h2{all:unset;display:block;font:600 14px/1.4 var(--sans);color:var(--accent);margin-bottom:6px}
.check dl{display:grid;grid-template-columns:auto 1fr;gap:4px 18px;margin-top:12px;font-size:14px}
.check dt{color:var(--soft)}.check dd{margin:0;min-width:0}
.verdict{color:var(--word);font-weight:600;white-space:nowrap}
.verdict span{white-space:normal}
.sign{width:.95em;height:.95em;vertical-align:-.1em;margin-right:.35em}
.state{color:var(--accent);font-weight:600}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.4}
th{font-weight:600;font-size:13px;color:var(--soft);text-align:left;vertical-align:bottom;padding:0 14px 5px 0;border-bottom:1.5px solid var(--ink)}
td{vertical-align:top;padding:8px 14px 8px 0;border-bottom:1px solid var(--hair)}
th:last-child,td:last-child{padding-right:0}
tr:last-child td{border-bottom:0}
td .words{font-size:16px}
td,dd,p,h1,h3,li{overflow-wrap:anywhere}
td:first-child>b,td:first-child>.state{white-space:nowrap}
table.log{font-size:14px}.log td{padding-top:4px;padding-bottom:4px}.log td:first-child,.nowrap{white-space:nowrap}
.num td:last-child,.num th:last-child{text-align:right;font-variant-numeric:tabular-nums}
.tags{display:flex;flex-wrap:wrap;gap:2px 14px;font-size:13.5px;color:var(--accent)}
article{padding-top:8px;margin-top:56px;border-top:2px solid var(--ink)}
article:first-of-type{border-top:0;margin-top:0}
.claimhead{display:flex;justify-content:space-between;gap:16px;align-items:baseline;margin-bottom:8px;font-weight:600}
.claimhead .verdict{font-size:20px}
.row{display:grid;grid-template-columns:150px 1fr;gap:20px;margin-top:22px}
.row>div{min-width:0}
.block{margin-top:26px}.block>h4{margin-bottom:6px}
blockquote{font:400 17.5px/1.55 var(--serif);color:var(--faint)}
blockquote mark{background:var(--mark);color:var(--ink);padding:.08em .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
blockquote+.small{margin-top:2px}.small+blockquote{margin-top:14px}
.facts{display:flex;flex-wrap:wrap;gap:3px 22px;font-size:14.5px;color:var(--ink)}
.facts div{display:flex;gap:8px}.facts dt{color:var(--faint);white-space:nowrap}.facts dd{margin:0}
.why{font:400 17.5px/1.55 var(--serif)}
.block>.small+.reviews{margin-top:8px}
.reviews{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:20px 30px;margin-top:4px}
.review{border-top:1.5px solid var(--ink);padding-top:7px;font-size:15px;min-width:0}
.review .words{font-size:16.5px;line-height:1.5;margin:6px 0}
.review.dissent{background:var(--tint);border-top:0;border-left:4px solid var(--ink);padding:9px 14px 11px}
.dissentword{display:block;font-size:13.5px;font-weight:600;color:var(--accent)}
.sealed{border:1px dashed var(--hair);padding:10px 14px;font-size:15px}
.cp{font:.74em var(--mono);border:1px solid var(--hair);border-radius:2px;padding:0 2px;unicode-bidi:isolate}
.hash{font:12.5px/1.5 var(--mono);overflow-wrap:anywhere}.hash span:nth-of-type(even){color:var(--faint)}
.mono{font:12.5px/1.5 var(--mono);overflow-wrap:anywhere;border-left:1px solid var(--hair);padding-left:14px}
.steps{padding-left:22px}.steps li{margin-top:6px}
.sources{list-style:none;padding:0}.sources li{display:grid;grid-template-columns:32px 1fr;margin-top:14px}.sources li>b{font-variant-numeric:tabular-nums}
.sources .words{font-size:16px}
.alpha{display:block;width:100%;max-width:560px;height:58px;margin:14px 0}.alpha text{font:12.5px var(--sans);fill:var(--soft)}
.alpha .line{stroke:var(--hair)}.alpha .range{stroke:var(--ink);stroke-width:3}.alpha circle{fill:var(--page);stroke:var(--ink);stroke-width:2.5}
nav ol{columns:2;padding-left:20px;font-size:15px}
nav li{padding:2px 0}
footer{margin-top:72px;border-top:1px solid var(--hair);padding-top:10px;font-size:13.5px;color:var(--soft)}
@media (max-width:640px){body{padding:24px 16px 64px}h1{font-size:29px}h3{font-size:20px}.figures{grid-template-columns:repeat(3,1fr)}.two,.row{grid-template-columns:1fr;gap:6px}.two{gap:28px}.chart li{grid-template-columns:130px 1fr 24px}.check dl{grid-template-columns:1fr}nav ol{columns:1}
table.stack,table.stack tbody,table.stack tr,table.stack td{display:block}table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table.stack td{border:0;padding:1px 0}table.stack td:empty{display:none}.num.stack td:last-child{text-align:left}table.stack tr{border-bottom:1px solid var(--hair);padding:9px 0}}
@media print{@page{size:A4;margin:22mm 20mm}html{font-size:10.5pt}body{max-width:none;padding:0}a{text-decoration:none}h2{break-after:avoid;margin-top:14mm}h3,h4,.claimhead{break-after:avoid}tr,.review,.sources li,.check{break-inside:avoid}thead{display:table-header-group}.check,.review.dissent,mark,.box{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim()

/** For reviews with lists and quotes, or with what they said before: on the pages of records that have some. */
export const styleOfShaped = `.review ul,.review ol{padding-left:1.4em;margin:4px 0}
.review blockquote{font-size:inherit;margin:6px 0;padding-left:12px;border-left:2px solid var(--hair);color:var(--soft)}
.before{margin:10px 0;padding-left:12px;border-left:1px solid var(--hair)}
`

/** For pages that show a rating in the slot that came later. */
export const styleOfFlagrant = `${verdictColours('light', ['flagrant'])}
@media screen and (prefers-color-scheme:dark){${verdictColours('dark', ['flagrant'])}}
`
