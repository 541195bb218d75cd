'use client'

import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { showKeyHelp } from '@/components/shell/key-help'
import type { Place } from '@/components/shell/places'
import { useKeys } from '@/components/shell/use-keys'
import { Dialog } from '@/components/ui/dialog'
import { KeyCap } from '@/components/ui/key-cap'
import classes from './command-palette.module.css'

interface Command {
  id: string
  label: string
  run: () => void
}

/** Go anywhere by typing a few letters of it. Arrow keys choose, Enter goes. */
export function CommandPalette({ places }: { places: Place[] }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const list = useId()
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  useKeys({ 'Mod+k': () => setOpened(true) })
  useEffect(() => {
    if (opened) {
      setTyped('')
      setChosen(0)
    }
  }, [opened])

  const base = places[0]?.href.replace(/\/queue$/, '') ?? ''
  const commands: Command[] = [
    ...places.map(({ id, href }) => ({ id, label: t(`place.${id}`), run: () => router.push(href) })),
    { id: 'import', label: t('command.import'), run: () => router.push(`${base}/documents/new`) },
    { id: 'to-decide', label: t('command.toDecide'), run: () => router.push(`${base}/queue?list=to-decide`) },
    { id: 'account', label: t('account'), run: () => router.push('/account') },
    { id: 'keys', label: t('keys'), run: showKeyHelp },
  ]
  const words = typed.trim()
  const found = commands.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()))
  if (words !== '') {
    const claims = `${base}/queue?list=all&text=${encodeURIComponent(words)}`
    const sources = `${base}/sources?search=${encodeURIComponent(words)}`
    found.push(
      { id: 'claims', label: t('command.claims', { words }), run: () => router.push(claims) },
      { id: 'sources-with', label: t('command.sources', { words }), run: () => router.push(sources) },
    )
  }
  const go = (command: Command | undefined) => {
    if (command === undefined) return
    setOpened(false)
    command.run()
  }
  return (
    <>
      <button type="button" className={classes.open} onClick={() => setOpened(true)}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={classes.words}>{t('palette')}</span>
        <KeyCap>Ctrl K</KeyCap>
      </button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('palette')}>
        <input
          type="text"
          role="combobox"
          aria-label={t('palette')}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found[chosen] ? `${list}-${found[chosen].id}` : undefined}
          data-autofocus
          value={typed}
          placeholder={t('paletteHint')}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setChosen((at) => Math.min(at + 1, found.length - 1))
            else if (event.key === 'ArrowUp') setChosen((at) => Math.max(at - 1, 0))
            else if (event.key === 'Enter') go(found[chosen])
            else return
            event.preventDefault()
          }}
        />
        <div role="listbox" id={list} aria-label={t('palette')} className={classes.list}>
          {found.map((command, index) => (
            <div
              key={command.id}
              id={`${list}-${command.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes.option}
              onPointerMove={() => setChosen(index)}
              onClick={() => go(command)}
              onKeyDown={() => undefined}
            >
              {command.label}
            </div>
          ))}
        </div>
      </Dialog>
    </>
  )
}
