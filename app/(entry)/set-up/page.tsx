import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SetUpForm } from '@/components/account/set-up-form'
import { isSetUp } from '@/lib/server/installation'
import { setUpInstallation } from './actions'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (await isSetUp()) redirect('/sign-in')
  return <SetUpForm setUp={setUpInstallation} />
}
