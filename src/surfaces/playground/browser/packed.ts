import type { Lang } from '../../../text/text.ts';
import type { PlayedPart } from '../scenario-file.ts';

/** What the page carries packed: its worker, and the conventions to start from. Deflated, in base64. */
export async function unpacked(id: string): Promise<string> {
  const packed = document.getElementById(id)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed.trim()), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

/** A convention of this repository, to start from. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly language: Lang;
  readonly text: string;
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly played: PlayedPart }[];
}
