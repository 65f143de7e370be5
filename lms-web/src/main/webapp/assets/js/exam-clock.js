// Counts down to the deadline that the server named, and says so at 10, 5 and 1 minutes.

const ANNOUNCED = [10, 5, 1];
const HURRY = 5 * 60000;

export class Clock extends EventTarget {
  #end = 0; #left = Infinity; #over = false;

  constructor(show) {
    super();
    this.show = show;
  }

  /** @param remainingMs until the deadline, by the server's clock */
  set(remainingMs) {
    const first = this.#end === 0;
    this.#end = performance.now() + remainingMs;
    if (first) {
      this.#left = Math.ceil(remainingMs / 60000);
      this.#tick();
    }
  }

  #tick() {
    const ms = Math.max(0, this.#end - performance.now());
    const s = Math.ceil(ms / 1000);
    const minutes = String(Math.floor(s / 60)).padStart(2, '0');
    this.show(`${minutes}:${String(s % 60).padStart(2, '0')}`, ms <= HURRY);
    const left = Math.ceil(ms / 60000);
    if (left < this.#left && ANNOUNCED.includes(left)) this.dispatchEvent(new CustomEvent('minutes', { detail: left }));
    this.#left = left;
    if (ms === 0 && !this.#over) {
      this.#over = true;
      this.dispatchEvent(new Event('over'));
    }
    setTimeout(() => this.#tick(), ms % 1000 || 1000);
  }
}
