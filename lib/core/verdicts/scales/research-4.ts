import type { Scale } from '@/lib/core/verdicts/scale'

/**
 * Four ratings for research data sets, comparable with the labels of AVeriTeC (Schlichtkrull et al. 2023). Nominal: the
 * four lie on no line, and no numbers are exported.
 */
export const research4: Scale = {
  id: 'research-4',
  version: 1,
  name: 'Research, four labels',
  level: 'nominal',
  values: [
    {
      id: 'refuted',
      label: 'Refuted',
      definition:
        'The evidence contradicts the claim or an essential part of it. Finding nothing in its favour is not enough, unless a record would certainly exist.',
      ordinal: null,
      slot: 'false',
      coarse: 'refuted',
      schemaRating: null,
      terminal: true,
      key: '1',
    },
    {
      id: 'not-enough-evidence',
      label: 'Not enough evidence',
      definition:
        'After everything that was found, doubt remains in both directions, or part of the claim stays without evidence.',
      ordinal: null,
      slot: 'unproven',
      coarse: 'insufficient',
      schemaRating: null,
      terminal: false,
      key: '2',
    },
    {
      id: 'conflicting-evidence',
      label: 'Conflicting evidence or cherry-picking',
      definition:
        'Credible sources contradict each other, or the claim rests on a choice of true facts that the rest of the evidence does not bear out.',
      ordinal: null,
      slot: 'mixed',
      coarse: 'mixed',
      schemaRating: null,
      terminal: true,
      key: '3',
    },
    {
      id: 'supported',
      label: 'Supported',
      definition: 'The evidence bears out every essential part of the claim as it is worded.',
      ordinal: null,
      slot: 'true',
      coarse: 'supported',
      schemaRating: null,
      terminal: true,
      key: '4',
    },
  ],
}
