import { fileNameOf, idOfFileName } from '../../text/file-name.ts';

/** A file of an archive, by its path within the folder. */
export interface ArchiveFile {
  readonly path: string;
  readonly text: string;
}

/** The format of the files of agreements below; a reader of another one refuses it. */
export const archiveFormat = 'conventio.agreement/1';

export function pathOfConvention(id: string, version: number): string {
  return `conventions/${fileNameOf(id)}/${version}.yaml`;
}

export function pathOfAgreement(id: string): string {
  return `agreements/${fileNameOf(id)}.yaml`;
}

/** Whether a text may be an agreement that was exported before: what else stands in its place is somebody else's. */
export function isExported(text: string): boolean {
  return /^format: conventio\.agreement\//m.test(text.slice(0, 1000));
}

/** Which version of which convention a path is about; `undefined` where it is none of one. */
export function conventionOfPath(path: string): { readonly id: string; readonly version: number } | undefined {
  const [, id, version] = /^conventions\/([^/]+)\/([1-9]\d{0,8})\.yaml$/.exec(path) ?? [];
  return id === undefined ? undefined : { id: idOfFileName(id), version: Number(version) };
}

export function isPathOfAgreement(path: string): boolean {
  return /^agreements\/[^/]+\.yaml$/.test(path);
}
