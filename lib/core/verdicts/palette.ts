import type { Slot } from '@/lib/core/verdicts/scale'

interface Colours {
  /** Glyphs, rails, bars: contrast 3 or more on the page. */
  solid: string
  /** The coloured word: contrast 4.5 or more on every surface and on its own tint. */
  text: string
}

export interface SlotLook {
  light: Colours
  dark: Colours
  /** Name of the Tabler icon: colour never speaks alone. */
  icon: string
  /** On the line from false to true (solid rail), or beside it (dashed rail). */
  onScale: boolean
}

/**
 * How each slot looks, on screen and on paper. Checked for contrast in both modes and told apart under the three kinds
 * of colour blindness; from false to true in light mode it runs dark, light, dark, so that grey print keeps the order.
 * No verdict is green: green is the accent and never means true.
 */
export const palette: Record<Slot, SlotLook> = {
  flagrant: {
    light: { solid: '#350028', text: '#350028' },
    dark: { solid: '#AA32A4', text: '#DF66D7' },
    icon: 'IconSquareRotatedFilled',
    onScale: true,
  },
  false: {
    light: { solid: '#721408', text: '#721408' },
    dark: { solid: '#C74B48', text: '#ED6D67' },
    icon: 'IconCircleXFilled',
    onScale: true,
  },
  'mostly-false': {
    light: { solid: '#A94007', text: '#A94007' },
    dark: { solid: '#DD913C', text: '#DD913C' },
    icon: 'IconCircleArrowDownFilled',
    onScale: true,
  },
  mixed: {
    light: { solid: '#B88814', text: '#866101' },
    dark: { solid: '#F5CE6F', text: '#F5CE6F' },
    icon: 'IconContrastFilled',
    onScale: true,
  },
  'mostly-true': {
    light: { solid: '#3F99C3', text: '#026F96' },
    dark: { solid: '#9FDCE4', text: '#9FDCE4' },
    icon: 'IconCircleArrowUpFilled',
    onScale: true,
  },
  true: {
    light: { solid: '#375299', text: '#375299' },
    dark: { solid: '#6C90E6', text: '#6E92E8' },
    icon: 'IconCircleCheckFilled',
    onScale: true,
  },
  unproven: {
    light: { solid: '#61758A', text: '#55697D' },
    dark: { solid: '#9AABBF', text: '#9AABBF' },
    icon: 'IconHelpSquareFilled',
    onScale: false,
  },
  misleading: {
    light: { solid: '#862C6F', text: '#862C6F' },
    dark: { solid: '#BE6EAE', text: '#CA79B9' },
    icon: 'IconAlertTriangleFilled',
    onScale: false,
  },
  outdated: {
    light: { solid: '#735D50', text: '#735D50' },
    dark: { solid: '#A39382', text: '#A39382' },
    icon: 'IconHourglassFilled',
    onScale: false,
  },
  satire: {
    light: { solid: '#8E5DBD', text: '#8150AF' },
    dark: { solid: '#CCACF9', text: '#CCACF9' },
    icon: 'IconMasksTheater',
    onScale: false,
  },
  'not-checkable': {
    light: { solid: '#8D8D8D', text: '#686868' },
    dark: { solid: '#7A7A7A', text: '#959595' },
    icon: 'IconBan',
    onScale: false,
  },
}
