import type { ClaimContent } from '@/seeds/content'

/** One paper, twice: where it appeared and whom it studied, and the two percentages taken from it. */
export const wrongJournal: ClaimContent = {
  key: 'wrong-journal',
  document: 'closure',
  passages: [
    {
      quote:
        'A 2012 study in the Journal of Family Issues found that divorced people who went on seeing a former husband or wife had a gentler, more gradual parting than those who cut the cord in one go.',
    },
    {
      quote:
        'followed 137 recently divorced men and women and asked what had happened once the papers were signed',
    },
  ],
  statement:
    'A 2012 study of 137 divorced people in the Journal of Family Issues found that staying in contact made the parting more gradual.',
  type: 'study-attribution',
  claimant: 'The article, citing a study',
  saidWhere: 'Larkrise Weekly',
  whySelected:
    'Names a journal, a year, a sample and a result. If the journal is wrong, nobody can look the rest up.',
  priority: 'high',
  legalRisk: false,
  createdBy: 'ama',
  createdAt: [20, '10:40'],
  evidence: [
    {
      source: 'mason2012',
      by: 'ama',
      at: [20, '10:44'],
      used: true,
      stance: 'refutes',
      quote: 'among 137 (n = 50 men) adults reporting recent marital separations',
      locator: 'Abstract',
      accessedDaysAgo: 20,
      note: 'Separated, not divorced. The only study found with this year, university and number of people.',
    },
    {
      source: 'atlantic2013',
      by: 'ama',
      at: [20, '10:47'],
      used: false,
      whyNotUsed: 'A news item that relays another newspaper and names no journal.',
      accessedDaysAgo: 20,
    },
  ],
  rounds: [
    {
      opened: { by: 'ama', at: [19, '10:20'] },
      reviews: [
        {
          by: 'isla',
          at: [18, '09:20'],
          ratingId: 'misleading',
          confidence: 'medium',
          rationale: [
            'The study exists and has the right number of people, but it is told wrongly in two ways. Its participants reported a recent separation; the article has them divorced, with signed papers. And the abstract lists five findings, all about how people were adjusting at one point in time. That the parting became gentler or more gradual is not among them.',
            'I read the abstract only. A reader would come away believing that staying in contact has been shown to help, which the study was not built to show.',
          ],
        },
        {
          by: 'priya',
          at: [17, '13:05'],
          ratingId: 'misleading',
          confidence: 'high',
          rationale: [
            'What the paper reports are associations. People who accepted the separation little and were sleeping with their former partner were better adjusted than those who were not; among people who accepted it more, contact went with better adjustment. Nobody was followed over time, so nothing can be said about gradual or abrupt.',
            'The sample is also described wrongly: separated, not divorced. The real study is stretched to answer a question it did not ask. The number, the year and the university are right, which is why I choose Misleading.',
          ],
        },
      ],
      decision: {
        by: 'ama',
        at: [16, '11:50'],
        ratingId: 'misleading',
        summary:
          'A real study of 137 recently separated adults is stretched to say something it did not test. It compared people at one point in time and did not ask whether contact makes a parting more gradual.',
      },
      publication: { by: 'ama', at: [15, '09:10'] },
    },
    {
      opened: {
        by: 'ama',
        at: [9, '08:50'],
        reopenReason:
          'A reader who is a librarian wrote that the paper is not in the Journal of Family Issues. We had judged what the study found and not checked where it appeared. Both are part of the claim.',
      },
      reviews: [
        {
          by: 'tomas',
          at: [8, '14:35'],
          ratingId: 'false',
          confidence: 'high',
          rationale: [
            'Each thing that can be looked up is wrong except the year and the number. The paper appeared in the Journal of Social and Clinical Psychology, volume 31, not in the Journal of Family Issues. Its participants were recently separated, not divorced. A more gradual parting is not one of the five findings in its abstract.',
            'I searched for a second paper with the same description and found none. I cannot rule one out, but the university, the year and the 137 people fit this one exactly. A reader sent to the journal named here will find nothing.',
          ],
          evidence: [
            {
              source: 'mason2012',
              used: true,
              stance: 'refutes',
              quote: 'J Soc Clin Psychol. 2012 May;31(5):488–507',
              locator: 'Heading of the author manuscript',
              accessedDaysAgo: 8,
              note: 'The journal is another one.',
            },
          ],
        },
        {
          by: 'priya',
          at: [8, '17:10'],
          ratingId: 'false',
          confidence: 'high',
          rationale: [
            'In the first round I judged what the paper says and took the journal on trust. That was a mistake, and it changes my verdict. A journal’s name is the one part of such a sentence that a reader can act on, and it is wrong.',
            'Put together, the wrong journal, the wrong sample and a result that is not in the abstract leave only the year, the university and the number standing. That is no longer a true core badly told. It is a description of a study that, as far as we can find, does not exist.',
          ],
        },
      ],
      decision: {
        by: 'ama',
        at: [7, '10:15'],
        ratingId: 'false',
        summary:
          'The only study that fits (2012, University of Arizona, 137 people) is by Mason, Sbarra, Bryan and Lee, in the Journal of Social and Clinical Psychology, not the Journal of Family Issues. Its participants were recently separated, not divorced. It compared people at one point in time; a more gradual parting is not among its findings.',
      },
      publication: {
        by: 'ama',
        at: [7, '10:40'],
        note: 'We first rated this Misleading, for what was said about the findings. A reader pointed out that the journal is wrong as well. We had not checked it. The verdict is now False.',
      },
    },
  ],
  ends: { state: 'decided', publications: 2 },
}

