/**
 * Heartbeats on their way to the server. Each is kept on the phone until the server has answered it, so a lost network,
 * an expired session or a closed browser loses nothing; the server takes the same one only once.
 */
import {call, who} from "../offline/call.js";
import {of, put} from "../offline/store.js";
import {sendBeats} from "../offline/outbox.js";

const unit = document.querySelector("main.watch")?.dataset.unit;

export class Heartbeats {
  #listener;
  #loose = [];
  #busy = null;
  #retry = 0;
  #timer = 0;
  #last = null;

  /** listener: answered(entry, answer), waiting(count, offline), refused(status) */
  constructor(_who, _root, _token, listener) {
    this.#listener = listener;
    addEventListener("online", () => this.drain());
    this.#old();
  }

  async add(entry) {
    const row = {who, playback: entry.playback, seq: entry.body.seq, unit, at: Date.now(), body: entry.body};
    this.#last = row;
    await put("beats", row).catch(() => this.#loose.push(row));
    this.drain();
  }

  /** Sends what waits. A second call waits for the first and looks again. */
  async drain() {
    await this.#busy;
    this.#busy ??= this.#send().finally(() => { this.#busy = null; });
    return this.#busy;
  }

  /** A last try while the page goes away; it stays kept until it is answered. */
  farewell() {
    if (this.#last) {
      const {playback, body} = this.#last;
      call("POST", "/api/heartbeats", [{playback, ...body}], {keepalive: true}).catch(() => {});
    }
  }

  async #send() {
    clearTimeout(this.#timer);
    try {
      await sendBeats((row, answer) => {
        this.#last = this.#last?.seq === row.seq ? null : this.#last;
        row.unit === unit && this.#listener.answered(row, answer);   // others of an earlier page may be among them
      }, this.#loose);
      this.#retry = 0;
      this.#listener.waiting(0, false);
    } catch (failure) {
      await this.#failed(failure);
    }
  }

  async #failed(failure) {
    const rows = await of("beats", who).catch(() => []);
    this.#listener.waiting(rows.length + this.#loose.length, !failure.status);
    if (failure.status === 401 || failure.status === 403) {
      this.#listener.refused(failure.status);
      return;
    }
    this.#retry = Math.min(this.#retry + 1, 5);
    this.#timer = setTimeout(() => this.drain(), (failure.seconds || 2 ** this.#retry) * 1000);
  }

  /** Earlier builds kept them in the local storage. */
  #old() {
    const key = `haitang.heartbeats.${who}`;
    const old = JSON.parse(localStorage.getItem(key) ?? "[]");
    const rows = old.map(({playback, body}) => ({who, playback, seq: body.seq, at: Date.now(), body}));
    rows.length && put("beats", ...rows).then(() => { localStorage.removeItem(key); this.drain(); });
  }
}
