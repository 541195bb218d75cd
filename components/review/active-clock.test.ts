import { expect, it } from 'vitest'
import { ActiveClock } from '@/components/review/active-clock'

/** Looks every five seconds from one moment to another, in seconds. */
function look(clock: ActiveClock, from: number, to: number, inSight = true) {
  for (let at = from + 5; at <= to; at += 5) clock.look(at * 1000, inSight)
}

it('counts while something was done within the last minute, and stops after it', () => {
  const clock = new ActiveClock(0)
  look(clock, 0, 300)
  expect(clock.seconds).toBe(60)
  clock.activity(302_000)
  look(clock, 302, 320)
  expect(clock.take()).toBe(75)
  expect(clock.take()).toBe(0)
})

it('counts nothing out of sight, and nothing while the machine slept', () => {
  const clock = new ActiveClock(0)
  look(clock, 0, 30, false)
  clock.activity(3_600_000)
  expect(clock.seconds).toBe(0)
  clock.activity(3_601_500)
  clock.activity(3_602_700)
  expect(clock.take()).toBe(2)
  clock.activity(3_603_000)
  expect(clock.take(), 'what is left of a second is not lost').toBe(1)
})
