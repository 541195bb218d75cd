'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { KEYS_OFF, useKeys } from '@/components/shell/use-keys'
import { Dialog } from '@/components/ui/dialog'
import { KeyCap } from '@/components/ui/key-cap'
import classes from './key-help.module.css'

const SHOW = 'plumbline:keys'

/** Opens the list of keys from anywhere. */
export function showKeyHelp(): void {
  window.dispatchEvent(new Event(SHOW))
}

const groups = [
  ['everywhere', ['Ctrl K', '?', 'Esc']],
  ['lists', ['J', 'K', 'Enter', 'N', 'X', 'Shift X', 'A', '/']],
  [
    'reader',
    [
      'C',
      'A',
      'J',
      'K',
      'Shift J',
      'Shift K',
      'G',
      'E',
      '[ ]',
      '← →',
      'Shift ← →',
      'Alt ← →',
      'Ctrl F, /',
      'U',
      'X',
      'L',
      'P',
      'Ctrl Z',
      'Ctrl Shift Z',
    ],
  ],
  ['claim', ['E', '1 – 9, 0', 'R', 'Ctrl Enter', 'N', 'J', 'K', 'M', 'O', 'B']],
] as const

/** All keys, and the switch for the single letters. */
export function KeyHelp() {
  const t = useTranslations('shell')
  const [opened, setOpened] = useState(false)
  const [off, setOff] = useState(false)
  useKeys({ '?': () => setOpened(true) })
  useEffect(() => {
    const show = () => setOpened(true)
    setOff(localStorage.getItem(KEYS_OFF) === '1')
    window.addEventListener(SHOW, show)
    return () => window.removeEventListener(SHOW, show)
  }, [])
  const change = (value: boolean) => {
    setOff(value)
    localStorage.setItem(KEYS_OFF, value ? '1' : '0')
  }
  return (
    <Dialog opened={opened} onClose={() => setOpened(false)} title={t('keys')}>
      <div className={classes.groups}>
        {groups.map(([group, keys]) => (
          <section key={group}>
            <h3 className={classes.head}>{t(`keyGroup.${group}`)}</h3>
            <dl>
              {keys.map((key, index) => (
                <div key={key} className={classes.row}>
                  <dt>
                    <KeyCap>{key}</KeyCap>
                  </dt>
                  <dd>{t(`keyDoes.${group}.${index}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={classes.off}>
        <input type="checkbox" checked={off} onChange={(event) => change(event.currentTarget.checked)} />
        {t('keysOff')}
      </label>
    </Dialog>
  )
}
