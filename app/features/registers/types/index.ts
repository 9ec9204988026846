import type { RegisterType } from '../declaration.ts'

/** Every register there is; each stands in a file of its own in this folder. */
export const REGISTERS: readonly RegisterType[] = []

const BY_KEY = new Map(REGISTERS.map((type) => [type.key, type]))

export const findRegister = (key: string): RegisterType | undefined => BY_KEY.get(key)
