import type { Scale } from '@/lib/core/verdicts/scale'

/**
 * For health and science desks: which way the evidence points, and beside it, as a field of its own, how certain that
 * evidence is (the four levels of GRADE, Guyatt et al. 2008). The two are never one word: "probably not" says neither.
 */
export const scienceEvidence: Scale = {
  id: 'science-evidence',
  version: 1,
  name: 'Science, evidence and certainty',
  level: 'ordinal',
  values: [
    {
      id: 'contradicted',
      label: 'Contradicted by evidence',
      definition: 'Studies that bear on the claim find the opposite, or that the effect is not there.',
      ordinal: 1,
      slot: 'false',
      coarse: 'refuted',
      schemaRating: 1,
      terminal: true,
      key: '1',
    },
    {
      id: 'overstated',
      label: 'Overstated or unsupported',
      definition: 'The claim goes well beyond what studies found, or rests on none that could show it.',
      ordinal: 2,
      slot: 'mostly-false',
      coarse: 'refuted',
      schemaRating: 2,
      terminal: true,
      key: '2',
    },
    {
      id: 'uncertain',
      label: 'Uncertain or conflicting',
      definition: 'Studies of like quality disagree, or are too few and too small to say which way it is.',
      ordinal: 3,
      slot: 'mixed',
      coarse: 'insufficient',
      schemaRating: 3,
      terminal: false,
      key: '3',
    },
    {
      id: 'plausible',
      label: 'Plausible, limited support',
      definition:
        'The evidence points towards the claim, but it is indirect, early or narrow, and could still turn.',
      ordinal: 4,
      slot: 'mostly-true',
      coarse: 'mixed',
      schemaRating: 4,
      terminal: true,
      key: '4',
    },
    {
      id: 'supported',
      label: 'Supported by strong evidence',
      definition: 'Several sound studies, or a review of them, bear the claim out as it is worded.',
      ordinal: 5,
      slot: 'true',
      coarse: 'supported',
      schemaRating: 5,
      terminal: true,
      key: '5',
    },
    {
      id: 'not-checkable',
      label: 'Not checkable',
      definition: 'A value, a forecast, or words too vague for any study to bear on them.',
      ordinal: null,
      slot: 'not-checkable',
      coarse: 'not-applicable',
      schemaRating: null,
      terminal: true,
      key: '6',
    },
  ],
  certainty: [
    {
      id: 'high',
      label: 'High',
      definition: 'Further research is very unlikely to change what the evidence says.',
    },
    {
      id: 'moderate',
      label: 'Moderate',
      definition: 'Further research may well change how large the effect is, less so which way it goes.',
    },
    {
      id: 'low',
      label: 'Low',
      definition: 'Further research is likely to change the finding in an important way.',
    },
    {
      id: 'very-low',
      label: 'Very low',
      definition: 'What the evidence says is very uncertain: any finding may change.',
    },
  ],
}
