import type { Scale } from '@/lib/core/verdicts/scale'

/**
 * For checking before publication, statement by statement: what the editor is to do with it. Nominal, and never
 * published as numbers.
 */
export const editorial: Scale = {
  id: 'editorial',
  version: 1,
  name: 'Editorial, before publication',
  level: 'nominal',
  values: [
    {
      id: 'confirmed',
      label: 'Confirmed',
      definition: 'Checked against its sources and right as it stands: it can be printed in these words.',
      ordinal: null,
      slot: 'true',
      coarse: 'supported',
      schemaRating: null,
      terminal: true,
      key: '1',
    },
    {
      id: 'confirmed-with-change',
      label: 'Confirmed with change',
      definition: 'Right in substance, but the words need a change before they are printed: propose it.',
      ordinal: null,
      slot: 'mostly-true',
      coarse: 'mixed',
      schemaRating: null,
      terminal: true,
      key: '2',
    },
    {
      id: 'cannot-confirm',
      label: 'Cannot confirm',
      definition:
        'The sources that could be reached do not settle it: ask for others, or take the statement out.',
      ordinal: null,
      slot: 'unproven',
      coarse: 'insufficient',
      schemaRating: null,
      terminal: false,
      key: '3',
    },
    {
      id: 'wrong',
      label: 'Wrong',
      definition: 'The sources contradict it, and a change of a few words would not mend it.',
      ordinal: null,
      slot: 'false',
      coarse: 'refuted',
      schemaRating: null,
      terminal: true,
      key: '4',
    },
    {
      id: 'opinion',
      label: 'Opinion',
      definition: 'A judgement, a taste or a forecast: whose it is can be checked, whether it holds cannot.',
      ordinal: null,
      slot: 'not-checkable',
      coarse: 'not-applicable',
      schemaRating: null,
      terminal: true,
      key: '5',
    },
  ],
}
