/** What each variable says alone may be right, and together not. */
export function findContradictions(given: NodeJS.ProcessEnv): Record<string, string> {
  const faults: Record<string, string> = {};
  const together = (names: readonly string[]) => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) return;
    for (const name of missing)
      faults[name] = `Set it together with ${names.filter((n) => n !== name).join(' and ')}.`;
  };
  together(['MicrosoftAppId', 'MicrosoftAppPassword']);
  if (given.MicrosoftAppType === 'SingleTenant' && given.MicrosoftAppTenantId === undefined) {
    faults.MicrosoftAppTenantId = 'A SingleTenant app needs its tenant.';
  }
  if (
    given.MicrosoftAppId === undefined &&
    (given.MicrosoftAppTenantId ?? given.MicrosoftAppType) !== undefined
  ) {
    faults.MicrosoftAppId = 'Set it together with the other MicrosoftApp variables.';
  }
  const usesModel = given.OPENAI_MODEL !== undefined || given.OPENAI_EMBEDDING_MODEL !== undefined;
  if (usesModel && given.OPENAI_API_KEY === undefined && given.OPENAI_BASE_URL === undefined) {
    faults.OPENAI_API_KEY =
      'Set it together with the other OPENAI variables, or name your own OPENAI_BASE_URL.';
  }
  return faults;
}
