import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { safePath } from '@/components/account/safe-path'
import { SignInForm } from '@/components/account/sign-in-form'
import { type AddressValues, firstValues } from '@/lib/core/address-values'
import { currentAccount } from '@/lib/server/auth'
import { isSetUp } from '@/lib/server/installation'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage(props: { searchParams: Promise<AddressValues<'next'>> }) {
  if (!(await isSetUp())) redirect('/set-up')
  const { next } = firstValues(await props.searchParams)
  if ((await currentAccount()) !== null) redirect(safePath(next ?? null))
  return <SignInForm next={next ?? null} />
}
