import type { SetAsideContent } from '@/seeds/content'

/** Sentences of the sample articles that somebody looked at and set aside, so that the rest shows as not looked at. */
export const setAsides: readonly SetAsideContent[] = [
  {
    document: 'closure',
    quotes: [
      {
        quote:
          'The boxes had been gone for eleven weeks when Marta, a 38-year-old surveyor, drove across the city to give back a casserole dish.',
      },
      { quote: 'She stayed until breakfast.' },
      { quote: '“I knew exactly how it would end,” she says, “and I went upstairs anyway.”' },
    ],
    why: 'experience',
    note: 'Marta’s own story. It is told as hers alone.',
    by: 'isla',
    at: [19, '09:10'],
  },
  {
    document: 'closure',
    quotes: [
      { quote: 'Perhaps hesitation is not the opposite of love.' },
      { quote: 'Perhaps it is the form love takes once it has been disappointed.' },
    ],
    why: 'opinion',
    by: 'isla',
    at: [19, '09:25'],
  },
  {
    document: 'closure',
    quotes: [
      {
        quote:
          'You sleep badly, you win arguments in the shower, you are suddenly an expert on other people’s marriages.',
      },
    ],
    why: 'vague',
    by: 'ama',
    at: [18, '15:05'],
  },
  {
    document: 'tears',
    quotes: [
      { quote: 'It can happen on the best of nights.' },
      { quote: 'Let it come, let it go, and do not make a trial of it.' },
      { quote: 'Nothing has gone wrong.' },
    ],
    why: 'opinion',
    by: 'isla',
    at: [13, '10:20'],
  },
]
