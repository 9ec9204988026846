/** The settings name a secret or a key that is not there, or that cannot be used. */
export class ProviderNotSetUp extends Error {}
