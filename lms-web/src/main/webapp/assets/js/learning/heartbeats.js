/**
 * Heartbeats on their way to the server. Each is kept on the phone until the server has answered it, so a lost network,
 * an expired session or a closed page loses nothing; the server takes the same one only once.
 */
const KEEP = 2000;

export class Heartbeats {
  #key;
  #root;
  #token;
  #listener;
  #busy = false;
  #retry = 0;
  #timer = 0;

  /** listener: answered(entry, answer), waiting(count, offline), refused(status) */
  constructor(who, root, token, listener) {
    this.#key = `haitang.heartbeats.${who}`;
    this.#root = root;
    this.#token = token;
    this.#listener = listener;
    addEventListener("online", () => this.drain());
  }

  add(entry) {
    this.#write([...this.#read(), entry].slice(-KEEP));
    this.drain();
  }

  get count() {
    return this.#read().length;
  }

  /** Sends what waits, the oldest first, one after the other. */
  async drain() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      for (let entry = this.#read()[0]; entry; entry = this.#read()[0]) {
        if (!(await this.#send(entry))) {
          break;
        }
        this.#retry = 0;
      }
    } finally {
      this.#busy = false;
    }
  }

  /** A last try while the page goes away; it stays kept until it is answered. */
  farewell() {
    const last = this.#read().at(-1);
    if (last) {
      this.#post(last, true).catch(() => {});
    }
  }

  async #send(entry) {
    let response;
    try {
      response = await this.#post(entry, false);
    } catch {
      this.#later(true);
      return false;
    }
    if (response.ok) {
      const answer = await response.json();
      this.#remove(entry);
      this.#listener.answered(entry, answer);
      this.#listener.waiting(this.count, false);
      return true;
    }
    if (response.status === 400 || response.status === 404) {
      this.#remove(entry);
      return true;
    }
    if (response.status === 401 || response.status === 403) {
      this.#listener.waiting(this.count, false);
      this.#listener.refused(response.status);
      return false;
    }
    this.#later(false, Number(response.headers.get("Retry-After")));
    return false;
  }

  #post(entry, keepalive) {
    return fetch(`${this.#root}/api/learning/playbacks/${entry.playback}/heartbeats`, {
      method: "POST",
      headers: {"Content-Type": "application/json", "X-CSRF-Token": this.#token},
      body: JSON.stringify(entry.body),
      keepalive,
    });
  }

  #later(offline, seconds) {
    this.#listener.waiting(this.count, offline);
    this.#retry = Math.min(this.#retry + 1, 5);
    this.#timer = setTimeout(() => this.drain(), (seconds || 2 ** this.#retry) * 1000);
  }

  #remove(entry) {
    this.#write(this.#read().filter((e) => e.playback !== entry.playback || e.body.seq !== entry.body.seq));
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? "[]");
    } catch {
      return [];
    }
  }

  #write(entries) {
    localStorage.setItem(this.#key, JSON.stringify(entries));
  }
}
