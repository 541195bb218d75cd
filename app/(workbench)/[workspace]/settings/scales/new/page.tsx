import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { makeScale } from '@/app/(workbench)/[workspace]/settings/scales/actions'
import { ScaleForm } from '@/components/scales/scale-form'
import { Page } from '@/components/ui/page'
import { can } from '@/lib/core/permissions'
import { inputOf } from '@/lib/core/verdicts/own-scale'
import { currentScales } from '@/lib/core/verdicts/registry'
import { requireMember } from '@/lib/server/auth'
import { listOwnScales } from '@/lib/server/scales/queries'

interface Props {
  params: Promise<{ workspace: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.scaleForm')
  return { title: t('newTitle') }
}

/** A scale is made from another one: nobody starts from an empty page. */
export default async function NewScalePage({ params, searchParams }: Props) {
  const { workspace: slug } = await params
  const { from } = await searchParams
  const actor = await requireMember(slug)
  if (!can(actor, 'workspace.manage', { workspaceId: actor.workspaceId })) notFound()
  const own = await listOwnScales(actor)
  const all = [...currentScales(), ...own.map(({ scale }) => scale)]
  const copied = all.find(({ id }) => id === from) ?? all[0]
  if (copied === undefined) notFound()
  const t = await getTranslations('settings.scaleForm')
  return (
    <Page title={t('newTitle')} lead={t('newLead', { name: copied.name })}>
      <ScaleForm
        start={{ ...inputOf(copied, false), name: '' }}
        follows={null}
        settingsHref={`/${slug}/settings`}
        save={makeScale.bind(null, slug)}
      />
    </Page>
  )
}