export const percentages: ClaimContent = {
  key: 'percentages',
  document: 'closure',
  passages: [
    {
      quote:
        'As many as 82.5 per cent were still in contact with the person they had left, and 21.9 per cent had slept with them.',
    },
  ],
  statement:
    'Of the 137 people studied, 82.5 per cent were in contact with their former partner and 21.9 per cent had slept with them.',
  type: 'statistic',
  claimant: 'The article, citing a study',
  saidWhere: 'Larkrise Weekly',
  whySelected:
    'Two exact figures that are easy to repeat. Both can be tested against the number of participants.',
  priority: 'normal',
  legalRisk: false,
  createdBy: 'isla',
  createdAt: [20, '10:55'],
  evidence: [
    {
      source: 'shares-of-137',
      by: 'isla',
      at: [19, '08:31'],
      used: true,
      stance: 'supports',
      quote:
        '113 of 137 is 82.5 per cent and 30 of 137 is 21.9 per cent. No other whole numbers of 137 people round to these figures.',
      paraphrase: true,
      accessedDaysAgo: 19,
      note: 'Shows that the figures are possible, not that they are right.',
    },
    {
      source: 'atlantic2013',
      by: 'isla',
      at: [19, '08:37'],
      used: true,
      stance: 'supports',
      quote: 'Gives both percentages, for the same study.',
      paraphrase: true,
      accessedDaysAgo: 19,
    },
    {
      source: 'mason2012',
      by: 'isla',
      at: [19, '08:43'],
      used: true,
      stance: 'context',
      quote:
        'Gives the number of participants. The percentages are not in the abstract; the full text was not read.',
      paraphrase: true,
      locator: 'Abstract',
      accessedDaysAgo: 19,
    },
  ],
  rounds: [
    {
      opened: { by: 'ama', at: [18, '09:40'] },
      reviews: [
        {
          by: 'tomas',
          at: [17, '10:30'],
          ratingId: 'mostly-true',
          confidence: 'medium',
          rationale: [
            'Both figures stand in press coverage of the study from 2013, a year after it appeared, and both come out as whole people: 113 and 30 of 137. Invented percentages seldom do. That is good indirect support, and I found nothing against it.',
            'It is not proof. The abstract does not give them and I have not seen the full text, so I do not know what counted as contact, or over what time. The article’s “still” suggests a moment; the study may have asked about a period. For that I hold back one step.',
          ],
        },
        {
          by: 'priya',
          at: [16, '09:25'],
          ratingId: 'mostly-true',
          confidence: 'medium',
          rationale: [
            'The arithmetic holds: only 113 and only 30 of 137 people give these percentages, and a newspaper printed the same two in 2013. The number of participants is in the abstract. I have no reason to doubt the figures.',
            'What I could not check is the table they come from. The wording around them is off, too: the participants were separated, not divorced, and a reader of this paragraph will not know that. The figures as such I would let stand, with the source named.',
          ],
        },
      ],
      decision: {
        by: 'ama',
        at: [15, '15:20'],
        ratingId: 'mostly-true',
        summary:
          'Both percentages were reported in 2013 and correspond to whole numbers of people, 113 and 30 of 137. They are not in the study’s abstract, and we have not seen the full text. The people were recently separated, not divorced.',
      },
      publication: { by: 'ama', at: [14, '09:30'] },
    },
    {
      opened: {
        by: 'miriam',
        at: [3, '15:45'],
        reopenReason:
          'Since last week our rule is that a figure absent from the abstract needs the full text or a second source that is independent of the first. We published this one on a news item and our own arithmetic. Judge it again under the rule; until then it stands, marked as under review.',
      },
      reviews: [],
    },
  ],
  ends: { state: 'in_review', publications: 1, underReviewAgain: true },
}
