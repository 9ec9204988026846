import { NotFound, type RequestContext } from '../../../platform/http/index.ts'
import type { RegisterType } from '../declaration.ts'
import { activitySlug } from '../processing/slugs.ts'
import { hasLevel } from '../scope.ts'
import { findRegister } from '../types/index.ts'

type Asked = Pick<RequestContext, 'params' | 'actor'>

/** The register of the address. Whether somebody without any right in its space sees one record of it, the record decides. */
export function askedRegister({ params }: Asked): RegisterType {
  const type = findRegister(params.register ?? '')
  if (!type) throw new NotFound()
  return type
}

/** The register of the address, for who has one of these levels in its space; for anybody else it is not there. */
export function registerFor(
  ctx: Asked,
  ...levels: ('check' | 'report' | 'read' | 'handle' | 'decide')[]
): RegisterType {
  const type = askedRegister(ctx)
  if (!levels.some((level) => hasLevel(ctx.actor, type, level))) throw new NotFound()
  return type
}

/** The activity of the processing register that reading a register belongs to. */
export function activityOf(params: Record<string, string>): string | undefined {
  const type = findRegister(params.register ?? '')
  return type && activitySlug(type)
}
