import { expect, type Page, test } from '@playwright/test'
import { claimInReview, importArticle, uniqueWord } from './support/claims'
import { expectAccessible, expectNoSideways } from './support/clean-page'
import { people, selectWords } from './support/desk'
import { openAs } from './support/signed-in'

const text =
  'The old lighthouse was lit in 1822 by whale oil. Two keepers lived in it with their families.\n\nIts lamp was changed to gas much later, and nobody wrote down when.'

const newArticle = (page: Page) =>
  importArticle(page, { headline: `The lighthouse ${uniqueWord('passages')}`, text })

async function draft(page: Page, words: string, statement: string) {
  await selectWords(page, words)
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'New claim' })
    .click()
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(statement)
  await page.getByRole('button', { name: 'Make the claim' }).click()
  await expect(
    page.getByRole('button', { name: new RegExp(`^Claim \\d+, Draft: ${statement}`) }),
  ).toBeVisible()
}

test('a new claim is undone and done again, and the record says so', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.reviewer)
  const path = await newArticle(page)
  await expect(page.getByRole('button', { name: 'Nothing to undo since you opened this page' })).toBeVisible()
  await draft(page, 'The old lighthouse was lit in 1822', 'The lamp was lit in 1822.')
  await expect(page.getByRole('status').filter({ hasText: 'Claim 1 is made' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Undone: new claim 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Claim 1, Draft/ })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Claim 1, Draft/ })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Nothing to undo since you opened this page' })).toBeVisible()
  await draft(page, 'Two keepers lived in it', 'Two keepers lived there.')
  await page.getByRole('button', { name: 'Undo: new claim 2' }).click()
  await page.getByRole('button', { name: 'Redo: new claim 2' }).click()
  await expect(page.getByRole('button', { name: /^Claim 2, Draft/ })).toBeVisible()
  await page.goto(path)
  await expect(page.getByRole('button', { name: /^Claim 2, Draft/ })).toBeVisible()
  await context.close()
})

/** The words of each passage of a claim, as the record has them: read on the claim's own page. */
async function passagesOf(page: Page, path: string, statement: string): Promise<string[]> {
  const reader = await page.context().newPage()
  await reader.goto(path)
  await reader
    .getByRole('button', { name: new RegExp(`^Claim \\d+, Draft: ${statement}`) })
    .first()
    .click()
  await reader.getByRole('link', { name: /^Open claim/ }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(statement)
  const marks = reader.getByRole('main').locator('mark')
  await expect(marks.first()).toBeVisible()
  const words = await marks.allInnerTexts()
  await reader.close()
  return words.map((one) => one.trim())
}

/** The middle of a character of the article, in pixels of the window. */
const middleOf = (page: Page, words: string, at: 'first' | 'last') =>
  page.locator('.tiptap').evaluate(
    (root, { words, at }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const found = node.data.indexOf(words)
        if (found < 0) continue
        const range = document.createRange()
        const offset = at === 'first' ? found : found + words.length - 1
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
      throw new Error(`The article does not say ${words}`)
    },
    { words, at },
  )

/** Waits for the toast of an act. */
const said = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

async function choose(page: Page, item: string | RegExp) {
  await page.getByRole('button', { name: 'Change the passage' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('edges are dragged, passages split, merged and moved; all is undone and done again', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { page, context } = await openAs(browser, people.reviewer)
  const path = await newArticle(page)
  await draft(page, 'Two keepers lived in it', 'Two keepers lived there.')
  await draft(page, 'was lit in 1822', 'It was lit in 1822.')
  const lit = 'It was lit in 1822.'
  const whole = 'was lit in 1822 by whale oil'

  await test.step('the end is dragged to another word', async () => {
    const handle = page.getByRole('button', { name: 'End of the passage of claim 2' })
    const box = await handle.boundingBox()
    if (!box) throw new Error('The handle is not on the page')
    const target = await middleOf(page, 'whale oil', 'last')
    // The handle hangs below its line: what is held is the line, half of it and a little above the pointer.
    const below = 16
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(target.x - 60, target.y + below, { steps: 5 })
    await page.mouse.move(target.x + 2, target.y + below, { steps: 5 })
    await page.mouse.up()
    await said(page, 'Claim 2 rests on other words now')
    expect(await passagesOf(page, path, lit)).toEqual([whole])
  })

  await test.step('it is split at the word under the caret', async () => {
    const at = await middleOf(page, 'by whale', 'first')
    await page.mouse.click(at.x - 4, at.y)
    await choose(page, 'Split before “by”')
    await said(page, 'The passage of claim 2 is two now')
    expect(await passagesOf(page, path, lit)).toEqual(['was lit in 1822', 'by whale oil'])
  })

  await test.step('and one of the two is given to the other claim', async () => {
    await page.getByRole('button', { name: 'Next passage of this claim' }).click()
    await choose(page, 'Move to another claim…')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Two keepers lived there/ })
      .click()
    await said(page, 'The passage belongs to claim 1 now')
    expect(await passagesOf(page, path, lit)).toEqual(['was lit in 1822'])
    expect(await passagesOf(page, path, 'Two keepers lived there.')).toEqual([
      'by whale oil',
      'Two keepers lived in it',
    ])
  })

  await test.step('where it is merged with the words there', async () => {
    await choose(page, /^Merge with “Two keepers/)
    await said(page, 'Two passages of claim 1 are one now')
    expect(await passagesOf(page, path, 'Two keepers lived there.')).toEqual([
      'by whale oil. Two keepers lived in it',
    ])
  })

  const steps = [
    'passages of claim 1 merged',
    'passage moved from claim 2 to claim 1',
    'passage of claim 2 split',
    'edge of a passage of claim 2',
    'new claim 2',
    'new claim 1',
  ]
  await test.step('everything is undone, one step after the other', async () => {
    for (const step of steps) {
      await expect(page.getByRole('button', { name: `Undo: ${step}` })).toBeVisible()
      await page.keyboard.press('Control+z')
      await said(page, `Undone: ${step}`)
      if (step === 'passage of claim 2 split') expect(await passagesOf(page, path, lit)).toEqual([whole])
    }
    await expect(page.getByRole('button', { name: /^Claim \d, Draft/ })).toHaveCount(0)
  })

  await test.step('and done again', async () => {
    for (const step of [...steps].reverse()) {
      await page.keyboard.press('Control+Shift+z')
      await said(page, `Done again: ${step}`)
    }
    expect(await passagesOf(page, path, lit)).toEqual(['was lit in 1822'])
    expect(await passagesOf(page, path, 'Two keepers lived there.')).toEqual([
      'by whale oil. Two keepers lived in it',
    ])
  })
  await context.close()
})

test('an edge is moved by keys alone, and the way leads to the card and back', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page, context } = await openAs(browser, people.reviewer)
  const path = await newArticle(page)
  await draft(page, 'The old lighthouse was lit in 1822', 'The lamp was lit in 1822.')
  const live = page.getByRole('status')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press(']')
  await expect(live.filter({ hasText: 'Moving the end of: The old lighthouse' })).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(live.filter({ hasText: 'More: by' })).toBeAttached()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(live.filter({ hasText: 'More: whale oil.' })).toBeAttached()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(live.filter({ hasText: 'Less: .' })).toBeAttached()
  await page.keyboard.press('[')
  await page.keyboard.press('ArrowRight')
  await expect(live.filter({ hasText: 'Less: The' })).toBeAttached()
  await expectAccessible(page, 'while an edge is moved')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Move an edge of the passage' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Undo: new claim 1' }), 'nothing was changed').toBeVisible()

  await page.keyboard.press('[')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await said(page, 'Claim 1 rests on other words now')
  expect(await passagesOf(page, path, 'The lamp was lit in 1822.')).toEqual([
    'old lighthouse was lit in 1822',
  ])

  await test.step('G goes to the card and back', async () => {
    await page.keyboard.press('g')
    await expect(page.locator('[data-card]:focus')).toBeVisible()
    await page.keyboard.press('g')
    await expect(page.locator('.tiptap')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(live.filter({ hasText: 'Claim 1, Draft' })).toBeAttached()
  })

  await test.step('E opens what can be done with the passage', async () => {
    await page.keyboard.press('e')
    await expect(page.getByRole('menuitem', { name: /^Move the start/ })).toBeVisible()
    await expectAccessible(page, 'with the menu of the passage open')
    await page.keyboard.press('Escape')
  })
  await context.close()
})

