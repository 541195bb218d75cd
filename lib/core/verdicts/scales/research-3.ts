import type { Scale } from '@/lib/core/verdicts/scale'

/**
 * Three ratings for research data sets, comparable with the labels of FEVER (Thorne et al. 2018) and SciFact (Wadden et
 * al. 2020). Nominal: no numbers are exported.
 */
export const research3: Scale = {
  id: 'research-3',
  version: 1,
  name: 'Research, three labels',
  level: 'nominal',
  values: [
    {
      id: 'refuted',
      label: 'Refuted',
      definition: 'The evidence contradicts the claim as it is worded, or an essential part of it.',
      ordinal: null,
      slot: 'false',
      coarse: 'refuted',
      schemaRating: null,
      terminal: true,
      key: '1',
    },
    {
      id: 'not-enough-information',
      label: 'Not enough information',
      definition:
        'What was found neither bears the claim out nor contradicts it, or bears on a part of it only.',
      ordinal: null,
      slot: 'unproven',
      coarse: 'insufficient',
      schemaRating: null,
      terminal: false,
      key: '2',
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
      key: '3',
    },
  ],
}
