import { conventionsOfJournal, isJournal } from '../../language/document/kind.ts';

/** The folder of a file, without the slash behind it. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/**
 * Where the convention may be that a scenario plays: in the folder above `scenarios`, else beside the scenario. That of a
 * journal stands beside it under the same name.
 */
export function conventionsOf(scenario: string): readonly string[] {
  if (isJournal(scenario)) {
    const name = scenario.slice(scenario.lastIndexOf('/') + 1);
    return conventionsOfJournal(name).map((convention) => `${folderOf(scenario)}/${convention}`);
  }
  const folder = isAmongScenarios(scenario) ? folderOf(folderOf(scenario)) : folderOf(scenario);
  return [`${folder}/convention.yaml`, `${folder}/convention.yml`];
}

/** Where the journal of a convention may be. */
export function journalsOf(convention: string): readonly string[] {
  const stem = convention.replace(/\.ya?ml$/, '');
  const names = isNamedConvention(convention) ? [`${folderOf(convention)}/journal`] : [`${stem}.journal`];
  return names.flatMap((name) => [`${name}.yaml`, `${name}.yml`]);
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
