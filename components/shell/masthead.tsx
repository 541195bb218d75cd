'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Bell } from '@/components/notifications/bell'
import { CommandPalette } from '@/components/shell/command-palette'
import { KeyHelp } from '@/components/shell/key-help'
import { Logo } from '@/components/shell/logo'
import { PersonMenu } from '@/components/shell/person-menu'
import { type Place, placesOf } from '@/components/shell/places'
import { TabBar } from '@/components/shell/tab-bar'
import { WorkspaceSwitcher } from '@/components/shell/workspace-switcher'
import type { WorkspaceFrame } from '@/lib/core/workspaces/view'
import classes from './masthead.module.css'

/** Where one is and where one can go: logo, words for navigation, search, oneself. */
export function Masthead({ frame }: { frame: WorkspaceFrame }) {
  const t = useTranslations('shell')
  const path = usePathname()
  const places = placesOf(frame)
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <header className={classes.mast}>
        <Link href={`/${frame.slug}/queue`} aria-label={t('home')} className={classes.home}>
          <Logo />
        </Link>
        <WorkspaceSwitcher frame={frame} />
        <nav aria-label={t('navigation')} className={classes.nav}>
          {places.map((place) => (
            <PlaceLink
              key={place.id}
              place={place}
              current={path.startsWith(place.href)}
              count={countOf(place, frame)}
            />
          ))}
        </nav>
        <span className={classes.space} />
        <CommandPalette places={places} />
        <Bell slug={frame.slug} />
        <PersonMenu frame={frame} />
      </header>
      <TabBar places={places} path={path} queueCount={frame.queueCount} />
      <KeyHelp />
    </>
  )
}

/** What the menu of the person leads to as well: left out of a narrow masthead. */
const rare: ReadonlySet<Place['id']> = new Set(['insights', 'settings'])

const countOf = (place: Place, frame: WorkspaceFrame) => (place.id === 'queue' ? frame.queueCount : 0)

function PlaceLink({ place, current, count }: { place: Place; current: boolean; count: number }) {
  const t = useTranslations('shell')
  return (
    <Link
      href={place.href}
      aria-current={current ? 'page' : undefined}
      className={classes.place}
      data-rare={rare.has(place.id) || undefined}
    >
      {t(`place.${place.id}`)}
      {count > 0 ? (
        <b className={classes.count}>
          {count}
          <span className="visually-hidden"> {t('waiting')}</span>
        </b>
      ) : null}
    </Link>
  )
}
