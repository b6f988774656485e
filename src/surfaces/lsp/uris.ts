/** The folder of a file, without the slash behind it. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Where the convention may be that a scenario plays: in the folder above `scenarios`, else beside the scenario. */
export function conventionsOf(scenario: string): readonly string[] {
  const folder = isAmongScenarios(scenario) ? folderOf(folderOf(scenario)) : folderOf(scenario);
  return [`${folder}/convention.yaml`, `${folder}/convention.yml`];
}

/** Where the scenarios of a convention stand. */
export function scenariosOf(convention: string): string {
  return `${folderOf(convention)}/scenarios`;
}

export function isNamedConvention(uri: string): boolean {
  return /\/convention\.ya?ml$/.test(uri);
}

export function isAmongScenarios(uri: string): boolean {
  return folderOf(uri).endsWith('/scenarios');
}

export function isYaml(uri: string): boolean {
  return /\.ya?ml$/.test(uri);
}
