import type { Site } from '../web/index.ts';

interface FreshSiteOptions {
  readonly site: Site;
  readonly make: () => Promise<Site>;
  /** Whether what the site shows is of a day that is over. */
  readonly isPast: () => boolean;
  /** Called where the site can't be made again; the last one stays. */
  readonly report: (error: unknown) => void;
}

/**
 * A site over files: it is made again before the next page once something has changed, so that whoever edits a journal
 * sees it. Requests that come meanwhile wait for the same one.
 */
export class FreshSite {
  readonly #options: FreshSiteOptions;
  #site: Site;
  #isStale = false;
  #making: Promise<void> | undefined;

  constructor(options: FreshSiteOptions) {
    this.#options = options;
    this.#site = options.site;
  }

  changed(): void {
    this.#isStale = true;
  }

  async fetch(request: Request): Promise<Response> {
    if (this.#making) await this.#making;
    if (this.#isStale || this.#options.isPast()) {
      this.#isStale = false;
      this.#making ??= this.#again();
      await this.#making;
    }
    return this.#site.fetch(request);
  }

  async #again(): Promise<void> {
    try {
      this.#site = await this.#options.make();
    } catch (error) {
      this.#options.report(error);
    } finally {
      this.#making = undefined;
    }
  }
}
