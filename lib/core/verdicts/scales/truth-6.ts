import type { Scale } from '@/lib/core/verdicts/scale'

/**
 * For political desks: six steps, of which the lowest is for a falsehood that had nothing to rest on, and the middle
 * lies between two steps instead of on one. Off the scale only what cannot be put on it.
 */
export const truth6: Scale = {
  id: 'truth-6',
  version: 1,
  name: 'Truth, six steps',
  level: 'ordinal',
  values: [
    {
      id: 'flagrantly-false',
      label: 'Flagrantly false',
      definition:
        'The evidence contradicts the claim, and nothing that its author could have known ever spoke for it.',
      ordinal: 1,
      slot: 'flagrant',
      coarse: 'refuted',
      schemaRating: 1,
      terminal: true,
      key: '1',
    },
    {
      id: 'false',
      label: 'False',
      definition: 'The evidence contradicts the claim, and no reasonable reading of its words saves it.',
      ordinal: 2,
      slot: 'false',
      coarse: 'refuted',
      schemaRating: 2,
      terminal: true,
      key: '2',
    },
    {
      id: 'mostly-false',
      label: 'Mostly false',
      definition:
        'Something in the claim is right, but facts that would give a reader another impression are contradicted or passed over.',
      ordinal: 3,
      slot: 'mostly-false',
      coarse: 'refuted',
      schemaRating: 3,
      terminal: true,
      key: '3',
    },
    {
      id: 'half-true',
      label: 'Half true',
      definition:
        'About as much of the claim holds as does not, or it holds only with important details that it leaves out.',
      ordinal: 4,
      slot: 'mixed',
      coarse: 'mixed',
      schemaRating: 4,
      terminal: true,
      key: '4',
    },
    {
      id: 'mostly-true',
      label: 'Mostly true',
      definition:
        'The main point is borne out by the evidence; a detail needs to be put right, or something to be added.',
      ordinal: 5,
      slot: 'mostly-true',
      coarse: 'supported',
      schemaRating: 5,
      terminal: true,
      key: '5',
    },
    {
      id: 'true',
      label: 'True',
      definition: 'The evidence bears the claim out as it is worded, and nothing of weight is left out.',
      ordinal: 6,
      slot: 'true',
      coarse: 'supported',
      schemaRating: 6,
      terminal: true,
      key: '6',
    },
    {
      id: 'unproven',
      label: 'Unproven',
      definition:
        'A search that is written down found too little evidence to put the claim on any step. This is not the same as false.',
      ordinal: null,
      slot: 'unproven',
      coarse: 'insufficient',
      schemaRating: null,
      terminal: false,
      key: '7',
    },
    {
      id: 'not-checkable',
      label: 'Not checkable',
      definition: 'A value, a promise or a forecast: no evidence that could exist today would settle it.',
      ordinal: null,
      slot: 'not-checkable',
      coarse: 'not-applicable',
      schemaRating: null,
      terminal: true,
      key: '8',
    },
  ],
}
