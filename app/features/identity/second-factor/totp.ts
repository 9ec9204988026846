import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'

/** Codes of an app as RFC 6238 has them: six figures, thirty seconds. */
const STEP_SECONDS = 30

/** As many used steps are remembered as can ever be accepted again, with room to spare. */
const REMEMBERED_STEPS = 10

export const newTotpSecret = (): string => generateSecret({ length: 20 })

/** What the app reads from the picture. The name is how the person tells his accounts apart in the app. */
export function totpAddress(secret: string, siteName: string, accountName: string): string {
  return generateURI({ issuer: siteName.replaceAll(':', ' '), label: accountName.replaceAll(':', ' '), secret })
}

/** The address as a drawing; black on white whatever the theme, because cameras read that best. */
export const totpPicture = (address: string): string => renderSVG(address, { border: 4, pixelSize: 4 })

/** The secret as a person types it: groups of four. */
export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)!.join(' ')

/**
 * The time step whose code this is: the present one, or the one before or after, for a clock that is a little off.
 * Nothing when the code is wrong or was used. What was used is remembered step by step and not as "nothing before",
 * so that a server clock that was set back locks nobody out.
 */
export function stepOfCode(secret: string, code: string, now: Date, usedSteps: readonly number[]): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(now.getTime() / 1000)
  const found = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS })
  if (!found.valid) return undefined
  const step = Math.floor(epoch / STEP_SECONDS) + found.delta
  return usedSteps.includes(step) ? undefined : step
}

/** The used steps with one more. */
export const withUsedStep = (usedSteps: readonly number[], step: number) =>
  [step, ...usedSteps].slice(0, REMEMBERED_STEPS)
