import type { RegisterType } from '../declaration.ts'
import { CARE_REGISTERS } from './list-care.ts'
import { ENFORCEMENT_REGISTERS } from './list-enforcement.ts'
import { PRIVACY_REGISTERS } from './list-privacy.ts'
import { UNDERMINING_REGISTERS } from './list-undermining.ts'

/** Every register there is; each stands in a file of its own in this folder. */
export const REGISTERS: readonly RegisterType[] = [
  ...CARE_REGISTERS,
  ...ENFORCEMENT_REGISTERS,
  ...UNDERMINING_REGISTERS,
  ...PRIVACY_REGISTERS,
]

const BY_KEY = new Map(REGISTERS.map((type) => [type.key, type]))

export const findRegister = (key: string): RegisterType | undefined => BY_KEY.get(key)
