/**
 * Tells what failed to whoever wants to know. A report that fails, at once or later, must not stop what it reports on, nor
 * end the process.
 */
export function reporting(onError: ((error: unknown) => void) | undefined): (error: unknown) => void {
  return (error) => {
    try {
      const told: unknown = onError?.(error);
      if (told instanceof Promise) told.catch(() => undefined);
    } catch {
      // Nobody is left to tell.
    }
  };
}
