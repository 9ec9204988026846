import type { System } from '../system.ts'
import type { Attack } from './attack.ts'
import { ProgramAttack } from './by-programs.ts'
import { FlowAttack } from './flow-attack.ts'
import { networkOf } from './network.ts'
import { loadSolver } from './solver.ts'

/** The attack on a system all of whose cells are hidden: through its network when it is one, else by linear programs. */
export async function attackOn(system: System): Promise<Attack> {
  const network = networkOf(system)
  return network ? new FlowAttack(system, network) : new ProgramAttack(system, await loadSolver())
}
