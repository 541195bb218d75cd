import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '@/lib/core/documents/blocks'
import { sentencesOf } from '@/lib/core/documents/sentences'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

/** Kind, level and the first words of each block. */
const outline = (text: string) =>
  blocksOf(text).map(({ kind, level, start, end }) => {
    const mark = kind === 'heading' ? `h${level}` : kind === 'list-item' ? 'li' : 'p'
    return `${mark} ${text.slice(start, end).split(/\s+/).slice(0, 4).join(' ')}`
  })

const long = (start: string) =>
  `${start} and then it goes on for a while, as paragraphs in a newspaper do, with a clause or two more than needed.`

describe('blocksOf', () => {
  test('laws: in order, disjoint, every character that is not a newline, only newlines between', () => {
    const pieces = fc.constantFrom(
      '\n',
      '\n\n\n',
      'Short line',
      '- item',
      '1. One',
      ' ',
      '\u00a0',
      long('It'),
      'a.',
      '?',
      '\r',
      '🍵',
      '•',
      '\u2028',
    )
    fc.assert(
      fc.property(fc.oneof(fc.array(pieces), fc.array(fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join('')
        let at = 0
        for (const { start, end } of blocksOf(text)) {
          expect(text.slice(at, start)).toMatch(/^\n*$/)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\n*$/)
      }),
      { numRuns: 500 },
    )
  })

  test('blank lines between everything, headings alone, a numbered scheme with unnumbered ones below it', () => {
    const text = [
      'Tea at Night: When Leaves Meet Sleep',
      'Tea at Night: When Leaves Meet Sleep',
      `${long('People\u00a0drink\u00a0tea')}`,
      '1. What Does Tea Do?',
      long('It warms'),
      '2. The Role of Milk: An Old Dispute',
      'Pour the milk first',
      long('Some say'),
      'Conclusion',
      long('We pour'),
      'Back to shop',
    ].join('\n\n')
    expect(outline(`${text}\n`)).toEqual([
      'h2 Tea at Night: When',
      'h2 Tea at Night: When',
      'p People drink tea and',
      'h2 1. What Does Tea',
      'p It warms and then',
      'h2 2. The Role of',
      'h3 Pour the milk first',
      'p Some say and then',
      'h3 Conclusion',
      'p We pour and then',
      'p Back to shop',
    ])
  })

  test('single newlines, numbered headings under unnumbered ones, a product in two hyphen lines', () => {
    const text = [
      long('Tea—an old habit'),
      '',
      long('Everybody'),
      'Why People Drink Tea at Night?',
      long('Many reasons'),
      '1. Fear of Thirst',
      long('Fear is'),
      'Your brain is wired to seek a cup, and this drives you to the kettle every night.',
      '2. Warmth and Comfort',
      long('Warmth'),
      '- Steeped: The New Science of the Cup and How It Can Help You Fill-and Keep-Warm',
      '- Brewer, Ada (Author)',
      '3. Caffeine and Reward System',
      long('Caffeine'),
      'This article contains affiliate links.',
    ].join('\n')
    expect(outline(`${text}\n\n`)).toEqual([
      'p Tea—an old habit and',
      'p Everybody and then it',
      'h2 Why People Drink Tea',
      'p Many reasons and then',
      'h3 1. Fear of Thirst',
      'p Fear is and then',
      'p Your brain is wired',
      'h3 2. Warmth and Comfort',
      'p Warmth and then it',
      'li - Steeped: The New',
      'li - Brewer, Ada (Author)',
      'h3 3. Caffeine and Reward',
      'p Caffeine and then it',
      'p This article contains affiliate',
    ])
  })

  test('quotations, captions, short sentences and link lists are not headings; a triple newline is only a wider gap', () => {
    const text = [
      long('It is hard'),
      '“Let the pot draw and warm you,” she said.',
      'She added: “Speak up, and then you have a cup.”',
      '“The cup is all”',
      'Tea After A Breakup: “It’s Brewing”',
      '',
      long('We all have'),
      'Woman holding a teapot. Photo courtesy of the museum, public domain',
      long('He added: When you’re “feeling less-than, meaning that ‘cold’ sort of day,” you brew'),
      'See more:',
      'Are Tea Games In Our Leaves? (And Do They Work?) The Psychology Of Why We Pour So Very Hard',
    ].join('\n\n')
    expect(outline(text)).toEqual([
      'p It is hard and',
      'p “Let the pot draw',
      'p She added: “Speak up,',
      'p “The cup is all”',
      'h2 Tea After A Breakup:',
      'p We all have and',
      'p Woman holding a teapot.',
      'p He added: When you’re',
      'p See more:',
      'p Are Tea Games In',
    ])
  })

  test('bulleted and numbered lists, and dialogue that is none', () => {
    expect(
      outline(
        'You need:\n• a pot\n* water\n- leaves\n\nThen:\n1. Boil\n2. Pour\n3. Wait\n\n— Is it ready?\n— No.',
      ),
    ).toEqual([
      'p You need:',
      'li • a pot',
      'li * water',
      'li - leaves',
      'p Then:',
      'li 1. Boil',
      'li 2. Pour',
      'li 3. Wait',
      'p — Is it ready?',
      'p — No.',
    ])
  })

  test('verse and menus are not headings', () => {
    const verse = 'The kettle sings\nUpon the stove\nAnd brings\nMe love\nAnd warmth'
    expect(outline(`${verse}\n\n${long('So it')}`).every((line) => line.startsWith('p '))).toBe(true)
  })

  test('a paragraph broken at a fixed width is one block', () => {
    const wrapped =
      'The tea was brought to Europe in the seventeenth century, and\nfor a long time nobody knew how the leaves were made; people\nthought that green and black tea came from different plants.'
    expect(outline(`Where tea comes from\n\n${wrapped}\n\n${wrapped}`)).toEqual([
      'h2 Where tea comes from',
      'p The tea was brought',
      'p The tea was brought',
    ])
  })

  test('two million characters of anything take no more than a moment', async () => {
    for (const text of ['Line of text\n', 'a\n', '\n', '. ', '“a”. ', '1. a\n\n', 'x', '.'].map((unit) =>
      unit.repeat(2_000_000 / unit.length),
    )) {
      expect(await processorMs(() => sentencesOf(text, blocksOf(text)))).toBeLessThan(LINEAR_MS)
    }
  }, 120_000)
})

describe('sentencesOf', () => {
  const sentences = (text: string) =>
    sentencesOf(text, blocksOf(text)).map(({ start, end }) => text.slice(start, end))

  test('laws: in order, inside their block, and every character that is not white space', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Tea is good',
            '. ',
            '? ',
            '!',
            '” ',
            '“',
            'Dr. Who',
            ' ',
            '\n',
            'a',
            '🍵',
            '。',
            '漢',
          ),
        ),
        (parts) => {
          const text = parts.join('')
          const blocks = blocksOf(text)
          let at = 0
          for (const { start, end, block } of sentencesOf(text, blocks)) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            expect(start).toBeGreaterThanOrEqual(blocks[block]?.start ?? Number.NaN)
            expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? Number.NaN)
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })

  test.each<[string, string[]]>([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['“I like it!” she said. “So do I.” He left.', ['“I like it!” she said.', '“So do I.”', 'He left.']],
    [
      'Dr. Gray of St. Ives, e.g. J. Smith et al. 2012, agreed. Fine.',
      ['Dr. Gray of St. Ives, e.g. J. Smith et al. 2012, agreed.', 'Fine.'],
    ],
    ['It rose 2.5 percent. 40 people saw it.', ['It rose 2.5 percent.', '40 people saw it.']],
    ['Really?! Yes… Maybe... no.', ['Really?!', 'Yes…', 'Maybe... no.']],
    ['茶は熱い。水は冷たい。', ['茶は熱い。', '水は冷たい。']],
    ['A heading\n\nIts text.', ['A heading', 'Its text.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
