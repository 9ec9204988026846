/** Whether somebody with these roles may work only after giving a second factor. */
export function needsSecondFactor(settings: { secondFactorFor: readonly string[] }, roles: readonly string[]): boolean {
  return roles.some((role) => settings.secondFactorFor.includes(role))
}
