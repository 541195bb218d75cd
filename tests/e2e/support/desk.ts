import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

const PASSWORD = 'plumbline-sample'

/** The people of the sample newsroom, by what they do in a journey. */
export const people = {
  owner: 'miriam.adler@harbour.example',
  lead: 'ama.osei@harbour.example',
  reviewer: 'isla.marsh@harbour.example',
  secondReviewer: 'priya.kaur@harbour.example',
  thirdReviewer: 'tomas.reyes@harbour.example',
  auditor: 'nils.ekholm@harbour.example',
} as const

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Workspace' }).first()).toBeAttached()
}

/** A browser of somebody's own, signed in. */
export async function browserOf(
  browser: Browser,
  email: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, email)
  return { page, context }
}

/** Drags the mouse over these words of the article, as a reader does. They must stand in one line of blocks. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const article = page.locator('.tiptap')
  await expect(article).toBeVisible()
  const block = article.locator('> *').filter({ hasText: words }).first()
  await block.scrollIntoViewIfNeeded()
  const ends = await block.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!node.parentElement?.closest('.ProseMirror-widget')) texts.push(node as Text)
    }
    const start = texts
      .map((text) => text.data)
      .join('')
      .indexOf(wanted)
    const place = (offset: number) => {
      let left = offset
      for (const text of texts) {
        if (left < text.length) return { text, offset: left }
        left -= text.length
      }
      throw new Error('The words run past the block')
    }
    const rectOf = (offset: number) => {
      const { text, offset: at } = place(offset)
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect()
    }
    const first = rectOf(start)
    const last = rectOf(start + wanted.length - 1)
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    }
  }, words)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move((ends.from.x + ends.to.x) / 2, ends.from.y, { steps: 4 })
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 6 })
  await page.mouse.up()
}

/** Writes a review in the form of a claim that was taken. */
export async function writeReview(
  page: Page,
  rating: string,
  confidence: string,
  why: string,
): Promise<void> {
  await page.getByRole('radio', { name: rating, exact: true }).check({ force: true })
  await page.getByRole('radio', { name: confidence, exact: true }).check({ force: true })
  await page.getByRole('textbox', { name: 'Why' }).fill(why)
}