test('the words of a claim under review do not change, and the card says why', async ({ browser }) => {
  const { page, context } = await openAs(browser, people.lead)
  const { document } = await claimInReview(page, `The harbour was dredged by night. ${uniqueWord('fixed')}`)
  await page.goto(document)
  await page
    .getByRole('button', { name: /^Claim 1, / })
    .first()
    .click()
  await expect(page.getByText('Under review: its words do not change. A lead can return it.')).toBeVisible()
  await expect(page.getByRole('button', { name: /of the passage of claim 1$/ })).toHaveCount(0)
  await page.keyboard.press(']')
  await expect(page.getByRole('toolbar', { name: 'Move an edge of the passage' })).toBeHidden()
  await context.close()
})

test('on a phone an edge is dragged with a finger, and the page stays as wide as the window', async ({
  browser,
}) => {
  const { page, context } = await openAs(browser, people.reviewer, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const path = await newArticle(page)
  await page.locator('.tiptap').evaluate((root) => {
    const block = [...root.querySelectorAll('[data-part="body"]')][0]
    const words = block?.firstChild
    if (!(words instanceof Text)) throw new Error('The first paragraph has no words')
    document.getSelection()?.setBaseAndExtent(words, 4, words, 'The old lighthouse'.length)
  })
  await page.getByRole('button', { name: 'New claim' }).click()
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill('There was a lighthouse.')
  await page.getByRole('button', { name: 'Make the claim' }).click()
  await said(page, 'Claim 1 is made')
  await expectAccessible(page, 'with the toast of an act')
  const handle = page.getByRole('button', { name: 'End of the passage of claim 1' })
  const box = await handle.boundingBox()
  if (!box) throw new Error('The handle is not on the page')
  const to = await middleOf(page, 'was lit', 'first')
  const touch = await context.newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const below = 26
  await finger('touchStart', from.x, from.y)
  await finger('touchMove', from.x + 14, from.y)
  await finger('touchMove', to.x + 20, to.y + below)
  await expectNoSideways(page, 'while an edge is dragged')
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await said(page, 'Claim 1 rests on other words now')
  await page.getByRole('button', { name: 'Undo: edge of a passage of claim 1' }).click()
  await said(page, 'Undone: edge of a passage of claim 1')
  await expectNoSideways(page, 'afterwards')
  await page.goto(path)
  await context.close()
})
