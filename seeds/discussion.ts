import type { ProposedChangeContent, ThreadContent } from '@/seeds/content'

/** What the desk says to each other about its claims. */
export const threads: readonly ThreadContent[] = [
  {
    claim: 'women-go-back',
    remarks: [
      {
        by: 'tomas',
        at: [15, '09:40'],
        says: '@ama, if I state the frequency alone, which kind of going back should it be? The survey counts nights, and the article seems to mean living together again.',
      },
      {
        by: 'ama',
        at: [15, '10:20'],
        says: 'Then the statement should say which one it is about. I would keep to what can be counted, and say in the reason that the article means something else.',
      },
    ],
  },
  {
    claim: 'rebound',
    remarks: [
      {
        by: 'isla',
        at: [8, '09:30'],
        says: '@tomas, our ratings lie far apart and our reading of the abstract does not. Do you judge the sentence, and I what a reader makes of it?',
      },
      {
        by: 'tomas',
        at: [8, '11:05'],
        says: 'That is it. The findings are near enough to the words; what they are credited with is not. I would not object to Misleading if the summary says both.',
      },
      { by: 'ama', at: [8, '12:40'], says: 'Thank you both. I can settle it from that.' },
    ],
    resolved: { by: 'ama', at: [8, '12:45'] },
  },
  {
    claim: 'oxytocin-touch',
    remarks: [
      {
        by: 'priya',
        at: [5, '14:10'],
        says: 'Is the first half of the sentence judged here too, or only in the claim on who has more of the hormone?',
      },
      {
        by: 'ama',
        at: [5, '16:00'],
        says: 'Only there. Here it is the step from the hormone to the touch.',
      },
    ],
  },
  {
    claim: 'majority',
    about: 'Most of us go back to a former partner at least once',
    remarks: [
      {
        by: 'priya',
        at: [4, '10:15'],
        says: 'What readers will keep is “most of us”. @ama, could the summary name the three samples, so that they see who was asked?',
      },
      {
        by: 'isla',
        at: [3, '09:05'],
        says: 'They are all among the evidence: two figures from one county, one from students. Nobody asked adults in general.',
      },
    ],
  },
]

/** Other words for the first article, offered to Ama, who imported it. */
export const proposedChanges: readonly ProposedChangeContent[] = [
  {
    claim: 'wrong-journal',
    words:
      'A 2012 study in the Journal of Family Issues found that divorced people who went on seeing a former husband or wife had a gentler, more gradual parting than those who cut the cord in one go.',
    replacement:
      'A 2012 study in the Journal of Social and Clinical Psychology compared recently separated people who still saw a former husband or wife with those who did not; it did not ask whose parting was the more gradual.',
    why: 'Another journal, other participants, and another question than the one that was asked.',
    by: 'priya',
    at: [6, '10:30'],
    answer: {
      accepted: true,
      words: 'Sent to the magazine with our correction. We expect it in their next text.',
      by: 'ama',
      at: [5, '11:45'],
    },
  },
  {
    claim: 'majority',
    words: 'Most of us go back to a former partner at least once',
    replacement: 'Many of us go back to a former partner at least once',
    why: 'Nobody has counted a majority. “Many” is what the samples bear.',
    by: 'isla',
    at: [6, '16:10'],
    answer: {
      accepted: false,
      words:
        'The claim is not decided yet, and what the article should say follows from that. Please offer it again then.',
      by: 'ama',
      at: [5, '09:50'],
    },
  },
  {
    claim: 'fused-studies',
    words:
      'In 2009 the journal Personal Relationships reported that partners who stay apart see their lives more clearly than those who keep drifting back. The researchers, at Kansas State University,',
    replacement:
      'In 2009 the journal Personal Relationships reported that partners who stay apart see their lives more clearly than those who keep drifting back. Other researchers, at Kansas State University,',
    why: 'The study of 2009 was done at Austin. One word keeps the two pieces of work apart.',
    by: 'tomas',
    at: [3, '10:20'],
  },
]
