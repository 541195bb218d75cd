import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/auth-options'
import { boundedRequest } from '@/lib/server/upload'

/** Bytes of a sign-in form: anybody may send one, so nobody may make us hold more. */
const LARGEST_FORM = 20_000

const handler = async (request: NextRequest, context: unknown): Promise<Response> => {
  const bounded = await boundedRequest(request, LARGEST_FORM)
  if (bounded === null) return new Response(null, { status: 413 })
  return NextAuth(authOptions())(bounded, context)
}

export { handler as GET, handler as POST }
