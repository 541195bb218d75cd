import type { ComponentProps } from 'react'

/** Stands for `next/link` where there is no Next. */
export default function Link(props: ComponentProps<'a'>) {
  return <a {...props} />
}
