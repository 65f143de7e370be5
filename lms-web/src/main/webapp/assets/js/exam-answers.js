// Answers of one attempt: kept in memory, in the phone's IndexedDB until the server has them, and sent one after the other.
// Each change of a question counts its seq up; the server never lets a late answer overwrite a newer one.

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;

import { who } from './offline/call.js';
import { of, put, remove } from './offline/store.js';

export class Answers extends EventTarget {
  #api; #attempt; #key; #kept = {}; #items = new Map(); #busy = false; #pause = FIRST_PAUSE; #timer = 0;

  constructor(api, attempt) {
    super();
    this.#api = api;
    this.#attempt = attempt;
    this.#key = `haitang.exam.${attempt}`;
    addEventListener('online', () => this.send());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.send(); });
  }

  /** Finds what an earlier page left on the phone, also before the browser was closed. */
  async load() {
    const rows = await of('answers', who, this.#attempt).catch(() => []);
    const old = this.#old();
    for (const { position, answer, flagged, seq } of [...old, ...rows]) this.#kept[position] = { answer, flagged, seq };
    return this;
  }

  /** Takes what the server has; what is newer on the phone stays and is sent again. */
  take(items) {
    const kept = this.#kept;
    for (const item of items) {
      const mine = this.#items.get(item.position) ?? kept[item.position];
      const newer = mine && mine.unsent !== false && mine.seq > item.clientSeq;
      this.#items.set(item.position, newer ? { ...mine, unsent: true }
        : { answer: item.answer, flagged: item.flagged, seq: item.clientSeq, unsent: false });
      if (mine && !newer) this.#write(item.position);
    }
    this.#kept = {};
    this.send();
  }

  get(position) { return this.#items.get(position); }

  /** Changes an answer: it is on the phone when this becomes true. */
  async set(position, answer, flagged) {
    const before = this.get(position);
    this.#items.set(position, { answer, flagged, seq: before.seq + 1, unsent: true, fresh: true });
    const kept = await this.#write(position);
    setTimeout(() => this.send());
    return kept;
  }

  get answered() { return [...this.#items.values()].filter(item => item.answer !== '').length; }
  get flagged() { return [...this.#items.values()].filter(item => item.flagged).length; }
  get unsent() { return [...this.#items.values()].filter(item => item.unsent).length; }

  /** The question to return to, undefined on a phone where none was opened yet. */
  get place() { return Number(localStorage.getItem(this.#key)) || undefined; }
  set place(position) { try { localStorage.setItem(this.#key, position); } catch { /* then the first open one */ } }

  forget() {
    clearTimeout(this.#timer);
    localStorage.removeItem(this.#key);
    remove('answers', [...this.#items.keys()].map(position => ({ who, attempt: this.#attempt, position }))).catch(() => {});
  }

  /** Sends all that waits; true when the server has everything. */
  async send() {
    if (this.#busy) return false;
    clearTimeout(this.#timer);
    this.#busy = true;
    try {
      const waiting = this.unsent;
      for (let next = this.#next(); next; next = this.#next()) {
        await this.#sendOne(...next).catch(failure => {
          if (failure.kind !== 'refused') throw failure;
          this.#drop(next[0]);
        });
      }
      this.#pause = FIRST_PAUSE;
      if (waiting) this.#tell('sent');
      return true;
    } catch (failure) {
      this.#failed(failure);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  /** Like send, but waits for a send that is under way. */
  async flush() {
    while (this.#busy) await new Promise(done => setTimeout(done, 50));
    return this.unsent === 0 || this.send();
  }

  #next() { return [...this.#items].find(([, item]) => item.unsent); }

  async #sendOne(position, sent) {
    const { answer, flagged, seq } = sent;
    const kept = await this.#api('PUT', `/${this.#attempt}/answers/${position}`, { answer, flagged, clientSeq: seq });
    this.#tell('clock', kept.remainingMs);
    const now = this.get(position);
    if (kept.clientSeq === seq && kept.answer === answer && kept.flagged === flagged) {
      if (now.seq === seq) this.#items.set(position, { ...now, unsent: false });
    } else if (now.fresh) {
      this.#items.set(position, { ...now, seq: kept.clientSeq + 1 });   // changed here after another device: mine is newer
    } else {
      this.#items.set(position, { answer: kept.answer, flagged: kept.flagged, seq: kept.clientSeq, unsent: false });
      this.#tell('changed', position);
    }
    await this.#write(position);
  }

  /** An answer the server will never take must not hold up the others. */
  #drop(position) {
    this.#items.set(position, { ...this.get(position), unsent: false });
    this.#write(position);
  }

  #failed(failure) {
    this.#tell('failed', failure);
    if (failure.final) return;
    this.#timer = setTimeout(() => this.send(), this.#pause);
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
  }

  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  /** Earlier builds kept them in the local storage. */
  #old() {
    try {
      const { rows = {}, place } = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      if (place) this.place = place;
      return Object.entries(rows).map(([position, row]) => ({ position, ...row }));
    } catch {
      return [];
    }
  }

  async #write(position) {
    const { answer, flagged, seq, unsent } = this.get(position);
    const row = { who, attempt: this.#attempt, position, answer, flagged, seq, at: Date.now() };
    try {
      await (unsent ? put('answers', row) : remove('answers', [row]));
      return true;
    } catch {
      return false;
    }
  }
}
