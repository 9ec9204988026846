import type { RegisterType } from '../declaration.ts'
import { lastOnderDwangsom } from './last-onder-dwangsom.ts'
import { verbeurdeDwangsom } from './verbeurde-dwangsom.ts'

/** Enforcement, measures of the mayor, public order, and the bans of shops and venues. */
export const ENFORCEMENT_REGISTERS: RegisterType[] = [lastOnderDwangsom, verbeurdeDwangsom]
