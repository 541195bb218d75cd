import type { SourceContent } from '@/seeds/content'

/** What the desk asked, searched, calculated and was told. Publishers and products are invented. */
export const deskSources: readonly SourceContent[] = [
  {
    key: 'larkrise-mail',
    kind: 'e-mail',
    title: 'Questions to Larkrise Weekly about six passages, and its acknowledgement',
    authors: 'Ama Osei, Harbour desk; reader desk of Larkrise Weekly',
    level: 'Correspondence, kept by the desk',
  },
  {
    key: 'keller-search',
    kind: 'other',
    title: 'Search for the words attributed to Dr R. Keller: terms, places and results',
    authors: 'Priya Kaur, Harbour desk',
    level: 'Search log, two people, five catalogues',
  },
  {
    key: 'shares-of-137',
    kind: 'own-calculation',
    title: 'Which whole numbers of 137 people give 82.5 and 21.9 per cent',
    authors: 'Isla Marsh, Harbour desk',
    level: 'Arithmetic, repeated by a second person',
  },
  {
    key: 'lampfold-imprint',
    kind: 'web-page',
    title: 'Imprint and terms of Lampfold',
    publisher: 'Nestrell Ltd',
    url: 'https://lampfold.example/imprint',
    level: 'The publisher’s own statement',
  },
  {
    key: 'nestrell-shop',
    kind: 'web-page',
    title: 'Calm Kit: product page',
    publisher: 'Nestrell Ltd',
    url: 'https://nestrell.example/shop/calm-kit',
    level: 'The maker’s own shop',
  },
  {
    key: 'nestrell-mail',
    kind: 'e-mail',
    title: 'Reply of Nestrell Ltd to three questions on Lampfold',
    authors: 'Press office of Nestrell Ltd',
    level: 'Correspondence, kept by the desk',
  },
  {
    key: 'lampfold-contributor',
    confidential: true,
    kind: 'interview',
    describedAs: 'A person who wrote for Lampfold',
    heldBy: 'Tomás Reyes',
  },
  {
    key: 'ftc255',
    kind: 'legal-document',
    title: 'Guides Concerning the Use of Endorsements and Testimonials in Advertising',
    authors: 'US Federal Trade Commission',
    container: '16 CFR Part 255',
    issued: '2023',
    level: 'Regulatory guidance',
  },
]
