/** The folder of a file, without the slash behind it. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The convention that a scenario plays: `convention.yaml` in the folder above `scenarios`, else beside the scenario. */
export function conventionOf(scenario: string): string {
  const folder = folderOf(scenario);
  return `${nameOf(folder) === 'scenarios' ? folderOf(folder) : folder}/convention.yaml`;
}

/** Where the scenarios of a convention stand. */
export function scenariosOf(convention: string): string {
  return `${folderOf(convention)}/scenarios`;
}

export function isYaml(uri: string): boolean {
  return /\.ya?ml$/.test(uri);
}
