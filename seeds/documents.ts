import type { DocumentContent } from '@/seeds/content'

/** The articles, their publishers and everybody named in them are invented for this newsroom. */
export const documents: readonly DocumentContent[] = [
  {
    key: 'closure',
    workspace: 'harbour',
    file: 'closure.txt',
    headline: 'Why your body keeps calling your ex',
    deck: 'Going back for a while softens the fall, research shows, and hormones decide who finds it hardest to stay away.',
    byline: 'N. Falk',
    publisher: 'Larkrise Weekly',
    url: 'https://larkrise-weekly.example/body/why-your-body-keeps-calling-your-ex',
    publishedDaysAgo: 24,
    language: 'en',
    importedBy: 'ama',
    importedAt: [20, '08:40'],
    conclusion:
      'The studies behind this article exist, but almost none of them says what the article has it say. One is placed in the wrong journal and given the wrong participants, two pieces of work from different universities are told as one, and a belief that researchers set out to test is reported as their result. The explanations by hormone are firmer than anything that has been measured. The advice around them, to wait, to write things down and to tell a friend, is not in dispute.',
  },
  {
    key: 'tears',
    workspace: 'harbour',
    file: 'tears.txt',
    headline: 'Let it come: what your tears are telling you',
    deck: 'An independent guide to the tears that come after closeness.',
    byline: 'The editors',
    publisher: 'Lampfold',
    url: 'https://lampfold.example/guides/let-it-come',
    publishedDaysAgo: 38,
    language: 'en',
    importedBy: 'isla',
    importedAt: [14, '09:15'],
    conclusion:
      'The page calls itself independent and belongs to the company whose product it recommends. It describes as everyday what most people do not experience in an ordinary month. What it reports of research on affection is right, and its advice to seek help when tears keep returning is sound. One claim, on hormones, is still being prepared.',
    revised: {
      by: 'isla',
      at: [3, '10:40'],
      replace: [
        {
          words:
            'A minute later the same hormones plunge, and it is this drop, steeper than any fairground ride, that brings the tears.',
          by: 'What happens next is less well understood: over the following minutes their level sinks again, and now and then somebody cries.',
        },
      ],
    },
    signOff: { by: 'ama', at: [2, '16:20'] },
  },
  {
    key: 'radio',
    workspace: 'stillwater',
    file: 'radio.txt',
    headline: 'Second Thoughts: the first twelve months',
    deck: null,
    byline: 'J. Whitlock',
    publisher: 'Weir Lane Radio',
    url: 'https://weirlane-radio.example/second-thoughts/transcripts/17',
    publishedDaysAgo: 16,
    language: 'en',
    importedBy: 'tomas',
    importedAt: [9, '10:05'],
    conclusion:
      'Of two statements drawn from this transcript, the one on self-esteem agrees with the study it rests on. The one on dopamine goes beyond anything that was measured.',
    signOff: { by: 'tomas', at: [3, '11:30'] },
  },
]
