/**
 * Where the picture and the sound come from: streams in several sizes or the sound alone (HLS), else the one file. Safari plays
 * HLS by itself; elsewhere hls.js does, which is loaded only then. Whatever does not play falls back to the one file.
 */
const LIBRARY = "../vendor/hls-1.7.4.light.min.js";
const HLS = "application/vnd.apple.mpegurl";
const RETRY_MS = 3000;
const MOST_TRIES = 3;
const AHEAD_S = {waiting: 5, playing: 30};

/** Chromium says that it plays HLS too, but gives no choice of quality. */
const isNative = (video) => navigator.vendor.startsWith("Apple") && video.canPlayType(HLS) !== "";

export class Source {
  #video;
  #page;
  #streams;
  #listener;
  #hls = null;
  #mode = "file";
  #at = 0;
  #wanted = false;   // to play; an error makes the element pause, but nobody wanted that
  #renewed = 0;
  #renewing = false;
  #mended = 0;
  #failures = 0;

  /** streams: as the server tells them; listener: chosen(mode), fell(), refused() by who is not signed in, lost() */
  constructor(video, page, streams, listener) {
    this.#video = video;
    this.#page = page;
    this.#streams = streams;
    this.#listener = listener;
    video.addEventListener("play", () => this.#ahead());
    video.addEventListener("timeupdate", () => {
      this.#at = this.#here();
      this.#failures = video.paused ? this.#failures : 0;
    });
    video.addEventListener("loadedmetadata", () => { this.#at > 0 && (video.currentTime = this.#at); });
    video.addEventListener("play", () => { this.#wanted = true; });
    video.addEventListener("pause", () => { this.#wanted &&= video.error !== null; });
  }

  get mode() {
    return this.#mode;
  }

  /** mode: auto, file, or lines as text (0: the sound alone); at: seconds. What was playing goes on playing there. */
  async play(mode, at) {
    const known = mode === "auto" || mode === "file" || this.#streams.qualities.some((q) => String(q.lines) === mode);
    const next = this.#streams.link === "" || !known ? "file" : mode;
    const same = this.#hls !== null && isPicture(next) && isPicture(this.#mode);
    this.#mode = next;
    this.#listener.chosen(next);
    if (same) {
      this.#hls.nextLevel = this.#level();
    } else {
      await this.#load(at);
    }
  }

  /** The video element can't go on: what can be done is tried, at the second where it stopped. */
  failed() {
    if (this.#hls === null) {   // else hls.js says what is wrong
      this.#mode === "file" ? this.#again() : this.#recover();
    }
  }

  /** Once more, at the second where it stopped. */
  retry() {
    this.#failures = 0;
    this.#mode === "file" ? this.#again() : this.#load(this.#here());
    this.#video.play().catch(() => {});
  }

  /** Whoever jumps while nothing is loaded yet gets there. */
  jump(at) {
    this.#at = at;
  }

  /** Where playing is, also while nothing is loaded yet. */
  #here() {
    return this.#video.readyState > 0 ? this.#video.currentTime : this.#at;
  }

  async #load(at) {
    this.#at = at;
    const mode = this.#mode;
    const library = mode === "file" || isNative(this.#video) ? null : await import(LIBRARY).catch(() => null);
    if (mode !== this.#mode) {
      return;   // another choice came meanwhile
    }
    at = this.#here();   // as perhaps another moment
    const goOn = this.#wanted;
    this.#hls?.destroy();
    this.#hls = null;
    if (mode === "file") {
      this.#address(this.#page.file, at);
    } else if (library?.default.isSupported()) {
      this.#adaptive(library, at);
    } else if (isNative(this.#video) || library && this.#video.canPlayType(HLS) !== "") {   // the last: older browsers of WeChat
      this.#address(this.#playlist(), at);
    } else {
      this.#fall(at);
    }
    goOn && this.#video.play().catch(() => {});
  }

  #adaptive({default: Hls, Events}, at) {
    this.#hls = new Hls({startPosition: at, enableWorker: false, capLevelToPlayerSize: true, maxBufferLength: AHEAD_S.waiting, maxBufferSize: 0,
      maxMaxBufferLength: 60, backBufferLength: 60});
    const hls = this.#hls;
    hls.on(Events.ERROR, (_, error) => hls === this.#hls && (error.fatal || error.response?.code === 403) && this.#broken(error));
    hls.on(Events.MANIFEST_PARSED, () => { hls.startLevel = hls.nextLevel = this.#level(); });
    hls.on(Events.FRAG_BUFFERED, () => { this.#failures = 0; });
    hls.attachMedia(this.#video);
    hls.loadSource(this.#playlist());
    this.#ahead();
  }

  #broken(error) {
    const at = this.#here();
    const code = error.response?.code ?? 0;
    if (code === 403) {
      this.#recover();
    } else if (error.type === "networkError" && (code === 0 || code >= 500) && (!navigator.onLine || this.#failures++ < 5)) {
      const hls = this.#hls;
      setTimeout(() => hls === this.#hls && (hls.levels?.length ? hls.startLoad(at) : hls.loadSource(this.#playlist())), RETRY_MS);
    } else if (error.type === "mediaError" && this.#mended++ < 1) {
      this.#hls.recoverMediaError();
    } else {
      this.#fall(at);
    }
  }

  /** The link may have expired: a new one, but not again and again. */
  async #recover() {
    if (this.#renewing) {
      return;   // each size complains of the same link
    }
    if (Date.now() - this.#renewed < 60000) {
      this.#fall(this.#here());
      return;
    }
    this.#renewing = true;
    const {root, enrolment, unit} = this.#page;
    const response = await fetch(`${root}/api/learning/lectures/${enrolment}/${unit}/streams`).catch(() => null);
    const streams = response?.ok ? await response.json().catch(() => null) : null;
    if (streams !== null) {
      this.#renewed = Date.now();
      this.#streams = streams;
      await (streams.link === "" ? this.#fall(this.#here()) : this.#load(this.#here()));
    }
    this.#renewing = false;   // not before: until the new one is loaded, picture and sound of the old link go on complaining
    if (streams !== null) {
      return;
    }
    if (response?.status === 401 || response?.status === 403) {
      this.#listener.refused();
    } else if (response === null) {
      setTimeout(() => this.#recover(), RETRY_MS);
    } else {
      this.#fall(this.#here());
    }
  }

  /** The one file needs somebody who is signed in, and a network. */
  async #again() {
    const at = this.#here();
    const status = await fetch(this.#page.file, {method: "HEAD"}).then((answer) => answer.status, () => 0);
    if (status === 401 || status === 403) {
      this.#listener.refused();
    } else if (this.#failures++ >= MOST_TRIES) {
      this.#listener.lost();
    } else if (status === 0) {
      setTimeout(() => this.#video.error && this.#again(), RETRY_MS);
    } else {
      this.#address(this.#page.file, at);
      this.#wanted && this.#video.play().catch(() => {});
    }
  }

  #fall(at) {
    const goOn = this.#wanted;
    this.#hls?.destroy();
    this.#hls = null;
    this.#mode = "file";
    this.#listener.chosen("file");
    this.#listener.fell();
    this.#address(this.#page.file, at);
    goOn && this.#video.play().catch(() => {});
  }

  #address(src, at) {
    this.#at = at;
    this.#video.src = src;
  }

  #playlist() {
    const file = this.#hls !== null && isPicture(this.#mode) || this.#mode === "auto" ? "master" : this.#mode;
    return `${this.#page.root}/media/hls/${this.#streams.link}/${file}.m3u8`;
  }

  /** -1 lets hls.js choose. */
  #level() {
    return this.#mode === "auto" ? -1 : this.#hls.levels.findIndex((l) => Math.min(l.width, l.height) === Number(this.#mode));
  }

  /** Little is loaded ahead before somebody plays. */
  #ahead() {
    if (this.#hls !== null) {
      this.#hls.config.maxBufferLength = this.#video.paused ? AHEAD_S.waiting : AHEAD_S.playing;
    }
  }
}

function isPicture(mode) {
  return mode !== "file" && mode !== "0";
}
