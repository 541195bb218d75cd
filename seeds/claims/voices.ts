import type { ClaimContent } from '@/seeds/content'

/** A majority nobody counted, a sentence nobody can trace, and advice that is only advice. */
export const majority: ClaimContent = {
  key: 'majority',
  document: 'closure',
  passages: [{ quote: 'Most of us go back to a former partner at least once' }],
  statement: 'Most people go back to a former partner at least once.',
  type: 'statistic',
  claimant: 'The article',
  saidWhere: 'Larkrise Weekly',
  whySelected: '“Most of us” is a figure without a number. There are surveys it can be held against.',
  priority: 'normal',
  legalRisk: false,
  createdBy: 'ama',
  createdAt: [20, '09:05'],
  evidence: [
    {
      source: 'hm2013',
      by: 'ama',
      at: [10, '08:31'],
      used: true,
      stance: 'context',
      quote: 'nearly half report a reconciliation (breakup followed by reunion)',
      locator: 'Abstract',
      accessedDaysAgo: 10,
      note: '792 people aged 17 to 24, one county in Ohio.',
    },
    {
      source: 'bgsu2013',
      by: 'ama',
      at: [10, '08:37'],
      used: true,
      stance: 'context',
      quote: '48 percent of the total sample experienced some form of relationship “churning,”',
      locator: 'Sixth paragraph',
      accessedDaysAgo: 10,
      note: 'Same study. Reunions and sex with a former partner taken together.',
    },
    {
      source: 'dailey2009',
      by: 'ama',
      at: [10, '08:43'],
      used: true,
      stance: 'supports',
      quote: 'Almost two thirds of 445 college students had been in an on-off relationship.',
      paraphrase: true,
      locator: 'Abstract',
      accessedDaysAgo: 10,
    },
  ],
  rounds: [
    {
      opened: { by: 'ama', at: [9, '09:00'] },
      reviews: [
        {
          by: 'isla',
          at: [8, '10:50'],
          ratingId: 'unproven',
          confidence: 'medium',
          rationale: [
            'The article gives no source and I found no survey of adults in general. What there is concerns the young: in Ohio nearly half of those aged 17 to 24 had reunited with a partner, and 48 per cent had some form of what the authors call churning. Among American college students almost two thirds had been in an on-off relationship.',
            'So “most” holds for one sample of students, falls just short in another sample of young adults, and is unknown for everybody else. The readers of this magazine are everybody else.',
          ],
        },
        {
          by: 'tomas',
          at: [7, '13:25'],
          ratingId: 'unproven',
          confidence: 'high',
          rationale: [
            '“Most of us” needs three things: a population, a definition of going back, and a count. The article has none of them, and its next words, “for a weekend or for a winter”, widen the definition until almost anything fits.',
            'The figures we have lie on both sides of one half and come from people under 25. I do not think the claim is absurd; over a whole life it may well be true. But nobody seems to have asked a cross-section of adults, and until somebody has, a majority should not be asserted.',
          ],
        },
      ],
    },
  ],
  ends: { state: 'to_decide', publications: 0 },
}

export const keller: ClaimContent = {
  key: 'keller-quotation',
  document: 'closure',
  passages: [
    {
      quote:
        '“Nobody relapses into love,” the psychologist Dr R. Keller has written. “They rehearse the ending until they know it by heart.”',
    },
  ],
  statement:
    'The psychologist Dr R. Keller wrote: “Nobody relapses into love. They rehearse the ending until they know it by heart.”',
  type: 'quotation',
  claimant: 'The article, quoting Dr R. Keller',
  saidWhere: 'Larkrise Weekly; where Dr Keller is said to have written it is not given',
  whySelected: 'Words put into an expert’s mouth, with an initial for a first name and without a source.',
  priority: 'high',
  legalRisk: true,
  createdBy: 'priya',
  createdAt: [20, '11:10'],
  evidence: [
    {
      source: 'keller-search',
      by: 'priya',
      at: [18, '08:31'],
      used: true,
      stance: 'context',
      quote:
        'The words, whole and in parts, were found nowhere but in this article. The initial and surname fit more than one person, and nothing links any of them to the words.',
      paraphrase: true,
      locator: 'Entries 1 to 14',
      accessedDaysAgo: 18,
      note: 'That a search finds nothing does not prove that a thing was never written.',
    },
    {
      source: 'larkrise-mail',
      by: 'ama',
      at: [12, '08:31'],
      used: true,
      stance: 'context',
      quote: 'Receipt was confirmed. No source for the quotation was given, nor after two reminders.',
      paraphrase: true,
      locator: 'Question 4',
      accessedDaysAgo: 12,
    },
  ],
  rounds: [
    {
      opened: { by: 'ama', at: [12, '10:00'] },
      reviews: [
        {
          by: 'isla',
          at: [11, '11:35'],
          ratingId: 'unproven',
          confidence: 'high',
          rationale: [
            'As printed, nobody could check this. The speaker has a title, an initial and a common surname, but no university, no book and no date; “has written” does not say where. Our search found the sentence only in this article. The magazine was asked three times and named no source.',
            'I would not say that the words are invented. I would not guess who is meant either: several people could be, and each of them would be entitled to ask how we know. What can be said is that the quotation cannot be traced.',
          ],
        },
        {
          by: 'tomas',
          at: [10, '15:00'],
          ratingId: 'unproven',
          confidence: 'high',
          rationale: [
            'I repeated the search with the two halves apart, with other spellings, and in two languages, and found nothing before the day the article appeared. A line this quotable, if it stood in a book, would have left traces. That is a suspicion, not a finding.',
            'The burden lies with whoever prints a quotation, and the magazine has had the question for more than a week. Not checkable would be too generous, since a source would settle it in a minute. Unproven it is.',
          ],
        },
      ],
      decision: {
        by: 'ama',
        at: [9, '10:20'],
        ratingId: 'unproven',
        summary:
          'We found no source for these words, and Larkrise Weekly has given none. The speaker is named by an initial and a common surname, without a place of work or the title of a publication. We do not name anybody who might be meant.',
      },
    },
  ],
  ends: { state: 'decided', publications: 0 },
}

export const cleanBreak: ClaimContent = {
  key: 'clean-break',
  document: 'closure',
  passages: [{ quote: 'a clean break is the kindest thing you can do for both of you' }],
  statement: 'A clean break is the kindest way to end a relationship.',
  type: 'other',
  claimant: 'Unnamed counsellors, according to the article',
  saidWhere: 'Larkrise Weekly',
  whySelected: 'The article’s conclusion. Marked in case research on recovery bears on it.',
  priority: 'low',
  legalRisk: false,
  createdBy: 'tomas',
  createdAt: [19, '09:40'],
  evidence: [
    {
      source: 'spielmann2019',
      by: 'tomas',
      at: [18, '08:31'],
      used: true,
      stance: 'context',
      quote: 'pursuing sex with an ex was not a predictor of breakup recovery over time',
      locator: 'Abstract',
      accessedDaysAgo: 18,
      note: 'On recovery, which is not the same as kindness.',
    },
  ],
  rounds: [],
  withdrawn: {
    by: 'ama',
    at: [16, '09:20'],
    reason:
      'Advice, given as advice. Whether a break is kind is not something a source can settle, and the article does not say that research shows it. If it had said that people recover faster, there would be something to check.',
  },
  ends: { state: 'withdrawn', publications: 0 },
}
