import type { ClaimContent } from '@/seeds/content'

/** Who found what: a belief told as a finding, two studies told as one, and the part of it that holds. */
export const attributionClaims: readonly ClaimContent[] = [
  {
    key: 'rebound',
    document: 'closure',
    passages: [
      {
        quote:
          'A 2013 study in the Archives of Sexual Behavior showed that people on the rebound are fragile: angry, grieving and short of self-respect.',
      },
    ],
    statement:
      'A 2013 study in the Archives of Sexual Behavior showed that people on the rebound are angry, grieving and low in self-esteem.',
    type: 'study-attribution',
    claimant: 'The article, citing a study',
    saidWhere: 'Larkrise Weekly',
    whySelected: 'Says “showed”. The paper begins with very similar words, as something people believe.',
    priority: 'normal',
    legalRisk: false,
    createdBy: 'priya',
    createdAt: [19, '09:00'],
    evidence: [
      {
        source: 'barber2014',
        by: 'priya',
        at: [12, '08:31'],
        used: true,
        stance: 'refutes',
        quote: 'According to popular belief, people “on the rebound” are emotionally vulnerable',
        locator: 'Introduction, first sentence',
        accessedDaysAgo: 12,
        note: 'The belief the authors set out to test.',
      },
      {
        source: 'barber2014',
        by: 'priya',
        at: [12, '08:37'],
        used: true,
        stance: 'supports',
        quote: 'those who were “dumped” by their partners were more distressed and angry',
        locator: 'Abstract',
        accessedDaysAgo: 12,
        note: 'Of those who had been left, compared with the others. Published online in 2013.',
      },
    ],
    rounds: [
      {
        opened: { by: 'priya', at: [11, '09:20'] },
        reviews: [
          {
            by: 'isla',
            at: [10, '12:15'],
            ratingId: 'misleading',
            confidence: 'high',
            before: {
              at: [10, '11:20'],
              ratingId: 'false',
              confidence: 'medium',
              rationale: [
                'The paper introduces this as a popular belief. It is not its result, so the sentence is wrong.',
              ],
            },
            rationale: [
              'The words come from the first sentence of the paper, without its first four: “According to popular belief”. What the authors report as folklore is told here as their result. That is not a slip of detail. Whether the belief is true was the question of the study.',
              'Part of it was borne out, for those who had been left: they were more distressed and angrier. But the article says it of everybody on the rebound, and I found nothing in the abstract on self-esteem. A reader is told that science settled what it had only begun to ask.',
            ],
          },
          {
            by: 'tomas',
            at: [9, '16:40'],
            ratingId: 'mostly-true',
            confidence: 'medium',
            rationale: [
              'I agree that the sentence is taken from the wrong end of the paper. But the verdict is on the claim, not on how it was made. The study followed 170 students after a break-up; sex to cope with distress was most frequent right after it, those who had been left were angrier and more distressed, and the authors call several of their results consistent with popular lore.',
              'So “angry and grieving” after a break-up is broadly what they saw. Self-esteem I could not confirm from the abstract, and “people” should be “students”. Two faults of detail, hence one step below True.',
            ],
          },
        ],
      },
    ],
    ends: { state: 'to_decide', publications: 0 },
  },
  {
    key: 'fused-studies',
    document: 'closure',
    passages: [
      {
        quote:
          'In 2009 the journal Personal Relationships reported that partners who stay apart see their lives more clearly than those who keep drifting back. The researchers, at Kansas State University,',
      },
    ],
    statement: 'The 2009 study in Personal Relationships was done by researchers at Kansas State University.',
    type: 'study-attribution',
    claimant: 'The article, citing a study',
    saidWhere: 'Larkrise Weekly',
    whySelected: 'A journal, a year and a university that do not seem to belong together.',
    priority: 'high',
    legalRisk: false,
    createdBy: 'ama',
    createdAt: [19, '09:10'],
    evidence: [
      {
        source: 'dailey2009',
        by: 'ama',
        at: [19, '09:14'],
        used: true,
        stance: 'refutes',
        quote: 'The authors worked at the University of Texas at Austin.',
        paraphrase: true,
        locator: 'Affiliations of the authors',
        accessedDaysAgo: 19,
      },
      {
        source: 'kstate2012',
        by: 'ama',
        at: [19, '09:17'],
        used: true,
        stance: 'refutes',
        quote:
          'Amber Vennum, assistant professor of family studies and human services at Kansas State University, is studying couples in cyclical relationships',
        locator: 'First paragraph',
        accessedDaysAgo: 19,
        note: 'February 2012. The second sentence of the passage follows this release; it mentions no paper of 2009.',
      },
    ],
    rounds: [
      {
        opened: { by: 'ama', at: [18, '09:15'] },
        reviews: [
          {
            by: 'tomas',
            at: [18, '15:30'],
            cannotJudge:
              'I have worked with one of the two groups and would be judging people I know. Somebody else should take this one.',
          },
          {
            by: 'isla',
            at: [17, '11:20'],
            ratingId: 'false',
            confidence: 'high',
            rationale: [
              'Two pieces of work are told as one. The paper that Personal Relationships carried in 2009 is by Dailey and four colleagues at the University of Texas at Austin. The remark about impulsive couples comes from Amber Vennum at Kansas State, in a news release of February 2012.',
              'They are three years and two universities apart. The word “also” in the article’s next clause welds them together: a reader must think that the same people, in the same study, found both. Which university did it is a plain matter of record, and the record says otherwise.',
            ],
          },
          {
            by: 'priya',
            at: [16, '10:45'],
            ratingId: 'false',
            confidence: 'high',
            rationale: [
              'The authors of the 2009 paper were in Austin, Texas. Kansas State’s release is from 2012, names a different researcher, and does not mention the paper. That settles the claim as stated.',
              'The first half of the passage has a problem of its own, which we may want to check separately: the 2009 study compared couples who part and reunite with couples who do not, and “see their lives more clearly” is not in its abstract.',
            ],
          },
        ],
        decision: {
          by: 'ama',
          at: [15, '11:00'],
          ratingId: 'false',
          summary:
            'Two sources are run together. The 2009 paper in Personal Relationships came from the University of Texas at Austin. What the article reports from Kansas State University is the work of Amber Vennum, made known by a news release in February 2012.',
        },
        publication: { by: 'ama', at: [14, '09:35'] },
      },
    ],
    ends: { state: 'decided', publications: 1 },
  },
  {
    key: 'impulsive',
    document: 'closure',
    passages: [
      {
        quote:
          'couples who part and reunite are quicker to leap: they move in, adopt a dog or start a family with less thought than other couples',
      },
    ],
    statement:
      'Kansas State researchers found couples who part and reunite more impulsive about moving in, getting a pet or having a child.',
    type: 'study-attribution',
    claimant: 'The article, citing a study',
    saidWhere: 'Larkrise Weekly',
    whySelected: 'The part of the two studies told as one that can be traced. Worth saying what holds.',
    priority: 'low',
    legalRisk: false,
    createdBy: 'isla',
    createdAt: [19, '09:25'],
    evidence: [
      {
        source: 'kstate2012',
        by: 'isla',
        at: [13, '08:31'],
        used: true,
        stance: 'supports',
        quote:
          'couples in a cyclical relationship tended to be more impulsive about major relationship transitions — like moving in together, buying a pet together or having a child together',
        locator: 'Third paragraph',
        accessedDaysAgo: 13,
      },
      {
        source: 'vennum2014',
        by: 'isla',
        at: [13, '08:37'],
        used: true,
        stance: 'context',
        quote: 'Couples who had parted and reunited were less satisfied and less sure of their future.',
        paraphrase: true,
        locator: 'Abstract',
        accessedDaysAgo: 13,
        note: 'Later, peer-reviewed work of the same group. It does not report impulsiveness in its abstract.',
      },
    ],
    rounds: [
      {
        opened: { by: 'isla', at: [13, '09:30'] },
        reviews: [
          {
            by: 'isla',
            at: [12, '10:10'],
            ratingId: 'mostly-true',
            confidence: 'high',
            rationale: [
              'Read alone, the sentence agrees with Kansas State’s release of February 2012: more impulsive about moving in, buying a pet, having a child. The article turns “tended to be” into “are”, and “buying” into “adopting”, which changes nothing that matters.',
              'I keep one step below True because the source is a news release. Which peer-reviewed paper it summarises could not be established. That the finding is hung on a study from another university is the fault of the sentence before, and is judged there.',
            ],
          },
          {
            by: 'miriam',
            at: [11, '17:30'],
            ratingId: 'mostly-true',
            confidence: 'medium',
            rationale: [
              'The content can be traced to the university that is named, and the examples are the same three. It is a difference on average between two groups of couples, so “are quicker” should be “tend to be quicker”; the reader is not badly served by the shorter form.',
              'My confidence is medium only because I have nothing but the release. The group’s later paper shows the same couples to be less satisfied and less certain, which fits, but it does not repeat this result in its abstract.',
            ],
          },
        ],
        decision: {
          by: 'ama',
          at: [10, '09:40'],
          ratingId: 'mostly-true',
          summary:
            'Kansas State University reported this in February 2012, in nearly these words, as a tendency. It rests on a news release; the paper behind it was not identified. It is not part of the 2009 study to which the article attaches it.',
        },
      },
    ],
    ends: { state: 'decided', publications: 0 },
  },
]
