/** Signs that open an item; those of symbol fonts lie in the private use area. */
const BULLET = /^([•‣▪◦●○■□⁃∙·\u2043\uf0b7\uf0a7\uf06f\uf0d8\uf076–-])\s+(?=\S)/u
const NUMBER = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)/iu

export interface Marker {
  marker: string
  /** Of marker and space. */
  length: number
  /** A number, letter or dash may as well belong to the sentence. */
  weak: boolean
}

/** The marker a line opens with, if it does. */
export function markerOf(text: string): Marker | null {
  const bullet = BULLET.exec(text)
  if (bullet) {
    const [whole, sign = '•'] = bullet
    return {
      marker: /[\ue000-\uf8ff]/.test(sign) ? '•' : sign,
      length: whole.length,
      weak: /[-–]/.test(sign),
    }
  }
  const number = NUMBER.exec(text)
  if (!number) return null
  const [whole, sign = ''] = number
  return { marker: sign, length: whole.length, weak: true }
}

/** Whether one numbered marker follows another: "3." after "2.", "c)" after "b)". */
export function follows(marker: string, before: string): boolean {
  const [one, other] = [before, marker].map((text) => text.replace(/[().]/g, ''))
  if (one === undefined || other === undefined) return false
  if (/^\d+$/.test(one) && /^\d+$/.test(other)) return Number(other) === Number(one) + 1
  if (one.length === 1 && other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1) return true
  return one !== other && /^[ivx]+$/i.test(one) && /^[ivx]+$/i.test(other)
}
