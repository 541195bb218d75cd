'use client'

import { IconFileImport } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import classes from '@/components/imports/drop-anywhere.module.css'
import { upload } from '@/components/imports/uploads'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped anywhere on the page are imported; `goTo` is where their list is, when that is not here. */
export function DropAnywhere(props: { slug: string; documentId?: string; goTo?: string; words: string }) {
  const { slug, documentId = null, goTo, words } = props
  const router = useRouter()
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    const end = () => {
      depth.current = 0
      setOver(false)
    }
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth.current += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth.current -= 1
      if (depth.current <= 0) end()
    }
    // Without it the browser opens the file instead of the page.
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files
      if (!files || files.length === 0) return end()
      event.preventDefault()
      end()
      upload(slug, documentId, files)
      if (goTo !== undefined) router.push(goTo)
    }
    const on = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
    for (const [name, listener] of Object.entries(on))
      window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(on))
        window.removeEventListener(name, listener as EventListener)
    }
  }, [slug, documentId, goTo, router])
  if (!isOver) return null
  return (
    <div className={classes.over} aria-hidden="true">
      <p>
        <IconFileImport size={28} stroke={1.5} />
        {words}
      </p>
    </div>
  )
}
