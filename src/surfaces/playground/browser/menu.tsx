import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly children: ComponentChildren;
}

/** Buttons behind a word. It closes when one of them was chosen, when the focus leaves it, and by Escape. */
export function Menu({ title, name, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      class={`menu ${name}`}
      ref={menu}
      onFocusOut={(event) => {
        const next = event.relatedTarget as Node | null;
        if (next && !menu.current?.contains(next)) close();
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: it listens to its buttons, which keys press too. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same. */}
      <div
        onClick={({ target }) => {
          if (target instanceof HTMLButtonElement) close();
        }}
      >
        {children}
      </div>
    </details>
  );
}
