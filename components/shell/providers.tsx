'use client'

import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme } from '@/components/shell/theme'

const resolver = () => ({
  variables: { '--mantine-color-body': 'var(--page)', '--mantine-color-text': 'var(--ink)' },
  light: {},
  dark: {},
})

/** Mantine, with the nonce of this response on every style element it makes. */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={resolver}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}
