import type { VNode } from 'preact';

/** A page of one line that leads to an address at once. */
export function leadingPage(address: string): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content={`0; url=${address}`} />
        <title>conventio</title>
      </head>
      <body>
        <a href={address}>conventio</a>
      </body>
    </html>
  );
}
