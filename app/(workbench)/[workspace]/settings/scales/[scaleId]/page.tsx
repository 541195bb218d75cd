import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { changeScale } from '@/app/(workbench)/[workspace]/settings/scales/actions'
import { ScaleForm } from '@/components/scales/scale-form'
import { Page } from '@/components/ui/page'
import { can } from '@/lib/core/permissions'
import { inputOf } from '@/lib/core/verdicts/own-scale'
import { requireMember } from '@/lib/server/auth'
import { listOwnScales } from '@/lib/server/scales/queries'

interface Props {
  params: Promise<{ workspace: string; scaleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.scaleForm')
  return { title: t('changeTitle') }
}

export default async function ScalePage({ params }: Props) {
  const { workspace: slug, scaleId } = await params
  const actor = await requireMember(slug)
  if (!can(actor, 'workspace.manage', { workspaceId: actor.workspaceId })) notFound()
  const found = (await listOwnScales(actor)).find(({ scale }) => scale.id === scaleId)
  if (found === undefined) notFound()
  const { scale } = found
  const t = await getTranslations('settings.scaleForm')
  return (
    <Page title={scale.name} lead={t('changeLead', { version: scale.version + 1 })}>
      <ScaleForm
        start={inputOf(scale, true)}
        follows={{ scaleId: scale.id, version: scale.version }}
        settingsHref={`/${slug}/settings`}
        save={changeScale.bind(null, slug)}
      />
    </Page>
  )
}
