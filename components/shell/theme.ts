import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Ten shades around the accent, pine: 8 is the accent in light, 4 in dark. */
const pine: MantineColorsTuple = [
  '#EEF5F1',
  '#DFECE6',
  '#BFD9CD',
  '#97D8B2',
  '#79C79A',
  '#56AD80',
  '#3B8D68',
  '#26705A',
  '#14594A',
  '#0D4437',
]

/** Mantine in the clothes of the desk. It brings behaviour (dialogs, menus); the look is ours. */
export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 4 },
  white: '#FCFCFA',
  black: '#1B1D1A',
  fontFamily: 'var(--ui)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--read)', fontWeight: '600' },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})
