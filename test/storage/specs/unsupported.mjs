/** The test needs something that this runner, or the driver, does not have. */
export class Unsupported extends Error {}
