import type { LegalBasis, Retention } from '../../declaration.ts'
import { both } from './both.ts'
import { BASES } from './enforcement.ts'

/** Why the mayor keeps files on events, places and unrest. */
export const ORDER_BASES: LegalBasis[] = [BASES.openbareOrde, BASES.toezicht, BASES.apv]

/** A permit: one year after it no longer counts. */
export const PERMIT: Retention = { result: '11.1', keep: { years: 1 } }

/** The public manifestations act: no permit for a demonstration, only a notice, and limits that must be grounded. */
export const MANIFESTATIONS: LegalBasis = {
  key: 'wom',
  words: both('Kennisgeving van een betoging', 'Notice of a demonstration'),
  article: 'artikelen 2 tot en met 7 Wet openbare manifestaties',
  source: 'https://wetten.overheid.nl/BWBR0004318/2010-10-10#Artikel2',
}

/** Supervision that was done: five years. */
export const SUPERVISED: Retention = { result: '12.1', keep: { years: 5 } }
