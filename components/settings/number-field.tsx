import { Field } from '@/components/ui/field'

interface Props {
  label: string
  hint?: string
  value: number | null
  least: number
  most: number
  /** Shown while there is no number. */
  placeholder?: string
  onChange: (value: number | null) => void
}

/** A whole number between two others, or none. */
export function NumberField({ label, hint, value, least, most, placeholder, onChange }: Props) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={value ?? ''}
        placeholder={placeholder}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber
          onChange(Number.isNaN(typed) ? null : Math.trunc(typed))
        }}
      />
    </Field>
  )
}
