import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText, decodeUtf8, textOfFile } from '@/lib/core/documents/canonical-text'
import { MAX_ORIGINAL_BYTES, MAX_TEXT_LENGTH } from '@/lib/core/documents/input'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('canonicalText', () => {
  test('takes off the byte order mark and turns CRLF into LF', () => {
    expect(canonicalText('\ufeffone\r\ntwo\r\n')).toEqual({ ok: true, value: 'one\ntwo\n' })
  })

  test.each([
    'no\u00a0break\u00a0\u00a0spaces',
    'three\n\n\nnewlines\n\n',
    '“curly ‘nested’ quotes” and "straight" ones',
    'e\u0301 is not é, ﬁ is not fi',
    'a lone\rcarriage return',
    'soft\u00adhyphen, zero\u200bwidth, right\u200fto left, line\u2028separator',
    'a mark \ufeff inside',
    '🍵 👩‍🔬 🇪🇸',
    '  spaces and tabs\t at both ends \t',
    '',
  ])('leaves %j alone', (text) => {
    expect(canonicalText(text)).toEqual({ ok: true, value: text })
  })

  test('doing it twice changes nothing more, and only marks and carriage returns ever go', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\r', '\n', '\ufeff', 'a', '\u00a0', '🍵')), (parts) => {
        const first = canonicalText(parts.join(''))
        if (!first.ok) throw new Error(first.refusal.message)
        expect(canonicalText(first.value)).toEqual(first)
        expect(first.value).not.toContain('\r\n')
        expect(first.value.replace(/[\r\ufeff]/g, '')).toBe(parts.join('').replace(/[\r\ufeff]/g, ''))
      }),
    )
  })

  test.each([
    ['a\nb\0c', 'text.nul', 'line 2'],
    ['a\n\nb\ud800c', 'text.lone-surrogate', 'line 3'],
    ['\udc00', 'text.lone-surrogate', 'line 1'],
    ['a'.repeat(MAX_TEXT_LENGTH + 1), 'text.too-long', '2,000,001'],
  ])('refuses %.12j: %s', (text, code, words) => {
    expect(canonicalText(text)).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringContaining(words) },
    })
  })

  test('the limit itself is allowed, and a flood of carriage returns is no trouble', async () => {
    expect(canonicalText('a'.repeat(MAX_TEXT_LENGTH)).ok).toBe(true)
    const ms = await processorMs(() => {
      expect(canonicalText(`${'\r'.repeat(1_000_000)}\n`)).toEqual({ ok: true, value: '\n' })
      expect(canonicalText('\r'.repeat(1_000_000)).ok).toBe(true)
    })
    expect(ms).toBeLessThan(LINEAR_MS)
  })
})

describe('files', () => {
  test('round trip: a text written as UTF-8 is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const canonical = canonicalText(text)
        expect(textOfFile(bytes(text))).toEqual(canonical)
      }),
    )
  })

  test.each([
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 'file.not-utf8'],
    ['an overlong form', [0xc0, 0x80], 'file.not-utf8'],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80], 'file.not-utf8'],
    ['a character cut off', [0xe2, 0x82], 'file.not-utf8'],
    ['noise', [0x00, 0xff, 0x10, 0x9c], 'file.not-utf8'],
    ['zeros', [0, 0, 0, 0], 'text.nul'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'file.not-text'],
    ['a Word document', [0x50, 0x4b, 0x03, 0x04, 0x14], 'file.not-text'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'file.not-text'],
  ])('%s is refused', (_, content, code) => {
    expect(textOfFile(new Uint8Array(content))).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a file over the limit is refused before it is read', () => {
    expect(decodeUtf8(new Uint8Array(MAX_ORIGINAL_BYTES + 1))).toMatchObject({
      ok: false,
      refusal: { code: 'file.too-large' },
    })
  })
})
