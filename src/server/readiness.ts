/** Whether this process should be sent requests: not before it has started, not after it was told to stop. */
export class Readiness {
  #state: 'starting' | 'serving' | 'stopping' = 'starting';

  /** The word /readyz shows. */
  get state(): string {
    return this.#state;
  }

  get serving(): boolean {
    return this.#state === 'serving';
  }

  started(): void {
    if (this.#state === 'starting') this.#state = 'serving';
  }

  stopping(): void {
    this.#state = 'stopping';
  }
}
