import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { browserOf, people, selectWords, writeReview } from './support/desk'
import { watchRequests } from './support/settled'

const WORDS = 'Women produce more oxytocin than men'
const FIRST_WHY = 'Blood levels are not production; the pooled studies disagree by assay.'
const CHANGED = 'Changed once before the reveal, from Mostly false to Mixed'
const SECOND_WHY = 'No study here measures production at all, so nothing supports the flat comparison.'

test('mark, cite, judge blind, settle, publish, export, verify', async ({ browser }) => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-journey-'))
  const isla = await browserOf(browser, people.reviewer)

  await test.step('a reviewer marks the passage and makes a claim of it', async () => {
    await isla.page.goto('/harbour/documents')
    await isla.page.getByRole('link', { name: 'Why your body keeps calling your ex' }).click()
    await selectWords(isla.page, WORDS)
    await isla.page
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: 'New claim' })
      .click()
    const statement = isla.page.getByRole('textbox', { name: 'Claim', exact: true })
    await expect(statement).toHaveValue(WORDS)
    await statement.fill('Women’s bodies produce more oxytocin than men’s.')
    await isla.page.getByLabel('Why selected').fill('The article builds its whole argument on it.')
    await isla.page.getByRole('button', { name: 'Make the claim' }).click()
    await isla.page.getByRole('link', { name: /Open/ }).first().click()
    await expect(isla.page.getByRole('heading', { level: 1 })).toHaveText(
      'Women’s bodies produce more oxytocin than men’s.',
    )
  })
  const claimUrl = new URL(isla.page.url()).pathname

  await test.step('adds a source, found again by its DOI, and sends the claim to review', async () => {
    await isla.page.getByRole('button', { name: 'Add evidence' }).first().click()
    await isla.page.getByLabel('Link, DOI or PMID').fill('https://doi.org/10.1016/j.yfrne.2019.100775')
    await expect(isla.page.getByText('Found in your library')).toBeVisible()
    await isla.page.getByRole('button', { name: 'Use this source' }).click()
    await isla.page.getByRole('radio', { name: 'Supports' }).check({ force: true })
    await isla.page.getByLabel('In our words, not a quotation').check()
    await isla.page.getByLabel('What it says, in our words').fill('Higher values in samples with more women.')
    await isla.page.getByRole('button', { name: 'Add as evidence' }).click()
    await expect(isla.page.getByText('Higher values in samples with more women.')).toBeVisible()
    await isla.page.getByRole('button', { name: 'Submit for review' }).click()
    await expect(isla.page.getByRole('button', { name: 'Take this claim' })).toBeVisible()
  })

  await test.step('judges it; the draft is saved as it is typed', async () => {
    await isla.page.getByRole('button', { name: 'Take this claim' }).click()
    await writeReview(isla.page, 'Mostly false', 'High', FIRST_WHY)
    await expect(isla.page.getByText(/^Saved/)).toBeVisible()
    await isla.page.reload()
    await expect(isla.page.getByText(FIRST_WHY)).toBeVisible()
    await isla.page.getByRole('button', { name: 'Submit review' }).click()
    await expect(isla.page.getByText('Sealed until the round is complete.')).toBeVisible()
  })

  await test.step('thinks again before the reveal, by keys, and what was said first is kept', async () => {
    await isla.page.getByRole('button', { name: 'Change your review' }).press('Enter')
    await expect(isla.page.getByRole('form', { name: 'Your review' }).getByText(FIRST_WHY)).toBeVisible()
    await isla.page.keyboard.press('3')
    await isla.page.keyboard.press('Control+Enter')
    await expect(isla.page.getByText(CHANGED)).toBeVisible()
    await expect(isla.page.getByRole('button', { name: 'Next claim' })).toBeFocused()
  })

  const priya = await browserOf(browser, people.secondReviewer)
  await test.step('a second reviewer sees nothing of the first, on the page or in what it received', async () => {
    const received: string[] = []
    priya.page.on('response', async (response) => {
      received.push(await response.text().catch(() => ''))
    })
    const settled = watchRequests(priya.page)
    await priya.page.goto(claimUrl)
    await expect(priya.page.getByText('1 of 2 in')).toBeVisible()
    await settled()
    expect(received.join('\n')).not.toContain(FIRST_WHY)
    expect(await priya.page.content()).not.toContain(FIRST_WHY)
    await priya.page.getByRole('button', { name: 'Take this claim' }).click()
    await writeReview(priya.page, 'Unproven', 'Medium', SECOND_WHY)
    await priya.page.getByRole('button', { name: 'Submit review' }).click()
    await expect(priya.page.getByText(FIRST_WHY).first(), 'the last review opens the round').toBeVisible()
  })

  const ama = await browserOf(browser, people.lead, { acceptDownloads: true })
  await test.step('a lead compares, settles with the dissent kept, and publishes', async () => {
    await ama.page.goto(claimUrl)
    await expect(ama.page.getByText(FIRST_WHY).first()).toBeVisible()
    await expect(ama.page.getByText(SECOND_WHY)).toBeVisible()
    await expect(ama.page.getByText(CHANGED)).toBeVisible()
    await ama.page.getByRole('radio', { name: 'Mixed', exact: true }).check({ force: true })
    await expect(ama.page.getByText(/Priya Kaur’s review stays with the decision/)).toBeVisible()
    await ama.page
      .getByLabel('Summary for readers')
      .fill('Studies of blood levels disagree; none measured production.')
    await ama.page.getByRole('button', { name: 'Settle as Mixed' }).click()
    await ama.page.getByRole('button', { name: 'Publish as Mixed' }).click()
    await expect(ama.page.getByText('Published').first()).toBeVisible()
  })

  await test.step('and exports the report; the files verify offline', async () => {
    await ama.page
      .getByRole('link', { name: /Open in the article/ })
      .first()
      .click()
    await ama.page.getByRole('button', { name: 'Make report' }).click()
    await ama.page.waitForURL(/\/reports/)
    for (const [name, extension] of [
      ['PDF', 'pdf'],
      ['Web page', 'html'],
      ['JSON', 'json'],
    ] as const) {
      const waiting = ama.page.waitForEvent('download')
      await ama.page
        .getByRole('link', { name: new RegExp(name) })
        .or(ama.page.getByRole('button', { name: new RegExp(name) }))
        .first()
        .click()
      const file = join(folder, `report.${extension}`)
      await (await waiting).saveAs(file)
      const said = execFileSync('node', ['scripts/plumbline.mjs', 'verify', file], { encoding: 'utf8' })
      expect(said).toContain('This report holds.')
    }
  })
  for (const one of [isla, priya, ama]) await one.context.close()
  rmSync(folder, { recursive: true, force: true })
})
