import { expect, test } from '@playwright/test'
import { judge } from './support/claims'
import { people, writeReview } from './support/desk'
import { openAs } from './support/signed-in'

const SPLIT = /^A 2013 study in the Archives/
const UNANIMOUS = /^Most people go back to a former partner/

test('a lead accepts what is unanimous at once, and settles, reopens and corrects what is not', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const { page, context } = await openAs(browser, people.lead)
  await page.goto('/harbour/queue?list=to-decide')

  await test.step('all that reviewers agree on is asked about at once; all rows are ticked and unticked at once', async () => {
    await page.getByRole('checkbox', { name: /^Select all \d+ claims of this page$/ }).check()
    const bar = page.getByRole('region', { name: 'Selected claims' })
    const ticks = page.getByRole('listitem').getByRole('checkbox')
    await expect(bar).toContainText(`${await ticks.count()} selected`)
    await page.getByRole('checkbox', { name: /^Select all/ }).uncheck()
    await expect(bar).toBeHidden()
    await page.getByRole('button', { name: /^Accept the .*unanimous/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Accept what all reviewers agree on' })
    await expect(dialog.getByText(/ will change/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('checkbox', { checked: true })).not.toHaveCount(0)
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Split' }).getByRole('checkbox', { checked: true }),
    ).toHaveCount(0)
    await bar.getByRole('button', { name: 'Clear the selection' }).click()
  })

  const split =
    await test.step('one of two claims is accepted, the other skipped for its reason', async () => {
      for (const statement of [SPLIT, UNANIMOUS])
        await page
          .getByRole('listitem')
          .filter({ has: page.getByRole('link', { name: statement }) })
          .getByRole('checkbox')
          .check()
      await page
        .getByRole('region', { name: 'Selected claims' })
        .getByRole('button', { name: 'Accept…' })
        .click()
      const dialog = page.getByRole('dialog', { name: 'Accept what all reviewers agree on' })
      await dialog
        .getByRole('textbox', { name: 'Summary' })
        .fill('Both reviewers found the same in the survey.')
      await expect(dialog.getByText('One claim will change, 1 skipped.')).toBeVisible()
      await expect(dialog.getByText('Its reviewers differ.')).toBeVisible()
      await dialog.getByRole('button', { name: 'Settle' }).click()
      await expect(dialog.getByText('One claim was changed, 1 skipped.')).toBeVisible()
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      await expect(page.getByRole('link', { name: UNANIMOUS })).toBeHidden()
      const link = page.getByRole('link', { name: SPLIT })
      return (await link.getAttribute('href')) ?? ''
    })

  await test.step('the split is settled with the dissent kept, and published', async () => {
    await page.goto(split)
    await page.getByRole('radio', { name: 'Misleading', exact: true }).check({ force: true })
    await page.getByLabel('Summary for readers').fill('The study says less than the article makes of it.')
    await page.getByRole('button', { name: 'Settle as Misleading' }).click()
    await page.getByRole('button', { name: 'Publish as Misleading' }).click()
    await expect(page.getByText('First publication')).toBeVisible()
  })

  await test.step('reopened with a reason, it stays public and is judged afresh', async () => {
    await page.getByRole('button', { name: 'Reopen…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('The authors published a correction.')
    await dialog.getByRole('button', { name: 'Open a new round' }).click()
    await expect(page.getByText('under review since').first()).toBeVisible()
  })

  await test.step('whoever took it and does not come to it has it taken back, and keeps what they wrote', async () => {
    const { page: desk, context: own } = await openAs(browser, people.thirdReviewer)
    await desk.goto(split)
    await desk.getByRole('button', { name: 'Take this claim' }).click()
    await writeReview(desk, 'False', 'High', 'The notice names the table.')
    await expect(desk.getByText(/^Saved/)).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: /^Take the claim back from / }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take back', exact: true }).click()
    await expect(page.getByText('Nobody has taken this slot')).toHaveCount(2)
    await expect(desk.getByText('Ama Osei took this claim off your desk just now.')).toBeVisible()
    await expect(desk.getByText('What you wrote before is kept and waits for you.')).toBeVisible()
    await expect(desk.getByText('The notice names the table.')).toBeVisible()
    await expect(desk.getByRole('button', { name: 'Submit review' })).toBeHidden()
    await own.close()
  })

  await test.step('two others judge it', async () => {
    for (const email of [people.reviewer, people.secondReviewer]) {
      const { page: desk, context: own } = await openAs(browser, email)
      await judge(desk, split, { rating: 'False', confidence: 'High', why: 'The correction takes it back.' })
      await own.close()
    }
  })

  await test.step('settled again, it becomes a correction that says what changed', async () => {
    await page.goto(split)
    await page.getByRole('radio', { name: 'False', exact: true }).check({ force: true })
    await page.getByLabel('Summary for readers').fill('The authors took the finding back.')
    await page.getByRole('button', { name: 'Settle as False' }).click()
    await page.getByLabel('What changed, and why').fill('The study was corrected by its authors.')
    await page.getByRole('button', { name: 'Publish the correction: False' }).click()
    await expect(page.getByText('The study was corrected by its authors.').first()).toBeVisible()
    await expect(page.getByText('Correction', { exact: true }).first()).toBeVisible()
  })

  await test.step('taken back, it is public no more, and says why', async () => {
    await page.getByRole('button', { name: 'Retract…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Take back what is public of claim/ })
    await dialog.getByRole('textbox').fill('The notice itself was forged.')
    await dialog.getByRole('button', { name: 'Retract', exact: true }).click()
    await expect(page.getByText('Retraction', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('The notice itself was forged.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Retract…' })).toBeHidden()
  })
  await context.close()
})
