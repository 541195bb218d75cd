import type { ClaimContent } from '@/seeds/content'

/** The page of a maker of soothing things, which does not say that it is one. */
export const tearsClaims: readonly ClaimContent[] = [
  {
    key: 'independent-guide',
    document: 'tears',
    passages: [
      { part: 'deck', quote: 'An independent guide' },
      { quote: 'The one we come back to is the Calm Kit from Nestrell' },
    ],
    statement: 'The guide that recommends the Calm Kit is independent of its maker.',
    type: 'commercial',
    claimant: 'Lampfold',
    saidWhere: 'Lampfold, under the headline',
    whySelected: 'A product is recommended to people in distress by a page that calls itself independent.',
    priority: 'high',
    legalRisk: true,
    createdBy: 'isla',
    createdAt: [14, '09:40'],
    evidence: [
      {
        source: 'lampfold-imprint',
        by: 'isla',
        at: [14, '09:44'],
        used: true,
        stance: 'refutes',
        quote: 'Nestrell Ltd is named as publisher and owner of Lampfold.',
        paraphrase: true,
        locator: 'Last paragraph, below the terms',
        accessedDaysAgo: 14,
        archiveUrl: 'https://archive.example/lampfold/imprint',
      },
      {
        source: 'nestrell-shop',
        by: 'isla',
        at: [14, '09:47'],
        used: true,
        stance: 'refutes',
        quote:
          'The Calm Kit is made and sold by Nestrell Ltd, and its page links to the guide as further reading.',
        paraphrase: true,
        accessedDaysAgo: 14,
        archiveUrl: 'https://archive.example/nestrell/calm-kit',
      },
      {
        source: 'nestrell-mail',
        by: 'ama',
        at: [11, '08:31'],
        used: true,
        stance: 'context',
        quote:
          'The company confirms that it owns the site and says that its editors are free to recommend what they like.',
        paraphrase: true,
        locator: 'Answers 1 and 2',
        accessedDaysAgo: 11,
      },
      {
        source: 'ftc255',
        by: 'ama',
        at: [11, '08:37'],
        used: true,
        stance: 'context',
        quote:
          'A connection that readers would not expect, and that affects how they weigh a recommendation, should be disclosed clearly.',
        paraphrase: true,
        accessedDaysAgo: 11,
        note: 'American guidance, cited as a common standard; the site does not say where it is based.',
      },
    ],
    rounds: [
      {
        opened: { by: 'ama', at: [10, '09:10'] },
        reviews: [
          {
            by: 'priya',
            at: [9, '11:05'],
            ratingId: 'false',
            confidence: 'high',
            rationale: [
              'The site’s own imprint names the maker of the Calm Kit as its owner, and the company confirmed it to us. That leaves no room for “independent” as readers use the word. That the editors choose freely, as the company says, may be so; it is not independence, and it cannot be seen from outside.',
              'Nothing beside the recommendation tells a reader who is speaking. The imprint is one click and a long scroll away. Among people looking for help with tears they do not understand, that matters more than it would in a page about lamps.',
            ],
          },
          {
            by: 'tomas',
            at: [8, '09:55'],
            ratingId: 'false',
            confidence: 'high',
            rationale: [
              'Owner of the page and maker of the product are the same company; the imprint says so and its press office does not dispute it. I also spoke with a person who has written for the site and was told which product to end on. That account agrees with the documents, and the verdict would be the same without it.',
              'I looked for a notice on the page, in its header, beside the product and at the foot. There is none. Whether the kit does any good is another claim, and not this one.',
            ],
            evidence: [
              {
                source: 'lampfold-contributor',
                used: true,
                stance: 'refutes',
                quote:
                  'Texts for the site are ordered by the sales department, which names the product to close with.',
                paraphrase: true,
                accessedDaysAgo: 9,
                note: 'By telephone. The person asked not to be identified and has shown the desk a contract.',
              },
            ],
          },
        ],
        decision: {
          by: 'ama',
          at: [7, '14:00'],
          ratingId: 'false',
          summary:
            'Lampfold belongs to Nestrell Ltd, which makes and sells the Calm Kit. The imprint says so and the company has confirmed it. The page calls itself independent and carries no notice of this beside the recommendation. We have not judged whether the kit helps.',
        },
        publication: { by: 'ama', at: [6, '09:00'] },
      },
    ],
    ends: { state: 'decided', publications: 1 },
  },
  {
    key: 'quite-typical',
    document: 'tears',
    passages: [
      {
        quote:
          'Crying after intimacy is quite typical, the body’s everyday way of setting down what it has carried all week.',
      },
    ],
    statement: 'Crying after intimacy is typical and an everyday response of the body.',
    type: 'statistic',
    claimant: 'Lampfold',
    saidWhere: 'Lampfold',
    whySelected: 'How common it is decides whether a reader seeks help. There are surveys.',
    priority: 'high',
    legalRisk: false,
    createdBy: 'isla',
    createdAt: [14, '09:55'],
    evidence: [
      {
        source: 'schweitzer2015',
        by: 'isla',
        at: [13, '08:31'],
        used: true,
        stance: 'refutes',
        quote:
          'Forty-six percent of respondents reported experiencing PCD symptoms at least once in their lifetime with 5.1% experiencing PCD symptoms a few times within the past four weeks.',
        locator: 'Abstract, Results',
        accessedDaysAgo: 13,
        note: 'Female students. PCD is low mood after sex: tearfulness, sadness or irritability, so tears alone are rarer.',
      },
      {
        source: 'maczkowiack2019',
        by: 'isla',
        at: [13, '08:37'],
        used: true,
        stance: 'refutes',
        quote:
          'Forty one percent reported experiencing PCD in their lifetime and 20% reported experiencing PCD in the previous four weeks.',
        locator: 'Abstract',
        accessedDaysAgo: 13,
        note: 'Men, a self-selected sample.',
      },
      {
        source: 'burri2011',
        by: 'isla',
        at: [13, '08:43'],
        used: true,
        stance: 'refutes',
        quote: '3.7% of women reported suffering from recent PPS and 7.7% from persistent PPS',
        locator: 'Abstract',
        accessedDaysAgo: 13,
        note: 'The least selected sample of the three. PPS are psychological symptoms after sex.',
      },
    ],
    rounds: [
      {
        opened: { by: 'ama', at: [12, '09:15'] },
        reviews: [
          {
            by: 'priya',
            at: [11, '10:20'],
            ratingId: 'misleading',
            confidence: 'medium',
            rationale: [
              'Two things are mixed up: whether it has ever happened, and whether it usually does. Between a third and nearly a half of those asked have known it at least once in their lives, so a reader who has is in large company. In any four weeks it was 5 to 20 per cent, and as a lasting pattern 3 to 8.',
              'Typical and everyday describe what mostly happens, and mostly it does not. The reassurance is kind and half right, which is what makes it misleading for the few in whom it keeps returning, often together with distress.',
            ],
            evidence: [
              {
                source: 'bird2011',
                used: true,
                stance: 'context',
                quote:
                  'Among 222 female university students, 32.9% reported having ever experienced PCD whereas 10% reported experiencing PCD in the previous 4 weeks.',
                locator: 'Abstract',
                accessedDaysAgo: 11,
              },
            ],
          },
          {
            by: 'tomas',
            at: [10, '10:05'],
            ratingId: 'mostly-false',
            confidence: 'medium',
            rationale: [
              'I take the sentence at its word. “Quite typical” and “everyday” are statements of frequency, and every survey we have contradicts them: 5, 10 and 20 per cent in four weeks, under 8 per cent as a lasting pattern, and all of these count sadness and irritability along with tears.',
              'That many people have known it once does not rescue the claim, because the claim is not that it can happen. Nothing here is out of context; a number is simply too high. So I stay on the scale. It is not plain False only because nobody has counted crying by itself.',
            ],
          },
        ],
        decision: {
          by: 'ama',
          at: [9, '14:30'],
          ratingId: 'misleading',
          summary:
            'At least once in a lifetime is common: 33 to 46 per cent of those asked. As a response it is not typical. In any four weeks it was 5 to 20 per cent, and 3 to 8 per cent had it persistently. These surveys count sadness and irritability as well as tears. Research treats it as a symptom that sometimes goes with distress, not as the expected response.',
        },
        publication: { by: 'ama', at: [8, '09:00'] },
      },
    ],
    ends: { state: 'decided', publications: 1 },
  },
  {
    key: 'hormone-drop',
    document: 'tears',
    passages: [
      {
        quote:
          'A minute later the same hormones plunge, and it is this drop, steeper than any fairground ride, that brings the tears.',
      },
    ],
    statement: 'A steep fall of hormones within a minute causes the tears.',
    type: 'causal-mechanism',
    claimant: 'Lampfold',
    saidWhere: 'Lampfold',
    whySelected: 'A cause, given as science. The timing at least has been measured.',
    priority: 'normal',
    legalRisk: false,
    createdBy: 'tomas',
    createdAt: [13, '16:10'],
    evidence: [
      {
        source: 'exton1999',
        by: 'tomas',
        at: [13, '16:14'],
        used: true,
        stance: 'refutes',
        quote:
          'Plasma prolactin substantially increased after orgasm, remained elevated over the remainder of the session, and was still raised 60 minutes after sexual arousal.',
        locator: 'Abstract, Results',
        accessedDaysAgo: 13,
        note: 'Hormones do not move together: this one rises and stays.',
      },
      {
        source: 'cera2021',
        by: 'tomas',
        at: [13, '16:17'],
        used: true,
        stance: 'context',
        quote: 'In small studies oxytocin was back near its starting level after about 5 to 30 minutes.',
        paraphrase: true,
        locator: 'Table 4',
        accessedDaysAgo: 13,
      },
    ],
    rounds: [],
    ends: { state: 'draft', publications: 0 },
  },
  {
    key: 'affection',
    document: 'tears',
    passages: [
      {
        quote:
          'In a survey of 335 people and a daily study of 101 couples, longer and better affection after sex went together with greater satisfaction, with the sex and with the relationship.',
      },
    ],
    statement:
      'In a survey of 335 people and a daily study of 101 couples, more and better affection after sex went with greater sexual and relationship satisfaction.',
    type: 'study-attribution',
    claimant: 'Lampfold, citing studies',
    saidWhere: 'Lampfold',
    whySelected: 'Gives numbers and no name. Worth saying when a page reports research correctly.',
    priority: 'low',
    legalRisk: false,
    createdBy: 'priya',
    createdAt: [13, '16:30'],
    evidence: [
      {
        source: 'muise2014',
        by: 'priya',
        at: [12, '08:31'],
        used: true,
        stance: 'supports',
        quote:
          'day-to-day changes in post sex affection duration and quality were associated with both partners’ sexual and relationship satisfaction',
        locator: 'Abstract, Study 2',
        accessedDaysAgo: 12,
        note: 'N = 335 in Study 1; 101 couples, 202 people, in Study 2.',
      },
    ],
    rounds: [
      {
        opened: { by: 'priya', at: [12, '09:50'] },
        reviews: [
          {
            by: 'isla',
            at: [11, '14:10'],
            ratingId: 'true',
            confidence: 'high',
            rationale: [
              'The page does not name its source, but only one paper fits: Muise, Giang and Impett, 2014. A survey of 335 people, then a daily study of 101 couples; in both, longer affection after sex went with more satisfaction, and in the second its quality did as well.',
              'The wording is careful where such pages seldom are. It says “went together with”, not “causes”, and it stops there. The one thing to wish for is the name of the study, which is a courtesy to readers and not a fault of the claim.',
            ],
          },
          {
            by: 'priya',
            at: [10, '16:20'],
            ratingId: 'true',
            confidence: 'high',
            rationale: [
              'Both numbers are right, both studies are described as what they are, and the result is given as the link it is. The abstract adds that the pattern was broadly the same for men and women, with some differences, and that satisfaction was still higher three months later; the page leaves this out, to nobody’s harm.',
              'I considered whether duration and quality were each found in both studies. The survey reports duration only. The sentence speaks of the two together, and read that way it holds.',
            ],
          },
        ],
        decision: {
          by: 'ama',
          at: [9, '14:45'],
          ratingId: 'true',
          summary:
            'This is a fair report of Muise, Giang and Impett (2014): a survey of 335 people and a daily study of 101 couples. Both found a link, and the page claims no more than a link. It does not name the study; we do.',
        },
      },
    ],
    ends: { state: 'decided', publications: 0 },
  },
]
