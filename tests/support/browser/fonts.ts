import { existsSync } from 'node:fs';

/** The folders of `fonts.conf`: what Debian's fonts-liberation and fonts-dejavu-core bring. */
const folders = ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/dejavu'];

/** Whether pages are shown in the fonts of `fonts.conf`, which their measures and pictures follow. */
export function hasFixedFonts(): boolean {
  return folders.every((folder) => existsSync(folder));
}
