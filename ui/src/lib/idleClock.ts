/**
 * How long nobody has touched the machine. It looks at two clocks: the page's own stands still while
 * the machine sleeps, and the machine's can be set back.
 */
export class IdleClock {
  #wall = Date.now();
  #page = performance.now();

  /** Somebody is here. */
  touch(): void {
    this.#wall = Date.now();
    this.#page = performance.now();
  }

  /** Milliseconds since then. */
  get idleMs(): number {
    return Math.max(Date.now() - this.#wall, performance.now() - this.#page);
  }
}
