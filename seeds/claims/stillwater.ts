import type { ClaimContent } from '@/seeds/content'

/** A team of two on a nominal scale: one review each, and one claim that only one of them could take. */
export const stillwaterClaims: readonly ClaimContent[] = [
  {
    key: 'self-esteem',
    document: 'radio',
    passages: [
      { quote: 'A break-up takes your self-esteem down with it.' },
      { quote: 'a year later the dip had gone, even in those who were still single' },
    ],
    statement:
      'A break-up lowers self-esteem, and after a year the effect is gone even in those who stayed single.',
    type: 'causal-mechanism',
    claimant: 'J. Whitlock',
    saidWhere: 'Weir Lane Radio, Second Thoughts',
    whySelected: 'Names a direction and a duration, both of which a cohort study reports.',
    priority: 'normal',
    legalRisk: false,
    createdBy: 'tomas',
    createdAt: [9, '10:20'],
    evidence: [
      {
        source: 'luciano2017',
        by: 'tomas',
        at: [9, '10:24'],
        used: true,
        stance: 'supports',
        quote:
          'Experiencing a relationship break-up decreased self-esteem, but the effect disappeared after one year, even if the participant stayed single.',
        locator: 'Abstract',
        accessedDaysAgo: 9,
        note: 'Matched samples from three nationally representative German cohorts, 9,069 people in all.',
      },
    ],
    rounds: [
      {
        opened: { by: 'tomas', at: [9, '10:40'] },
        reviews: [
          {
            by: 'isla',
            at: [7, '09:45'],
            ratingId: 'supported',
            confidence: 'high',
            rationale: [
              'Both halves agree with the abstract of Luciano and Orth almost clause for clause: self-esteem fell after a break-up, and the fall had gone within a year whether or not people had found somebody new. “Thousands of young people” is right as well: 9,069 in three cohorts of late adolescents and young adults.',
              'One caution for the data set. The transcript says “takes your self-esteem down” of anybody; the study is of adolescents and young adults in Germany and reports averages. Within those bounds the claim is supported.',
            ],
          },
        ],
        decision: {
          by: 'tomas',
          at: [6, '10:00'],
          ratingId: 'supported',
          summary:
            'A study of three German cohorts (9,069 young people) found that self-esteem fell after a break-up and that the effect had disappeared after one year, also in those who stayed single.',
        },
        publication: { by: 'tomas', at: [6, '10:10'] },
      },
    ],
    ends: { state: 'decided', publications: 1 },
  },
  {
    key: 'craving-dopamine',
    document: 'radio',
    passages: [{ quote: 'After a break-up your brain is craving dopamine, exactly like an addict’s' }],
    statement: 'After a break-up the brain craves dopamine in the way an addict’s does.',
    type: 'causal-mechanism',
    claimant: 'J. Whitlock',
    saidWhere: 'Weir Lane Radio, Second Thoughts',
    whySelected: 'A comparison with addiction that is often repeated and goes back to one small study.',
    priority: 'normal',
    legalRisk: false,
    createdBy: 'isla',
    createdAt: [8, '11:00'],
    evidence: [
      {
        source: 'fisher2010',
        by: 'isla',
        at: [8, '11:04'],
        used: true,
        stance: 'context',
        quote:
          'Forebrain activations associated with motivational relevance, gain/loss, cocaine craving, addiction, and emotion regulation suggest that higher-order systems subject to experience and learning also may mediate the rejection reaction.',
        locator: 'Abstract',
        accessedDaysAgo: 8,
        note: 'Ten women and five men, recently rejected, looking at a photograph. Dopamine was not measured.',
      },
    ],
    rounds: [
      {
        opened: { by: 'isla', at: [8, '11:15'] },
        reviews: [
          {
            by: 'isla',
            at: [6, '15:10'],
            cannotJudge:
              'I helped the programme with an earlier part of this series and should not judge it.',
          },
          {
            by: 'tomas',
            at: [4, '09:30'],
            ratingId: 'not-enough-evidence',
            confidence: 'medium',
            rationale: [
              'One imaging study is behind most versions of this sentence. Fifteen people who had recently been rejected looked at a picture of the person they had lost; regions linked to reward and craving were active, some of them also known from work on cocaine. The authors say that this may help to explain the obsession.',
              'That is a craving for a person. No study found measures dopamine after a break-up, and none compares such a brain with an addict’s. “Exactly” is unsupported. Nothing refutes a weaker form, so the label is not enough evidence.',
            ],
          },
        ],
        decision: {
          by: 'tomas',
          at: [4, '10:00'],
          ratingId: 'not-enough-evidence',
          summary:
            'A study of fifteen rejected people saw activity in regions linked to reward and craving. It did not measure dopamine and did not compare them with people who are addicted. The claim goes beyond it.',
          overrideReason:
            'The only other reviewer of this team has a tie to the programme and could not judge. Nobody else can settle it, so the reviewer settled it himself; a second reading is asked for before the data set is released.',
        },
      },
    ],
    ends: { state: 'decided', publications: 0 },
  },
]
