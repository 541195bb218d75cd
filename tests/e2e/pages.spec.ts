import { expect, type Page, test } from '@playwright/test'
import { claimInReview, draftClaim, importArticle, uniqueWord } from './support/claims'
import { expectAccessibleInBoth, expectNoSideways, goGuarded, watch } from './support/clean-page'
import { people, selectWords } from './support/desk'
import { comment, propose } from './support/discussion'
import { openAs } from './support/signed-in'

/** A page in a state: how to get there from nothing, at any width. */
interface View {
  name: string
  as: keyof typeof people | null
  open: (page: Page) => Promise<void>
}

/** What this file made for itself, by whoever came first. */
const own = { preview: '', document: '', draft: '', discussed: '', inReview: '', invitation: '' }

const WORDS = 'The ferry ran every day of that winter'

const views: View[] = [
  // First: one of the journeys beside settles this claim of the sample, much later.
  {
    name: 'claim, to decide',
    as: 'lead',
    open: async (page) => {
      await openClaimOfSample(page, 'Most people go back to a former partner at least once.')
      await expect(page.getByRole('form', { name: 'Decision' })).toBeVisible()
    },
  },
  { name: 'sign-in', as: null, open: (page) => goGuarded(page, '/sign-in') },
  ...['to-do', 'drafts', 'submitted', 'returned', 'to-decide'].map(
    (list): View => ({
      name: `queue, ${list}`,
      as: list === 'to-decide' || list === 'to-do' ? 'lead' : 'reviewer',
      open: async (page) => {
        await goGuarded(page, `/harbour/queue?list=${list}`)
        const openList = page
          .getByRole('navigation', { name: 'Lists of the queue' })
          .locator('[aria-current]')
        await expect(openList, 'on a phone too').toBeInViewport({ ratio: 1 })
      },
    }),
  ),
  {
    name: 'queue, all claims, filtered and with rows selected',
    as: 'lead',
    open: async (page) => {
      await goGuarded(page, '/harbour/queue?list=all&type=statistic,quotation&state=nonsense')
      await expect(page.getByText('means nothing here and was left out: state=nonsense')).toBeVisible()
      await page.getByRole('checkbox').first().check()
      await expect(page.getByRole('region', { name: 'Selected claims' })).toBeVisible()
    },
  },
  {
    name: 'queue, nothing matches',
    as: 'reviewer',
    open: (page) => goGuarded(page, '/harbour/queue?list=all&text=nobodywrotethis'),
  },
  {
    name: 'queue, many claims are assigned',
    as: 'lead',
    open: async (page) => {
      await goGuarded(page, '/harbour/queue?list=all&state=in_review')
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: 'Assign…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox').last().check()
      await expect(dialog.getByText(/will change/)).toBeVisible()
    },
  },
  {
    name: 'queue, many claims are taken back',
    as: 'lead',
    open: async (page) => {
      await goGuarded(page, '/harbour/queue?list=all&state=in_review')
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: 'Take back…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('From').selectOption({ label: 'Isla Marsh' })
      await expect(dialog.getByText(/will change/)).toBeVisible()
    },
  },
  { name: 'notifications', as: 'lead', open: (page) => goGuarded(page, '/harbour/notifications') },
  { name: 'documents', as: 'reviewer', open: (page) => goGuarded(page, '/harbour/documents') },
  {
    name: 'import',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, '/harbour/documents/new')
      await page.getByLabel('Text of the article').fill('A heading\n\nA paragraph of it.\n\n- one\n- two')
      await expect(page.getByRole('region', { name: 'How it will be read' })).toBeVisible()
    },
  },
  {
    name: 'import, the list in every state',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, '/harbour/documents/new')
      await expect(page.getByRole('link', { name: 'Open preview of ferry.md' })).toBeVisible()
      await expect(page.getByText('This is a picture')).toBeVisible()
    },
  },
  {
    name: 'import, preview with parts left out',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, own.preview)
      await page.getByRole('checkbox').first().uncheck()
      await expect(page.getByText(/^One of \d+ parts is left out/)).toBeVisible()
    },
  },
  {
    name: 'import of a changed text',
    as: 'reviewer',
    open: (page) => goGuarded(page, `/harbour/documents/new?document=${own.document.split('/').at(-1)}`),
  },
  { name: 'reader', as: 'reviewer', open: (page) => openSample(page) },
  {
    name: 'reader, words selected',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, own.document)
      await selectWords(page, WORDS)
      // A toolbar at the words, or the sheet below on a phone.
      await expect(page.getByRole('button', { name: 'New claim' })).toBeVisible()
    },
  },
  {
    name: 'reader, new claim',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, own.document)
      await selectWords(page, WORDS)
      await page.getByRole('button', { name: 'New claim' }).click()
      await expect(page.getByRole('textbox', { name: 'Claim', exact: true })).toBeVisible()
    },
  },
  { name: 'claim, draft', as: 'reviewer', open: (page) => goGuarded(page, own.draft) },
  {
    name: 'claim, discussed, other words being proposed',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, own.discussed)
      await expect(page.getByRole('region', { name: 'Discussion' }).getByRole('article')).toBeVisible()
      await page.getByRole('button', { name: 'Propose other words' }).first().click()
      await page.getByLabel('New words').fill('in nearly any weather')
    },
  },
  {
    name: 'proposed changes',
    as: 'lead',
    open: (page) => goGuarded(page, `${own.document}/proposed-changes`),
  },
  {
    name: 'conflicts of interest',
    as: 'lead',
    open: (page) => goGuarded(page, `${own.document}/conflicts`),
  },
  {
    name: 'claim, evidence dialog',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, own.draft)
      await page.getByRole('button', { name: 'Add evidence' }).first().click()
      await page.getByLabel('Link, DOI or PMID').fill('https://nowhere-yet.example/a-page')
      await expect(page.getByRole('dialog').getByLabel('Title')).toBeVisible()
    },
  },
  {
    name: 'claim, being judged',
    as: 'reviewer',
    open: async (page) => {
      await goGuarded(page, own.inReview)
      await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible()
    },
  },
  {
    name: 'claim, in review for the lead',
    as: 'lead',
    open: (page) => goGuarded(page, own.inReview),
  },
  {
    name: 'claim, published',
    as: 'lead',
    open: async (page) => {
      await openClaimOfSample(page, 'The 2009 study in Personal Relationships was done by researchers')
      await expect(page.getByText('Published').first()).toBeVisible()
    },
  },
  { name: 'sources', as: 'reviewer', open: (page) => goGuarded(page, '/harbour/sources') },
  { name: 'reports', as: 'lead', open: (page) => goGuarded(page, '/harbour/reports') },
  {
    name: 'activity, an entry open',
    as: 'auditor',
    open: async (page) => {
      await goGuarded(page, '/harbour/activity')
      await page
        .getByRole('button', { name: /^Open entry/ })
        .first()
        .click()
      await page.getByText('Hashes', { exact: true }).first().click()
      await expect(page.getByText('Leaf of the log').first()).toBeVisible()
    },
  },
  { name: 'insights', as: 'lead', open: (page) => goGuarded(page, '/harbour/insights') },
  { name: 'settings', as: 'owner', open: (page) => goGuarded(page, '/harbour/settings') },
  {
    name: 'settings, a link that was just made',
    as: 'owner',
    open: async (page) => {
      await goGuarded(page, '/harbour/settings')
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await expect(page.getByRole('textbox', { name: 'Link of the invitation' })).toBeVisible()
    },
  },
  {
    name: 'settings, a scale that is not whole',
    as: 'owner',
    open: async (page) => {
      await goGuarded(page, '/harbour/settings/scales/new?from=science-evidence')
      await page.getByRole('button', { name: 'Add a rating' }).click()
      await page.getByRole('button', { name: 'Make the scale' }).click()
      await expect(page.getByText('Give the scale a name.')).toBeVisible()
    },
  },
  { name: 'settings, read only', as: 'reviewer', open: (page) => goGuarded(page, '/harbour/settings') },
  {
    name: 'invitation, a new account',
    as: null,
    open: async (page) => {
      await goGuarded(page, own.invitation)
      await expect(page.getByRole('button', { name: 'Make an account and join' })).toBeVisible()
    },
  },
  { name: 'invitation, signed in', as: 'auditor', open: (page) => goGuarded(page, own.invitation) },
  { name: 'invitation, over', as: null, open: (page) => goGuarded(page, `/invitations/${'0'.repeat(64)}`) },
  { name: 'new password, asked for', as: null, open: (page) => goGuarded(page, '/reset') },
  { name: 'new password, link over', as: null, open: (page) => goGuarded(page, `/reset/${'0'.repeat(64)}`) },
  { name: 'account', as: 'owner', open: (page) => goGuarded(page, '/account') },
]

