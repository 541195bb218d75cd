import type { PersonContent, WorkspaceContent } from '@/seeds/content'

/**
 * One password for every sample account, known to everybody: `npm run up` says so where others can reach the newsroom.
 */
export const SAMPLE_PASSWORD = 'plumbline-sample'

export const people: readonly PersonContent[] = [
  { key: 'miriam', name: 'Miriam Adler', email: 'miriam.adler@harbour.example' },
  { key: 'ama', name: 'Ama Osei', email: 'ama.osei@harbour.example' },
  { key: 'isla', name: 'Isla Marsh', email: 'isla.marsh@harbour.example' },
  { key: 'priya', name: 'Priya Kaur', email: 'priya.kaur@harbour.example' },
  { key: 'tomas', name: 'Tomás Reyes', email: 'tomas.reyes@harbour.example' },
  { key: 'nils', name: 'Nils Ekholm', email: 'nils.ekholm@harbour.example' },
]

export const workspaces: readonly WorkspaceContent[] = [
  {
    key: 'harbour',
    name: 'Harbour desk',
    slug: 'harbour',
    teamSize: 5,
    requiredReviews: 2,
    scaleId: 'truth-5',
    openedAt: [30, '08:00'],
    members: [
      { person: 'miriam', role: 'owner' },
      { person: 'ama', role: 'lead' },
      { person: 'isla', role: 'reviewer' },
      { person: 'priya', role: 'reviewer' },
      { person: 'tomas', role: 'reviewer' },
      { person: 'nils', role: 'auditor' },
    ],
  },
  {
    key: 'stillwater',
    name: 'Stillwater research',
    slug: 'stillwater',
    teamSize: 2,
    requiredReviews: 1,
    scaleId: 'research-4',
    openedAt: [28, '08:30'],
    members: [
      { person: 'tomas', role: 'owner' },
      { person: 'isla', role: 'reviewer' },
      { person: 'nils', role: 'auditor' },
    ],
  },
]
