'use client'
import { IconLink, IconList, IconListNumbers, IconQuote } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import classes from '@/components/review/rationale-editor.module.css'

interface Props {
  editor: Editor | null
  onLink: () => void
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** The shapes a rationale may have; each has a key of its own in the text too. */
export function RationaleTools({ editor, onLink }: Props) {
  const t = useTranslations('review')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bullets: now?.isActive('bulletList') === true,
      numbers: now?.isActive('orderedList') === true,
      quote: now?.isActive('blockquote') === true,
      link: now?.isActive('link') === true,
    }),
  })
  const tools = [
    {
      name: 'bullets',
      keys: 'Ctrl Shift 8',
      glyph: <IconList {...icon} />,
      act: () => editor?.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'numbers',
      keys: 'Ctrl Shift 7',
      glyph: <IconListNumbers {...icon} />,
      act: () => editor?.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'quote',
      keys: 'Ctrl Shift B',
      glyph: <IconQuote {...icon} />,
      act: () => editor?.chain().focus().toggleBlockquote().run(),
    },
  ] as const
  return (
    <fieldset className={classes.tools} aria-label={t('tools.label')}>
      {tools.map(({ name, keys, glyph, act }) => (
        <button
          key={name}
          type="button"
          className={classes.link}
          aria-pressed={on?.[name] === true}
          disabled={editor === null}
          title={`${t(`tools.${name}`)} (${keys})`}
          aria-label={t(`tools.${name}`)}
          onClick={act}
        >
          {glyph}
        </button>
      ))}
      <button
        type="button"
        className={classes.link}
        aria-pressed={on?.link === true}
        disabled={editor === null}
        title={t('link.add')}
        aria-label={t('link.add')}
        onClick={onLink}
      >
        <IconLink {...icon} />
      </button>
    </fieldset>
  )
}
