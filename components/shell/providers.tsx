'use client'

import { MantineProvider } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { theme } from '@/components/shell/theme'

const resolver = () => ({
  variables: { '--mantine-color-body': 'var(--page)', '--mantine-color-text': 'var(--ink)' },
  light: {},
  dark: {},
})

/**
 * Mantine, with the nonce of the page on every style element it makes. A refresh brings the nonce of another response;
 * the page keeps holding to the first.
 */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [first] = useState(() => {
    // The lock on scrolling under a dialog makes a style element of its own and reads the nonce here.
    if (typeof window !== 'undefined') Object.assign(window, { __webpack_nonce__: nonce })
    return nonce
  })
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={resolver}
      getStyleNonce={() => first}
    >
      {children}
    </MantineProvider>
  )
}
