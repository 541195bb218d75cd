import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { selectWords, writeReview } from './desk'

/** A word that stands nowhere else in the newsroom. */
export const uniqueWord = (start: string) => `${start}${randomUUID().slice(0, 8)}`

export interface Article {
  headline: string
  text: string
}

/** Imports an article by paste and stays in the reader. Returns its path. */
export async function importArticle(page: Page, { headline, text }: Article): Promise<string> {
  await page.goto('/harbour/documents/new')
  await page.getByLabel('Text of the article').fill(text)
  await page.getByLabel('Headline').fill(headline)
  await page.getByRole('button', { name: 'Freeze and open' }).click()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** Makes a claim of words in the open reader and opens it. Returns its path. */
export async function draftClaim(page: Page, words: string, statement: string): Promise<string> {
  await selectWords(page, words)
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'New claim' })
    .click()
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill(statement)
  await page.getByRole('button', { name: 'Make the claim' }).click()
  await page
    .getByRole('link', { name: /^Open claim/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement)
  return new URL(page.url()).pathname
}

/** A claim of an article of its own, sent to review by whoever's page this is. */
export async function claimInReview(
  page: Page,
  statement: string,
): Promise<{ claim: string; document: string }> {
  const words = 'The harbour was dredged twice in 1911'
  const document = await importArticle(page, {
    headline: `The harbour book: ${statement}`,
    text: `Some old notes.\n\n${words}, the second time by night.\n\nNothing else is known of it.`,
  })
  const claim = await draftClaim(page, words, statement)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('button', { name: 'Take this claim' })).toBeVisible()
  return { claim, document }
}

export interface Judgement {
  rating: string
  confidence: string
  why: string
}

/** Takes the claim, judges it and submits. */
export async function judge(page: Page, claim: string, judgement: Judgement): Promise<void> {
  await page.goto(claim)
  await page.getByRole('button', { name: 'Take this claim' }).click()
  await writeReview(page, judgement.rating, judgement.confidence, judgement.why)
  await page.getByRole('button', { name: 'Submit review' }).click()
  await expect(page.getByRole('form', { name: 'Your review' })).toBeHidden()
}
