import type { ClaimContent } from '@/seeds/content'

export const endorphins: ClaimContent = {
  key: 'endorphins',
  document: 'closure',
  passages: [
    {
      quote:
        'Within minutes the blood is flooded with endorphins, the body’s own opiates, and it is this flood that makes the whole of you glow.',
    },
  ],
  statement:
    'Intimacy floods the blood with endorphins, and that flood is what makes the whole body feel good.',
  type: 'causal-mechanism',
  claimant: 'The article',
  saidWhere: 'Larkrise Weekly',
  whySelected: 'A common belief told as physiology. It can be tested against measurements of blood.',
  priority: 'normal',
  legalRisk: false,
  createdBy: 'ama',
  createdAt: [20, '09:20'],
  evidence: [
    {
      source: 'exton1999',
      by: 'ama',
      at: [19, '08:31'],
      used: true,
      stance: 'refutes',
      quote:
        'plasma concentrations of cortisol, FSH, beta-endorphin, progesterone, and estradiol were unaffected by orgasm',
      locator: 'Abstract, Results',
      accessedDaysAgo: 19,
      note: 'Ten women, blood drawn continuously for an hour.',
    },
    {
      source: 'kruger1998',
      by: 'ama',
      at: [19, '08:37'],
      used: true,
      stance: 'refutes',
      quote: 'none of the other endocrine variables were significantly affected by sexual arousal and orgasm',
      locator: 'Abstract',
      accessedDaysAgo: 19,
      note: 'Ten men. Beta-endorphin is one of the other variables; prolactin and noradrenaline did rise.',
    },
  ],
  rounds: [
    {
      opened: { by: 'ama', at: [19, '10:00'] },
      reviews: [
        {
          by: 'priya',
          at: [18, '11:40'],
          ratingId: 'misleading',
          confidence: 'high',
          rationale: [
            'The claim has a place, the blood, and a cause, the flood. Two laboratories looked there, with continuous sampling before, during and after orgasm, and beta-endorphin did not move, in ten women or in ten men. So the picture of blood awash with opiates has been tested and was not seen.',
            'I stop short of False. A later imaging study did find the body’s own opioids released in the brain after orgasm, in a small number of men. Something true lies behind the sentence; it is in another place, on a smaller scale, and not shown to make anybody glow.',
          ],
          evidence: [
            {
              source: 'jern2023',
              used: true,
              stance: 'supports',
              quote:
                'Imaging showed the release of the body’s own opioids in the hippocampus after orgasm in men.',
              paraphrase: true,
              locator: 'Abstract',
              accessedDaysAgo: 18,
              note: 'In the brain, not in the blood.',
            },
          ],
        },
        {
          by: 'tomas',
          at: [17, '16:25'],
          ratingId: 'misleading',
          confidence: 'medium',
          rationale: [
            'Both studies cited here took blood throughout and found no change in beta-endorphin. They are small, ten people each, and more than twenty years old, so I would not call the matter closed; but they are what has been measured, and they say the opposite of flooded.',
            'The second half does more harm than the first. “It is this flood that makes you glow” names a single cause for a feeling with many. Endorphins may well have a part in pleasure. A reader who remembers this sentence will remember a mechanism that nobody has shown.',
          ],
        },
      ],
      decision: {
        by: 'ama',
        at: [16, '11:10'],
        ratingId: 'misleading',
        summary:
          'Two laboratory studies sampled blood before, during and after orgasm and found no change in beta-endorphin, in women or in men. An imaging study did find opioids released in the brain, in a small group of men. Opioids may have a part in pleasure; a flood of them in the blood as the cause of a whole-body glow has not been shown.',
      },
      publication: { by: 'ama', at: [15, '09:05'] },
    },
  ],
  ends: { state: 'decided', publications: 1 },
}

/** Open to both reviewers: the claim that waits for whoever signs in first. */
export const dopamine: ClaimContent = {
  key: 'dopamine-men',
  document: 'closure',
  passages: [
    {
      quote:
        'At the decisive moment a man’s brain releases dopamine, the pleasure hormone, where a woman’s releases a bond.',
    },
  ],
  statement: 'At orgasm men, unlike women, release dopamine, which is the pleasure hormone.',
  type: 'causal-mechanism',
  claimant: 'The article',
  saidWhere: 'Larkrise Weekly',
  whySelected:
    'The other half of the contrast between women and men. Three things can be checked: whether it is dopamine, whether it is men only, and whether dopamine is pleasure.',
  priority: 'high',
  legalRisk: false,
  createdBy: 'ama',
  createdAt: [20, '10:20'],
  evidence: [
    {
      source: 'georgiadis2009',
      by: 'ama',
      at: [5, '08:31'],
      used: true,
      stance: 'refutes',
      quote: 'Prominent differences during tactile genital stimulation, but not during orgasm',
      locator: 'Title',
      accessedDaysAgo: 5,
      note: 'A direct comparison of women and men. Bears on “unlike women”.',
    },
    {
      source: 'berridge2015',
      by: 'ama',
      at: [5, '08:37'],
      used: true,
      stance: 'refutes',
      quote:
        'some of the best known textbook candidates for pleasure generators, including classic pleasure electrodes and the mesolimbic dopamine system, may not generate pleasure after all',
      locator: 'Abstract',
      accessedDaysAgo: 5,
      note: 'Bears on “the pleasure hormone”: dopamine has to do with wanting more than with liking.',
    },
    {
      source: 'holstege2003',
      by: 'isla',
      at: [4, '08:31'],
      used: true,
      stance: 'supports',
      quote:
        'At ejaculation blood flow rose in regions of reward, the ventral tegmental area among them. Dopamine itself was not measured.',
      paraphrase: true,
      locator: 'Abstract',
      accessedDaysAgo: 4,
      note: 'Makes a part of dopamine plausible, in men; women were not studied.',
    },
    {
      source: 'moran2020',
      by: 'isla',
      at: [4, '08:37'],
      used: false,
      whyNotUsed:
        'A survey of the reasons women and men give. It says nothing about what happens in the brain.',
      accessedDaysAgo: 4,
    },
  ],
  rounds: [{ opened: { by: 'ama', at: [3, '09:10'] }, reviews: [] }],
  ends: { state: 'in_review', publications: 0 },
}