/** A file that was read and one that cannot be; the path of the first one's preview. */
async function importsOnTheWay(page: Page): Promise<string> {
  await page.goto('/harbour/documents/new')
  const table = '| Year | Trips |\n| --- | --- |\n| 1911 | 365 |'
  const text = `# The ferry\n\nIt ran *every* day.\n\n- in snow\n- in fog\n\n${table}\n`
  await page.getByLabel('Choose files, or drop them here').setInputFiles([
    { name: 'ferry.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') },
  ])
  const link = page.getByRole('link', { name: 'Open preview of ferry.md' })
  await expect(link).toBeVisible({ timeout: 30_000 })
  return (await link.getAttribute('href')) ?? ''
}

/** The sample's first article in the reader. */
async function openSample(page: Page): Promise<void> {
  await page.goto('/harbour/documents')
  const link = page.getByRole('link', { name: 'Why your body keeps calling your ex' })
  await goGuarded(page, (await link.getAttribute('href')) ?? '')
  await expect(page.locator('.tiptap')).toBeVisible()
}

/** A claim of the sample's first article, found by what it says. */
async function openClaimOfSample(page: Page, statement: string): Promise<void> {
  await openSample(page)
  const number = page.getByRole('button', { name: statement }).first()
  await number.click()
  const link = page.getByRole('link', { name: /^Open claim/ }).first()
  await goGuarded(page, (await link.getAttribute('href')) ?? '')
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const { page, context } = await openAs(browser, people.reviewer)
  own.document = await importArticle(page, {
    headline: `The ferry book ${uniqueWord('copy')}`,
    text: `The winter of the ferry\n\n${WORDS}, in any weather.\n\nThe crossing took an hour.`,
  })
  own.preview = await importsOnTheWay(page)
  await page.goto(own.document)
  own.draft = await draftClaim(page, 'The crossing took an hour', 'The crossing took an hour.')
  await page.goto(own.document)
  own.discussed = await draftClaim(page, 'in any weather', 'The ferry ran in any weather.')
  await comment(page, 'Which weather is meant? See https://nowhere-yet.example/a-page for it.')
  await propose(page, 'in most weathers', 'The log has gaps.')
  own.inReview = (await claimInReview(page, `The harbour was dredged in 1911. ${uniqueWord('page')}`)).claim
  await page.getByRole('button', { name: 'Take this claim' }).click()
  await expect(page.getByRole('form', { name: 'Your review' })).toBeVisible()
  await context.close()
  const owner = await openAs(browser, people.owner)
  await owner.page.goto('/harbour/settings')
  await owner.page.getByRole('button', { name: 'Make the invitation' }).click()
  own.invitation = new URL(
    await owner.page.getByRole('textbox', { name: 'Link of the invitation' }).inputValue(),
  ).pathname
  await owner.context.close()
})

for (const { name, as, open } of views) {
  test(`${name}: accessible in light and dark, at 1440 and 390, quiet, nothing from elsewhere`, async ({
    browser,
    baseURL,
  }) => {
    const options = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const
    const { page, context } =
      as === null
        ? await browser
            .newContext(options)
            .then(async (made) => ({ context: made, page: await made.newPage() }))
        : await openAs(browser, people[as], options)
    const seen = watch(page, baseURL ?? '')
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
      await open(page)
      await expectAccessibleInBoth(page, `${name}, ${width}`)
    }
    await expectNoSideways(page, name)
    await page.setViewportSize({ width: 768, height: 1024 })
    await expectNoSideways(page, name)
    expect.soft(seen.strangers, 'requests to other hosts').toEqual([])
    expect.soft(seen.complaints, 'complaints of the console').toEqual([])
    await context.close()
  })
}
