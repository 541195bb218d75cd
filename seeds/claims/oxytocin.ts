import type { ClaimContent } from '@/seeds/content'

/** Who has more oxytocin, and what is said to follow from it: three claims on overlapping words. */
export const oxytocinClaims: readonly ClaimContent[] = [
  {
    key: 'oxytocin-women',
    document: 'closure',
    passages: [{ quote: 'Women produce more oxytocin than men' }],
    statement: 'Women produce more oxytocin than men.',
    type: 'causal-mechanism',
    claimant: 'The article',
    saidWhere: 'Larkrise Weekly',
    whySelected:
      'Stated as plain fact, without a source, and everything the section says about women rests on it.',
    priority: 'high',
    legalRisk: false,
    createdBy: 'ama',
    createdAt: [20, '09:35'],
    evidence: [
      {
        source: 'marazziti2019',
        by: 'ama',
        at: [20, '09:39'],
        used: true,
        stance: 'supports',
        quote:
          'The results showed that OT plasma levels (pg / ml, mean ± SD) were significantly higher in women than in men',
        locator: 'Abstract, Results',
        accessedDaysAgo: 20,
        note: 'A level in plasma, not an amount produced. Ninety people, one laboratory.',
      },
      {
        source: 'weisman2013',
        by: 'ama',
        at: [20, '09:42'],
        used: true,
        stance: 'refutes',
        quote: 'men showed significantly higher mean OT than women',
        locator: 'Abstract',
        accessedDaysAgo: 20,
        note: '473 people, the largest sample at the time, after outliers were removed. Also a level in plasma.',
      },
      {
        source: 'mccullough2013',
        by: 'isla',
        at: [19, '08:31'],
        used: false,
        whyNotUsed:
          'About whether blood tests for oxytocin can be trusted at all. It does not compare women and men.',
        accessedDaysAgo: 19,
      },
    ],
    rounds: [
      {
        opened: { by: 'ama', at: [19, '10:10'] },
        reviews: [
          {
            by: 'isla',
            at: [18, '17:52'],
            ratingId: 'mixed',
            confidence: 'high',
            rationale: [
              'Good sources point both ways. A study of 90 people finds plasma oxytocin higher in women. A study of 473 people finds it higher in men once extreme values are taken out. The review that pools 229 studies sees higher values where more of the participants are women, and a very large effect of the test that was used.',
              'None of this measures production; all of it measures what is in the blood. A reader will take “produce more” to mean “have more”, and on that the honest answer is that studies disagree. That is what Mixed is for.',
            ],
            evidence: [
              {
                source: 'engel2019',
                used: true,
                stance: 'supports',
                quote: 'Measurements were higher in samples with more female participants and higher age.',
                locator: 'Abstract',
                accessedDaysAgo: 18,
                note: 'A comparison between studies, not between the women and men of one study.',
              },
            ],
          },
          {
            by: 'tomas',
            at: [17, '09:15'],
            ratingId: 'unproven',
            confidence: 'medium',
            rationale: [
              'The claim says produce. No source here measures production, and I found none that does. They measure concentration in plasma, which depends on release, on clearance and, more than on either, on the laboratory: reported averages differ about a hundredfold between tests.',
              'Calling this Mixed suggests that there is evidence on both sides of the claim. There is evidence on both sides of a different claim. At rest the blood does not even tell us what is in the brain, which is what the article goes on to talk about. On the claim as printed there is nothing, and Unproven says so.',
            ],
            evidence: [
              {
                source: 'valstad2017',
                used: true,
                stance: 'context',
                quote: 'While no association was observed under basal conditions (r=0.08, p=0.31)',
                locator: 'Abstract',
                accessedDaysAgo: 17,
                note: 'Between blood and brain, at rest.',
              },
            ],
          },
        ],
        decision: {
          by: 'ama',
          at: [16, '11:30'],
          ratingId: 'mixed',
          summary:
            'Studies of blood levels disagree about which sex has more oxytocin: one study of 90 people and a review of 229 studies point to women, a study of 473 people points to men. The result depends heavily on the laboratory test. None of them measured how much the body produces. A flat “women produce more” is neither borne out nor ruled out.',
        },
        publication: { by: 'ama', at: [15, '09:00'] },
      },
    ],
    ends: { state: 'decided', publications: 1 },
  },
  {
    key: 'oxytocin-touch',
    document: 'closure',
    passages: [
      {
        quote:
          'Women produce more oxytocin than men (nobody quite knows why), which leaves them more open to the comfort of a familiar touch.',
      },
    ],
    statement: 'Because of their oxytocin, women are more open than men to the comfort of a familiar touch.',
    type: 'causal-mechanism',
    claimant: 'The article',
    saidWhere: 'Larkrise Weekly',
    whySelected:
      'The step from a hormone level to a feeling. It turns a disputed measurement into a trait of women.',
    priority: 'normal',
    legalRisk: false,
    createdBy: 'isla',
    createdAt: [20, '09:50'],
    evidence: [
      {
        source: 'valstad2017',
        by: 'isla',
        at: [16, '08:31'],
        used: true,
        stance: 'refutes',
        quote: 'While no association was observed under basal conditions (r=0.08, p=0.31)',
        locator: 'Abstract',
        accessedDaysAgo: 16,
        note: 'A higher level in the blood would not show a stronger effect in the brain.',
      },
      {
        source: 'schneiderman2012',
        by: 'isla',
        at: [16, '08:37'],
        used: true,
        stance: 'context',
        quote:
          'New couples with more oxytocin in the blood were more affectionate with each other, whatever their sex.',
        paraphrase: true,
        locator: 'Abstract',
        accessedDaysAgo: 16,
      },
    ],
    rounds: [
      {
        opened: { by: 'ama', at: [6, '09:30'] },
        reviews: [
          {
            by: 'priya',
            at: [3, '11:20'],
            ratingId: 'unproven',
            confidence: 'high',
            before: {
              at: [4, '15:08'],
              ratingId: 'mostly-false',
              confidence: 'medium',
              rationale: [
                'Nothing ties a level in the blood to how somebody takes a touch. In new couples it went with affection in both sexes alike, which speaks against a trait of women.',
              ],
            },
            rationale: [
              'The sentence is an argument in two steps. The first, that women have more of the hormone, is disputed and is judged separately. The second, that more of it makes a person more open to a familiar touch, would need a study that measures both. I looked for one and found none, in women or in men.',
              'The nearest work followed new couples: oxytocin went with affection, but for both sexes alike, and a link seen in the newly in love says little about the newly separated. Level is not sensitivity. I see nothing that contradicts the claim outright, so I stop at Unproven.',
            ],
          },
        ],
      },
    ],
    ends: { state: 'in_review', publications: 0 },
  },
  {
    key: 'women-go-back',
    document: 'closure',
    passages: [{ quote: 'going back is more common among women' }],
    statement:
      'Going back to a former partner is more common among women than among men, because of oxytocin.',
    type: 'statistic',
    claimant: 'Unnamed counsellors, according to the article',
    saidWhere: 'Larkrise Weekly',
    whySelected: 'A comparison of how often, without a figure and without a source.',
    priority: 'normal',
    legalRisk: false,
    createdBy: 'tomas',
    createdAt: [20, '10:05'],
    evidence: [
      {
        source: 'bgsu2013',
        by: 'tomas',
        at: [19, '08:31'],
        used: true,
        stance: 'refutes',
        quote:
          'more than one-quarter of the respondents had sex with an ex, with similar proportions of men and women responding yes',
        locator: 'Fifth paragraph',
        accessedDaysAgo: 19,
        note: 'Aged 17 to 24, one county in Ohio.',
      },
    ],
    rounds: [
      {
        opened: { by: 'tomas', at: [17, '14:20'] },
        reviews: [],
        returned: {
          by: 'ama',
          at: [16, '10:05'],
          reason:
            'Two claims in one. How often women and men go back can be counted; that oxytocin is the reason belongs to the claim on familiar touch. State the frequency alone, and say which behaviour is meant: contact, a night, or living together again. The release cited here counts one of the three, among people under 25.',
        },
      },
    ],
    ends: { state: 'draft', publications: 0, returned: true },
  },
]
