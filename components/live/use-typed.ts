import { useEffect, useState } from 'react'

/**
 * Whether somebody typed into the page: into any field or editor of its main part or of a dialog above it.
 *
 * @param forms names the forms that are on the page: where they are others, nothing is typed into them yet
 */
export function useTyped(forms: string): { typed: boolean; forget: () => void } {
  const [typedInto, setTypedInto] = useState<string | null>(null)
  useEffect(() => {
    const type = ({ target }: Event) => {
      if (target instanceof Element && target.closest('#content, [role="dialog"]') !== null)
        setTypedInto(forms)
    }
    document.addEventListener('input', type)
    return () => document.removeEventListener('input', type)
  }, [forms])
  return { typed: typedInto === forms, forget: () => setTypedInto(null) }
}
