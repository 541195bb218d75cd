import { useState } from 'react'
import { Field } from '@/components/ui/field'

interface Props {
  label: string
  hint?: string
  value: number | null
  least: number
  most: number
  /** Shown while there is no number; without one there has to be a number, and an emptied field gets its own back. */
  placeholder?: string
  onChange: (value: number | null) => void
}

/** A whole number between two others, or none. */
export function NumberField({ label, hint, value, least, most, placeholder, onChange }: Props) {
  // What is being typed may be no number yet: one that stood there at once would get the next digit put behind it.
  const [text, setText] = useState<string | null>(null)
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={text ?? value ?? ''}
        placeholder={placeholder}
        onBlur={() => setText(null)}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber
          setText(event.currentTarget.value)
          if (!Number.isNaN(typed)) onChange(Math.trunc(typed))
          else if (placeholder !== undefined) onChange(null)
        }}
      />
    </Field>
  )
}
