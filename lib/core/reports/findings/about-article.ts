import { everyClaim, finding, type Rule } from '@/lib/core/reports/findings/rule'
import { plural } from '@/lib/core/reports/labels'

export const selection = everyClaim(
  'Why it was chosen',
  'For every settled claim it is recorded why it was chosen and who said it.',
  'it is not recorded why it was chosen, or who said it.',
  (claim) => claim.whySelected !== null && claim.claimant !== null,
)

export const signedOff: Rule = ({ signOffs, claims }) => {
  const last = signOffs.at(-1)
  if (last === undefined) return finding('Sign-off', 'gap', 'The article is not signed off.')
  if (!last.inForce) return finding('Sign-off', 'gap', 'The sign-off was lifted by a later change.')
  const open = claims.filter((claim) => claim.state !== 'decided' && claim.state !== 'withdrawn').length
  return finding(
    'Sign-off',
    'met',
    open === 0 ? 'Signed off with nothing open.' : `Signed off; ${plural(open, 'claim')} not settled.`,
  )
}

export const everySentence: Rule = ({ coverage }) => {
  const rule = 'Every sentence looked at'
  const { sentences, unclaimed, setAside } = coverage
  if (setAside === undefined) {
    return unclaimed.length === 0
      ? finding(rule, 'met', 'Every sentence of the article is touched by a claim.')
      : finding(
          rule,
          'gap',
          `${unclaimed.length} of ${plural(sentences, 'sentence')} are not touched by a claim. Whether they were looked at is not recorded.`,
        )
  }
  const aside = `${plural(setAside.length, 'sentence was', 'sentences were')} set aside as not checkable`
  return unclaimed.length === 0
    ? finding(rule, 'met', `${aside}; every other sentence of the article is touched by a claim.`)
    : finding(
        rule,
        'gap',
        `${unclaimed.length} of ${plural(sentences, 'sentence')} are neither touched by a claim nor set aside; ${aside}.`,
      )
}

export const notRecorded: Rule = () =>
  finding(
    'Contacts, interests, retractions',
    'not recorded',
    'This version of the record does not hold contacts with claimants or the publisher, interests of those who judged, or whether a cited paper was retracted later.',
  )
