import { renderPage } from '../../render/page/page.tsx';
import { scheduleStyle } from '../../render/schedule/style.ts';
import { playgroundStyle } from './style.ts';

/** What the page is made of. */
export interface Parts {
  /** The program of the page, and its hash, by which alone it is allowed to run. */
  readonly script: string;
  readonly scriptHash: string;
  /** The program of the worker and the conventions to start from: deflated, in base64. */
  readonly worker: string;
  readonly examples: string;
  /** The licences of all that is in it. */
  readonly licences: string;
}

/** The whole playground as one file. It may load nothing, and send nothing anywhere. */
export function playgroundPage({ script, scriptHash, worker, examples, licences }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}'`,
    // The worker is this very file, unpacked; the editor writes its own styles, and marks with pictures that it holds.
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return renderPage({
    title: 'conventio playground',
    lang: 'en',
    styles: [scheduleStyle, playgroundStyle],
    head: (
      <>
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
      </>
    ),
    body: (
      <>
        <div id="playground">
          <noscript>
            <p>The playground needs JavaScript. — Le bac à sable est un programme : il lui faut JavaScript.</p>
          </noscript>
        </div>
        <pre id="licences" hidden>
          {licences}
        </pre>
        <script type="text/plain" id="worker" dangerouslySetInnerHTML={{ __html: worker }} />
        <script type="text/plain" id="examples" dangerouslySetInnerHTML={{ __html: examples }} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </>
    ),
  });
}
